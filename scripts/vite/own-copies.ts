import type {Plugin} from 'vite';

/**
 * Gives those whose files are waited for a copy of small helpers. A file of their own would be one request more,
 * and an old web host gives a page six files at a time.
 */
export const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const [, owner] =
      /\/(work-calendar|article-view(?=\/article-content)|static|hydrate)(\/[\w-]+)?\.ts$/.exec(
        importer,
      ) ?? [];
    if (!owner || !/\/(add-styles|iso-week|keep-focus)\.ts$/.test(source)) return null;
    const resolved = await this.resolve(source, importer, {skipSelf: true});
    return resolved && `${resolved.id}?${owner}`;
  },
};
