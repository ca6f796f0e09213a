/* Pages of peers as their documentation shows them, taken apart: several of them go into one page. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const folder = join(import.meta.dirname, '../peers/pasted');

const inside = (html, tag) => html.match(new RegExp(`<${tag}>(.*)</${tag}>`, 's'))[1];

/**
 * @param name - of a file in bench/peers/pasted
 * @returns what goes into the head, the markup of the section, and the scripts that follow at the end of the page
 */
export function pastedPage(name) {
  // Nobody pays for how it is indented here.
  const html = readFileSync(join(folder, `${name}.html`), 'utf8').replaceAll(/^\s+/gm, '');
  const body = inside(html, 'body');
  const scripts = body.indexOf('<script');
  const end = scripts < 0 ? body.length : scripts;
  return {head: inside(html, 'head'), html: body.slice(0, end), end: body.slice(end)};
}
