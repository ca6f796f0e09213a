/* The reference in English: what the Vietnamese pages are written from, or consist of, in place of copies. */
import {writtenPages} from '../../scripts/element-docs.mjs';
import {englishReference} from '../.vitepress/languages/reference.mjs';

export default {
  async paths() {
    const pages = Object.entries(await writtenPages('en'));
    const elements = pages.map(([path, content]) => ({
      params: {page: path.replace(/\.md$/, '')},
      content,
    }));
    return [...elements, ...englishReference()];
  },
};
