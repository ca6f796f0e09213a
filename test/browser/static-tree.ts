import {gzipSync} from 'node:zlib';
import type {Hono} from 'hono';
import {addIsoWeeks, formatIsoWeek, isoWeekRange, parseIsoWeek} from '../../src/time/iso-week.ts';

/** What is read here of a feed. */
interface Feed {
  items: {id: string; [field: string]: unknown}[];
  next_url?: string;
  _portal: {total: number; page: number; page_count: number};
}

/** Articles in one file of a list. */
const fileSize = 50;

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The files of an endpoint's static tree, by their paths. */
export async function staticTree(
  app: Hono,
): Promise<ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, string | Uint8Array<ArrayBuffer>>();
  const ask = async (path: string): Promise<unknown> => (await app.request(path)).json();
  const write = (path: string, value: unknown): void => void files.set(path, JSON.stringify(value));

  const writeList = async (name: string, query: string): Promise<Feed['items']> => {
    const items: Feed['items'] = [];
    for (let page = 1; ; page++) {
      const feed = (await ask(`/articles?limit=${fileSize}&page=${page}${query}`)) as Feed;
      items.push(...feed.items);
      const isLast = page >= feed._portal.page_count;
      const path = page === 1 ? `${name}.json` : `${name}/page-${page}.json`;
      write(path, {...feed, next_url: isLast ? undefined : `${name}/page-${page + 1}.json`});
      if (isLast) return items;
    }
  };

  const categories = (await ask('/categories')) as {items: {id: string}[]};
  write('categories.json', categories);
  write('links.json', await ask('/links'));
  write('visits.json', await ask('/visits'));
  for (const section of ['hot', 'featured'])
    await writeList(`sections/${section}`, `&section=${section}`);
  for (const {id} of categories.items) await writeList(`categories/${id}`, `&category=${id}`);
  const index = [];
  for (const {id} of await writeList('articles', '')) {
    const article = (await ask(`/articles/${id}`)) as Record<string, unknown> & {
      content_html: string;
      _portal: {category: unknown};
    };
    write(`articles/${id}.json`, article);
    const {url, title, summary, image, date_published: date, content_html: html} = article;
    const text = plain(html);
    index.push({id, url, title, summary, text, date, category: article._portal.category, image});
  }
  const weeks: string[] = [];
  const first = parseIsoWeek('2026-W45');
  for (let number = 0; first && number < 8; number++) {
    const week = addIsoWeeks(first, number);
    const {from, to} = isoWeekRange(week);
    const events = (await ask(`/calendar?from=${from}&to=${to}`)) as {items: unknown[]};
    if (events.items.length === 0) continue;
    weeks.push(formatIsoWeek(week));
    write(`calendar/${formatIsoWeek(week)}.json`, events);
  }
  write('calendar/index.json', {weeks});
  const text = JSON.stringify({version: 1, items: index});
  files.set('search-index.json', text);
  files.set('search-index.json.gz', new Uint8Array(gzipSync(text)));
  return files;
}
