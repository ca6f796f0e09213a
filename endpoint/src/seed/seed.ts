import {createHash} from 'node:crypto';
import type {Database, Queryable} from '../database/database.ts';
import {articleWords, searchVersion} from '../search/article-words.ts';
import {readSeed, type SeedCategory} from './read-seed.ts';
import type {SeedArticle, SeedTime} from './seed-article.ts';
import {seedFolder} from './seed-folder.ts';
import {writeSections} from './seed-sections.ts';

/** What seeding did, in articles. */
export interface SeedResult {
  added: number;
  changed: number;
  unchanged: number;
}

/** Where the sample data is, and what time it is. */
export interface SeedOptions {
  /** By default the sample data that comes with the endpoint. */
  folder?: string;
  /** Times such as `-PT3H` are counted from here. By default the clock. */
  now?: Date;
}

/**
 * Puts the sample data into the database, in one transaction: new articles are added, those whose
 * file changed are updated, all others are left alone. Times such as `-PT3H` are worked out when an
 * article is added and stay as they are. An article whose file is gone stays in the database.
 */
export async function seed(database: Database, options: SeedOptions = {}): Promise<SeedResult> {
  const {folder = seedFolder, now = new Date()} = options;
  const content = readSeed(folder);
  const {categories, articles} = content;
  return database.transaction(async (transaction) => {
    for (const [position, category] of categories.entries()) {
      await writeCategory(transaction, category, position);
    }
    const rows = await transaction.query<{id: string; import_checksum: string | null}>(
      'select id, import_checksum from articles',
    );
    const known = new Map(rows.map((row) => [row.id, row.import_checksum]));
    const result: SeedResult = {added: 0, changed: 0, unchanged: 0};
    for (const article of articles) {
      const search = articleWords(article);
      // With what is searched in it, a change in how we search rewrites the articles too.
      const text = JSON.stringify([article, search]);
      const checksum = createHash('sha256').update(text).digest('hex');
      if (known.get(article.id) === checksum) {
        result.unchanged += 1;
        continue;
      }
      await writeArticle(transaction, article, {search, checksum, now});
      result[known.has(article.id) ? 'changed' : 'added'] += 1;
    }
    await writeSections(transaction, content, now);
    return result;
  });
}

async function writeCategory(
  transaction: Queryable,
  {id, title, parent_id: parent}: SeedCategory,
  position: number,
): Promise<void> {
  await transaction.query(
    `insert into categories (id, title, parent_id, position) values ($1, $2, $3, $4)
     on conflict (id) do update set
       title = excluded.title, parent_id = excluded.parent_id, position = excluded.position`,
    [id, title, parent ?? null, position],
  );
}

async function writeArticle(
  transaction: Queryable,
  article: SeedArticle,
  {search, checksum, now}: {search: string; checksum: string; now: Date},
): Promise<void> {
  const {published, pinnedUntil, expires, picture} = article;
  const values: Record<string, unknown> = {
    id: article.id,
    title: article.title,
    summary: article.summary,
    body_html: article.bodyHtml,
    category_id: article.category,
    sections: article.sections,
    tags: article.tags,
    authors: [...article.authors],
    source: article.source,
    published: resolve(published, now),
    modified: resolve(published, now),
    pinned_until: resolve(pinnedUntil, now),
    expires: resolve(expires, now),
    views: article.views ?? null,
    image_url: picture?.url ?? null,
    image_alt: picture?.alt ?? null,
    image_width: picture?.width ?? null,
    image_height: picture?.height ?? null,
    image_caption: article.caption ?? null,
    attachments: JSON.stringify(article.attachments),
    search,
    search_version: searchVersion,
    import_checksum: checksum,
  };
  const names = Object.keys(values);
  const places = names.map((_, index) => `$${index + 1}`);
  // A relative time that was worked out before is kept; "modified" is the time of this change.
  const kept = new Set<string>();
  if (isRelative(published)) kept.add('published');
  if (isRelative(pinnedUntil)) kept.add('pinned_until');
  if (isRelative(expires)) kept.add('expires');
  const updates = names.map((name) => {
    if (name === 'modified') return `modified = $${names.length + 1}::timestamptz`;
    return kept.has(name)
      ? `${name} = coalesce(articles.${name}, excluded.${name})`
      : `${name} = excluded.${name}`;
  });
  await transaction.query(
    `insert into articles (${names.join(', ')}) values (${places.join(', ')})
     on conflict (id) do update set ${updates.join(', ')}`,
    [...Object.values(values), now.toISOString()],
  );
}

function isRelative(time: SeedTime | undefined): boolean {
  return time !== undefined && 'fromSeeding' in time;
}

function resolve(time: SeedTime | undefined, now: Date): string | null {
  if (time === undefined) return null;
  return 'at' in time ? time.at : new Date(now.getTime() + time.fromSeeding).toISOString();
}
