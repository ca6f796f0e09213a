import type {Database} from '../../src/database/database.ts';
import {now} from '../sample-endpoint.ts';

/** An article in the category of this test alone. */
export const insertArticle = (
  database: Database,
  id: string,
  published: string,
  more: Record<string, unknown> = {},
) => {
  const values: Record<string, unknown> = {
    id,
    title: id,
    summary: id,
    body_html: '<p>x</p>',
    category_id: 'test',
    authors: ['x'],
    source: 'x',
    published,
    modified: published,
    ...more,
  };
  const names = Object.keys(values);
  return database.query(
    `insert into articles (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(values),
  );
};

/** Puts in articles at the edges: of days, of categories, of what is pinned, over or to come. */
export async function insertEdgeCases(database: Database): Promise<void> {
  await database.script(`
    insert into categories (id, title, parent_id, position) values
      ('test', 'Thử', null, 90), ('test-same', 'Thử', null, 93), ('test-below', 'Thử', 'test', 91),
      ('test-deep', 'Thử', 'test-below', 92)`);
  await insertArticle(database, 'day-before', '2019-01-04T23:59:59+07:00');
  await insertArticle(database, 'day-start', '2019-01-05T00:00:00+07:00');
  await insertArticle(database, 'day-end', '2019-01-05T23:59:59.999+07:00', {
    category_id: 'test-deep',
  });
  await insertArticle(database, 'day-after', '2019-01-06T00:00:00+07:00', {
    category_id: 'test-below',
  });
  await insertArticle(database, 'pin-ends-now', '2019-01-01T09:00:00+07:00', {
    pinned_until: now.toISOString(),
  });
  await insertArticle(database, 'pinned', '2019-01-01T09:00:00+07:00', {
    pinned_until: '2026-11-24T09:00:01+07:00',
  });
  await insertArticle(database, 'expires-now', '2019-02-01T09:00:00+07:00', {
    expires: now.toISOString(),
  });
  await insertArticle(database, 'expires-soon', '2019-01-31T09:00:00+07:00', {
    expires: '2026-11-24T09:00:01+07:00',
  });
  await insertArticle(database, 'tomorrow', '2026-11-25T09:00:00+07:00');
}
