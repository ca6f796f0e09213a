import {safeUrl} from '../../../src/html/safe-url.ts';
import {findHeader, linkColumns, type Columns} from './columns.ts';
import type {Found} from './found-article.ts';

/** A link to another site that a source has. */
export interface FoundLink {
  url: string;
  title: string;
  group?: string | undefined;
  /** Address of a picture. */
  logo?: string | undefined;
  /** Place in the list. */
  position: number;
}

type Column = keyof typeof linkColumns;

const isLinks = ({title, url}: Columns<Column>): boolean =>
  title !== undefined && url !== undefined;

/**
 * The links of a table with columns such as Tên, Địa chỉ, Nhóm, Logo, STT. A group stands for the rows
 * below it too, as in merged cells; a row with a group alone is a heading.
 *
 * @returns nothing where it has no such columns.
 */
export function readLinkSheet(rows: readonly (readonly string[])[]): Found<FoundLink> | undefined {
  const header = findHeader(rows, linkColumns, isLinks);
  if (!header) return undefined;
  const {columns, row: headerRow} = header;
  const found: Found<FoundLink> = {items: [], skipped: []};
  const known = new Set<string>();
  let group = '';
  for (const [index, cells] of rows.slice(headerRow + 1).entries()) {
    const cell = (column: Column): string => cells[columns[column] ?? -1] ?? '';
    const skip = (reason: string) =>
      found.skipped.push({
        item: `row ${headerRow + index + 2} (${cell('title').slice(0, 60)})`,
        reason,
      });
    group = cell('group') || group;
    const title = cell('title');
    const address = cell('url');
    if (title === '' && address === '') continue;
    const url = readAddress(address);
    if (title === '') skip('it has no name');
    else if (url === undefined) skip(`its address cannot be used: "${address.slice(0, 80)}"`);
    else if (known.has(url)) skip(`its address came before: ${url}`);
    else {
      known.add(url);
      const order = /^\d{1,6}$/u.test(cell('order')) ? Number(cell('order')) : undefined;
      found.items.push({
        url,
        title: title.slice(0, 300),
        group: group || undefined,
        logo: readAddress(cell('logo')),
        position: order ?? index + 1,
      });
    }
  }
  return found;
}

/** "www.chinhphu.vn" is how people write an address. */
function readAddress(text: string): string | undefined {
  if (text === '') return undefined;
  const isBare = /^[\w-]+(?:\.[\w-]+)+(?:[/:?].*)?$/u.test(text);
  // Whatever is relative has no meaning in a table, and gets a host that is none.
  const url = safeUrl(isBare ? `https://${text}` : text, 'https://nowhere.invalid/');
  return url === undefined || url.startsWith('https://nowhere.invalid/') ? undefined : url;
}
