import {minifyHTMLLiterals} from 'minify-literals';
import type {Plugin} from 'vite';

/**
 * Styles as plain text: none has anything put into it, and what Lit's tag for them does about that, and has to say
 * against it, would be in every page.
 */
const withoutTags = (code: string): string =>
  code
    .replace(/\bcss(`[^`]*`)/g, 'unsafeCSS($1)')
    .replace(/^(import \{.*\b)css(\b.*\} from ["']lit["'];)$/m, '$1unsafeCSS$2');

/**
 * Markup and styles inside the code, which a minifier of JavaScript leaves as they are. In both builds, for what a
 * server wrote with that of npm is taken over by that for script tags only when it has the very same templates.
 */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'post',
  async transform(code, id) {
    if (!/\/src\/.*\.ts(\?|$)/.test(id) || !/\b(html|css)`/.test(code)) return null;
    const result = await minifyHTMLLiterals(code, {fileName: id});
    return result && {code: withoutTags(result.code), map: result.map?.toString() ?? null};
  },
};
