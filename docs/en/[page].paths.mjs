/* The reference of the elements in English: what the Vietnamese pages are written from, in place of copies. */
import {writtenPages} from '../../scripts/element-docs.mjs';

export default {
  async paths() {
    const pages = Object.entries(await writtenPages('en'));
    return pages.map(([path, content]) => ({params: {page: path.replace(/\.md$/, '')}, content}));
  },
};
