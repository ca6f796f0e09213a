import type {Plugin} from 'vite';

/** Whose files are waited for, or load later, and which helpers they get. */
const owners: Readonly<Record<string, {of: RegExp; helpers: readonly string[]}>> = {
  'save-calendar': {of: /\/calendar-file\.ts$/, helpers: ['calendar-columns']},
  'search-panel': {
    of: /\/search-box\/(form-values|search-address|search-panel|search-toolbar|suggestions)\.ts$/,
    helpers: ['search'],
  },
  'work-calendar': {
    of: /\/work-calendar(\/[\w-]+)?\.ts$/,
    helpers: ['add-styles', 'iso-week', 'fold', 'own-width'],
  },
  'article-view': {of: /\/article-view\/article-content\.ts$/, helpers: ['add-styles']},
  'featured-list': {of: /\/featured-list\.ts$/, helpers: ['own-width']},
  'hot-news': {of: /\/hot-news\.ts$/, helpers: ['article-parts']},
  rss: {of: /\/rss(\/[\w-]+)?\.ts$/, helpers: ['late-addresses']},
  'search-box': {of: /\/search-box\.ts$/, helpers: ['own-width']},
  static: {of: /\/static(\/[\w-]+)?\.ts$/, helpers: ['iso-week']},
  hydrate: {of: /\/hydrate(\/[\w-]+)?\.ts$/, helpers: ['keep-focus']},
};

/**
 * Gives those whose files are waited for a copy of small helpers. A file of their own would be one request more,
 * and an old web host gives a page six files at a time. What loads later gets its own as well, rather than import the file of
 * its element, whose name stays: on a host that was upgraded meanwhile that is another version's, with other names in it.
 */
export const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const [, helper = ''] = /\/([\w-]+)\.ts$/.exec(source) ?? [];
    const [owner] =
      Object.entries(owners).find(
        ([, {of, helpers}]) => of.test(importer) && helpers.includes(helper),
      ) ?? [];
    if (!owner) return null;
    const resolved = await this.resolve(source, importer, {skipSelf: true});
    return resolved && `${resolved.id}?${owner}`;
  },
};
