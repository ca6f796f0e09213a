import type {Config} from 'dompurify';
import {lateAddresses} from './late-addresses.ts';
import {styleMark} from './old-layout.ts';

/**
 * What DOMPurify lets through from the body of an article, line by line. Everything else goes; the text
 * inside it stays. The second pass (`sanitize.ts`) then checks what a list of names cannot: addresses, ids
 * and the layout of old editors. One frozen list, the same for every article: what pages could switch on
 * is where sanitisers were broken.
 */
export const allowedMarkup: Config = Object.freeze({
  ALLOWED_TAGS: [
    // Structure of a text. Sections, articles and the like are left out: they are landmarks of the page.
    ...['p', 'div', 'span', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    // Quotations and text that keeps its lines.
    ...['blockquote', 'q', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    // Emphasis, and marks of changes as legal texts have them.
    ...['b', 'strong', 'i', 'em', 'u', 's', 'small', 'mark', 'sub', 'sup', 'abbr', 'del', 'ins'],
    // Links; their addresses are checked by the second pass.
    'a',
    // Pictures; the second pass checks their addresses, makes them load late and keeps room for them.
    ...['img', 'figure', 'figcaption'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    // Of old editors; the second pass puts today's elements in their place.
    ...['center', 'strike', 'tt'],
  ],
  ALLOWED_ATTR: [
    // Addresses, for the second pass to check; a link's target becomes "_blank" or goes.
    ...['href', 'src', ...lateAddresses, 'target'],
    // What a picture shows, and what a name or an abbreviation means.
    ...['alt', 'title'],
    // Cells over several columns or rows, and which header is whose.
    ...['colspan', 'rowspan', 'span', 'scope', 'headers'],
    // Where a list goes on counting, and back.
    ...['start', 'reversed', 'value'],
    // Language and direction of foreign words.
    ...['lang', 'dir'],
    // Targets of links within the article; the second pass puts a prefix before them.
    ...['id', 'name'],
    // Read by the second pass, which keeps a picture's size and makes classes of the rest; none reaches the page.
    ...['width', 'height', 'style', styleMark, 'align', 'valign'],
  ],
  // Declarations look like addresses of an unknown scheme; they are read and never put on the page.
  ADD_URI_SAFE_ATTR: [styleMark],
  // Names and states for assistive technology are ours to give: foreign ones could lie about the page.
  ALLOW_ARIA_ATTR: false,
  // Scripts of the page look for their own data attributes.
  ALLOW_DATA_ATTR: false,
  // Nodes, so that nothing is written out and read again: the second reading may see something else.
  RETURN_DOM_FRAGMENT: true,
});
