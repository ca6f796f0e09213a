import type {Database} from '../../src/database/database.ts';
import {articleWords, searchVersion} from '../../src/search/article-words.ts';
import {randomNumbers, SampleText} from './sample-text.ts';

/** How many articles are written at once. */
const batch = 500;

/** Newest article; the others are half an hour apart. */
const newest = Date.parse('2026-11-24T00:00:00Z');

/**
 * Fills an empty database with sample articles, the same in every run. The index of words is made
 * afterwards, which takes a fraction of the time.
 */
export async function fill(
  database: Database,
  count: number,
  say: (text: string) => void,
): Promise<void> {
  const text = new SampleText(randomNumbers(1));
  const [index] = await database.query<{definition: string}>(
    "select pg_get_indexdef('articles_by_search'::regclass) as definition",
  );
  await database.script('drop index articles_by_search');
  for (let number = 0; number < 12; number += 1) {
    await database.query('insert into categories (id, title, position) values ($1, $2, $3)', [
      `c${number}`,
      text.phrase(),
      number,
    ]);
  }
  for (let start = 0; start < count; start += batch) {
    const rows = Array.from({length: Math.min(batch, count - start)}, (_, index) =>
      sampleArticle(text, start + index),
    );
    await database.query(insert, [JSON.stringify(rows), searchVersion]);
    if (start % 10_000 === 0) say(`${start} articles`);
  }
  say('making the index');
  await database.script(
    `set statement_timeout = 0;
     set maintenance_work_mem = '256MB';
     ${index?.definition ?? ''}`,
  );
  await database.query('vacuum analyze articles');
}

function sampleArticle(text: SampleText, number: number): Record<string, unknown> {
  const title = text.sentences(8).slice(0, 150);
  const summary = text.sentences(30);
  const body = Array.from({length: 5}, () => `<p>${text.sentences(50)}</p>`).join('\n');
  const words = {title, summary, authors: ['x'], source: 'x', tags: [], bodyHtml: body};
  return {
    id: `a${number}`,
    title,
    summary,
    body,
    category: `c${text.below(12)}`,
    published: new Date(newest - number * 1_800_000).toISOString(),
    search: articleWords(words),
  };
}

const insert = `
  insert into articles (id, title, summary, body_html, category_id, authors, source, published, modified,
    search, search_version)
  select id, title, summary, body, category, array['x'], 'x', published, published, search::tsvector, $2
  from json_to_recordset($1::json) as given (
    id text, title text, summary text, body text, category text, published timestamptz, search text)`;
