import {escapeHtml} from '../text/html.ts';
import {SetupError} from '../setup-error.ts';

/** A picture of an article: its address relative to the endpoint, and what is known of it. */
export interface MarkdownPicture {
  url: string;
  alt: string;
  width: number;
  height: number;
}

/** Finds a picture by its file name; throws when there is none. */
export type FindPicture = (file: string) => MarkdownPicture;

/**
 * Turns the body of a sample article into HTML. It is a small part of Markdown, chosen for what
 * articles of a portal hold: blocks parted by empty lines are paragraphs, `##` and `###` headings,
 * `-` and `1.` lists, `>` quotes, `|` tables with a heading row, and pictures
 * `![](file.svg "Caption")`, whose text alternative is kept with the picture. In a line there are
 * `**strong**`, `_emphasis_` and `[text](address)`.
 *
 * @throws {SetupError} when a block cannot be read; silence would lose text.
 */
export function markdownToHtml(markdown: string, findPicture: FindPicture): string {
  return markdown
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => renderBlock(block, findPicture))
    .join('\n');
}

function renderBlock(block: string, findPicture: FindPicture): string {
  const lines = block.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  const heading = /^(#{2,3}) (.+)$/u.exec(first);
  if (heading && lines.length === 1) {
    const [, marks = '', text = ''] = heading;
    return `<h${marks.length}>${renderLine(text)}</h${marks.length}>`;
  }
  if (first.startsWith('![')) return renderFigure(block, findPicture);
  if (first.startsWith('- ')) return renderList('ul', lines, /^- (.+)$/u);
  if (first.startsWith('1. ')) return renderList('ol', lines, /^\d+\. (.+)$/u);
  if (first.startsWith('> ')) {
    const text = lines.map((line) => contentOf(line, /^> (.+)$/u)).join(' ');
    return `<blockquote><p>${renderLine(text)}</p></blockquote>`;
  }
  if (first.startsWith('|')) return renderTable(lines);
  if (first.startsWith('#')) throw unreadable(first);
  return `<p>${renderLine(lines.join(' '))}</p>`;
}

function renderFigure(block: string, findPicture: FindPicture): string {
  // Prettier puts the caption into single quotes where it can.
  const [, file, , caption] = /^!\[\]\(([\w.-]+) (["'])(.+)\2\)$/u.exec(block) ?? [];
  if (file === undefined || caption === undefined) throw unreadable(block);
  const {url, alt, width, height} = findPicture(file);
  const size = `width="${width}" height="${height}"`;
  return `<figure><img src="${url}" alt="${escapeHtml(alt)}" ${size}><figcaption>${renderLine(caption)}</figcaption></figure>`;
}

function renderList(tag: 'ul' | 'ol', lines: readonly string[], pattern: RegExp): string {
  const items = lines.map((line) => `<li>${renderLine(contentOf(line, pattern))}</li>`);
  return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
}

function renderTable(lines: readonly string[]): string {
  const [head, rule, ...rows] = lines.map((line) => contentOf(line, /^\|(.+)\|$/u).split('|'));
  if (!head || !rule?.every((cell) => /^ *-+ *$/u.test(cell)) || rows.length === 0) {
    throw unreadable(lines.join('\n'));
  }
  const wrong = rows.find((row) => row.length !== head.length);
  if (wrong) throw unreadable(wrong.join('|'));
  const cell = (text: string) => `<td>${renderLine(text.trim())}</td>`;
  const headings = head.map((text) => `<th scope="col">${renderLine(text.trim())}</th>`);
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<table>\n<thead><tr>${headings.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function contentOf(line: string, pattern: RegExp): string {
  const content = pattern.exec(line)?.[1];
  if (content === undefined) throw unreadable(line);
  return content;
}

/** Where a link may lead: other sites, and the endpoint's own articles and files. */
const linkAddress = /^(?:https:\/\/[^\s"<>]+|(?:articles|files)\/[\w.-]+)$/u;

/** Marks within a line: a link, strong text, emphasised text. They are not put into one another. */
const marks = /\[([^\]]+)\]\(([^)]+)\)|\*\*([^*]+)\*\*|(?<!\w)_([^_]+)_(?!\w)/gu;

function renderLine(text: string): string {
  return escapeHtml(text).replace(
    marks,
    (whole, label?: string, address?: string, strong?: string, emphasis?: string) => {
      if (strong !== undefined) return `<strong>${strong}</strong>`;
      if (emphasis !== undefined) return `<em>${emphasis}</em>`;
      if (address === undefined || !linkAddress.test(address)) throw unreadable(whole);
      return `<a href="${address}">${label}</a>`;
    },
  );
}

function unreadable(text: string): SetupError {
  return new SetupError(`This part of the body cannot be read: "${text.slice(0, 80)}"`);
}
