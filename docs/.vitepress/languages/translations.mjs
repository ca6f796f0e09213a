/** Pages that are called otherwise in the other language, by their paths below `docs/`. */
const pairs = [['tao-ma.md', 'en/builder.md']];

const addressOf = (path) => `/${path.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html')}`;

/**
 * Where the language switch of a page leads: to the same in the other language, else to where that begins.
 *
 * @param page - data of the page
 * @param siteConfig - of VitePress, which knows all pages
 */
export const otherLanguage = ({relativePath}, {pages, dynamicRoutes}) => {
  const pair = pairs.find((paths) => paths.includes(relativePath));
  const isEnglish = relativePath.startsWith('en/');
  const sameName = isEnglish ? relativePath.replace('en/', '') : `en/${relativePath}`;
  const other = pair?.find((path) => path !== relativePath) ?? sameName;
  const isThere = pages.includes(other) || dynamicRoutes.routes.some(({path}) => path === other);
  return addressOf(isThere ? other : isEnglish ? 'index.md' : 'en/index.md');
};
