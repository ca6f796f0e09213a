import {inertDocument} from './inert-document.ts';

/** Longest markup that is read for a short text, UTF-16 units. */
const longest = 100_000;

/** What is not text to read, whatever stands in it. */
const silent = 'script,style,template,noscript,iframe,object,svg,math';

/** What parts words without a blank between them. */
const parting =
  'address,article,blockquote,br,dd,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,hr,li,ol,p,pre,table,td,th,tr,ul';

/** The text of a parsed document, on one line. */
export function textOfBody(body: HTMLElement): string {
  for (const element of body.querySelectorAll(silent)) element.remove();
  for (const element of body.querySelectorAll(parting)) element.before(' ');
  for (const element of body.querySelectorAll(parting)) element.after(' ');
  return body.textContent.replace(/\s+/g, ' ').trim();
}

/**
 * The text of foreign HTML on one line: entities decoded, tags gone, blocks parted by a blank. The
 * browser's own parser reads it, since no list of entities of ours would be complete.
 *
 * @param html - as a title or summary of many systems is: `Văn h&oacute;a &amp; <em>xã hội</em>`
 */
export function textOfHtml(html: string): string {
  // Most titles have neither.
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  return textOfBody(inertDocument(html.slice(0, longest), 'text/html').body);
}
