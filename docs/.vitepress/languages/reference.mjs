/*
 * The reference is written in English once. Both languages of the site have it, each with its own way around it:
 * `/theming` for readers of Vietnamese, `/en/theming` for those of English.
 */
import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';

const docs = join(import.meta.dirname, '../..');

/** Paths of the pages, in the order of the sidebar. */
export const referencePages = [
  'embedding',
  'sources/README',
  'sources/check',
  'sources/static',
  'sources/ical',
  'sources/wordpress',
  'sources/json-feed',
  'sources/rss',
  'sources/own',
  'theming',
  'frameworks',
  'endpoint/README',
  'endpoint/static-tree',
  'browsers',
  'security',
  'performance',
  'prerendering',
  'upgrade',
];

/** The pages below `/en/`, each with its text. */
export const englishReference = () =>
  referencePages.map((page) => ({
    params: {page},
    content: readFileSync(join(docs, `${page}.md`), 'utf8'),
  }));

/** Whether a page is of the reference, by its path below `docs/`: in English, among Vietnamese ones. */
export const isReference = (path) => referencePages.includes(path.replace(/\.md$/, ''));

/** Whether both languages have a page that is written once, by its path below `docs/`. */
const isInBoth = (path) => /^elements(\.md|\/)/.test(path) || isReference(path);

/** What the reference links to in Vietnamese, and is there in English under the same name. */
const translated = ['errors.md'];

/**
 * What a link names, as a path below `docs/`; outside of it that begins with `../`. A page of the reference has its
 * links as they are in the repository, whose place for it is not below `en/`.
 *
 * @param page - path of the page below `docs/`, such as `en/errors.md`
 * @param href - a relative link in it
 */
export const targetOf = (page, href) => {
  const original = page.replace(/^en\//, '');
  return posix.join(posix.dirname(isInBoth(original) ? original : page), href);
};

/** The address of what an English page links to, by its path below `docs/`: in English where there is such a page. */
export const englishAddress = (target) => {
  const path = target.replace(/#.*$/, '');
  return isInBoth(path) || translated.includes(path) ? `/en/${target}` : `/${target}`;
};
