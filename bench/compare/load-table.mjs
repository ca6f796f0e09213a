/* The table of a case: what was measured, with the ratio to the page that the others are compared with. */
import {medianOf, ratioOf} from './medians.mjs';

const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kilobytes = (value) => `${(value / 1000).toFixed(1)} kB`;

const code = ['code, brotli', ({slow}) => slow.code, kilobytes];
const bytes = ['all bytes', ({slow}) => slow.bytes, kilobytes];
const requests = ['requests', ({slow}) => slow.requests, String];
const first = ['first content, slow', ({slow}) => slow.first, milliseconds];
const last = ['last content, slow', ({slow}) => slow.last, milliseconds];

/** Columns: a heading, where the number is, and how it reads. */
const columns = [
  code,
  bytes,
  requests,
  first,
  last,
  ['last content, raw', ({raw}) => raw.last, milliseconds],
  ['script, slow', ({slow}) => slow.script, milliseconds],
  ['all tasks, slow', ({slow}) => slow.task, milliseconds],
  ['all tasks, raw', ({raw}) => raw.task, milliseconds],
  ['heap', ({raw}) => raw.heap, kilobytes],
];

/** Those for which a ratio says nothing. */
const shift = ['layout shift', ({slow}) => slow.shift, (value) => value.toFixed(3)];
const longest = [
  'longest task, slow',
  ({slow}) => slow.longest,
  (value) => (value ? milliseconds(value) : '< 50 ms'),
];

const row = (cells) => `| ${cells.join(' | ')} |`;

/** A table in Markdown of all pages of a case; a short one for a case that says so. */
export function loadTable(pages, {base, isShort}) {
  const compared = isShort ? [code, bytes, requests, first, last] : columns;
  const bare = isShort ? [shift] : [longest, shift];
  const lines = Object.entries(pages).map(([name, page]) => {
    const numbers = compared.map(([, numberOf, text]) => {
      const number = text(medianOf(page, numberOf));
      const ratio = ratioOf(page, pages[base], numberOf);
      // Where the other has none, a ratio says nothing.
      return name === base || !Number.isFinite(ratio) ? number : `${number} (${ratio.toFixed(2)})`;
    });
    return row([
      name,
      ...numbers,
      ...bare.map(([, numberOf, text]) => text(medianOf(page, numberOf))),
    ]);
  });
  const headings = [...compared, ...bare].map(([heading]) => heading);
  return [row(['', ...headings]), row(['---', ...headings.map(() => '--:')]), ...lines].join('\n');
}
