/* The table of a case: what was measured, with the ratio to the page by hand. */

const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kilobytes = (value) => `${(value / 1000).toFixed(1)} kB`;

/** Columns: a heading, where the number is, and how it reads. */
const columns = [
  ['code, brotli', (page) => page.slow.code, kilobytes],
  ['requests', (page) => page.slow.requests, String],
  ['first content, slow', (page) => page.slow.first, milliseconds],
  ['last content, slow', (page) => page.slow.last, milliseconds],
  ['last content, raw', (page) => page.raw.last, milliseconds],
  ['script, slow', (page) => page.slow.script, milliseconds],
  ['all tasks, slow', (page) => page.slow.task, milliseconds],
  ['all tasks, raw', (page) => page.raw.task, milliseconds],
  ['heap', (page) => page.raw.heap, kilobytes],
];

/** Those for which a ratio says nothing. */
const bare = [
  [
    'longest task, slow',
    (page) => page.slow.longest,
    (value) => (value ? milliseconds(value) : '< 50 ms'),
  ],
  ['layout shift', (page) => page.slow.shift, (value) => value.toFixed(3)],
];

const row = (cells) => `| ${cells.join(' | ')} |`;

/** A table in Markdown of all pages of a case. */
export function loadTable(pages, base) {
  const lines = Object.entries(pages).map(([name, page]) => {
    const compared = columns.map(([, numberOf, text]) => {
      const ratio = numberOf(page) / numberOf(pages[base]);
      return name === base ? text(numberOf(page)) : `${text(numberOf(page))} (${ratio.toFixed(2)})`;
    });
    return row([name, ...compared, ...bare.map(([, numberOf, text]) => text(numberOf(page)))]);
  });
  const headings = [...columns, ...bare].map(([heading]) => heading);
  return [row(['', ...headings]), row(['---', ...headings.map(() => '--:')]), ...lines].join('\n');
}
