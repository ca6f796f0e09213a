import {createHash} from 'node:crypto';
import type {Queryable} from '../database/database.ts';
import {articleWords, searchVersion} from '../search/article-words.ts';
import {writeRow} from '../seed/write-row.ts';
import type {FoundArticle} from './found-article.ts';
import {identifier} from './identifier.ts';

/** What holds for all articles of a source. */
export interface ArticleDefaults {
  /** Id of the source in the database. */
  sourceId: string;
  /** Begins the ids of its articles, so that two sources never have the same. */
  prefix: string;
  /** Name of the source, shown where an article does not say where it comes from. */
  name: string;
  /** The category of all of them; by default each has the one that it says. */
  category?: string | undefined;
  /** Section of all of them: hot or featured. */
  section?: string | undefined;
}

/** What became of one article, event or link. */
export type Outcome = 'added' | 'changed' | 'unchanged';

/** The category of articles that do not say one. */
const otherCategory = 'Tin tức';

/**
 * Writes one article, unless it is there just so already. What readers did (views) and what was set
 * here (pinning) stays.
 *
 * @returns what became of it, or why it was not written.
 */
export async function writeArticle(
  database: Queryable,
  article: FoundArticle,
  defaults: ArticleDefaults,
): Promise<Outcome | {reason: string}> {
  const id = identifier(defaults.prefix, article.key);
  const source = article.source ?? defaults.name;
  const sections = defaults.section === undefined ? article.sections : [defaults.section];
  const category = defaults.category ?? article.category ?? otherCategory;
  const content = {...article, source, sections, category, version: searchVersion};
  const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const [known] = await database.query<{
    import_checksum: string | null;
    import_source: string | null;
  }>('select import_checksum, import_source from articles where id = $1', [id]);
  if (known && known.import_source !== defaults.sourceId) {
    return {reason: `its id "${id}" belongs to an article from elsewhere`};
  }
  if (known?.import_checksum === checksum) return 'unchanged';
  await writeRow(database, 'articles', 'id', {
    id,
    title: article.title,
    summary: article.summary,
    body_html: article.bodyHtml,
    category_id: await ensureCategory(database, category),
    sections,
    tags: article.tags,
    authors: article.authors,
    source,
    published: article.published.toISOString(),
    modified: article.modified.toISOString(),
    image_url: article.image?.url ?? null,
    image_alt: article.image?.alt ?? null,
    image_caption: article.image?.caption ?? null,
    attachments: JSON.stringify(article.attachments),
    search: articleWords({...article, source}),
    search_version: searchVersion,
    import_source: defaults.sourceId,
    import_checksum: checksum,
  });
  return known ? 'changed' : 'added';
}

/** The id of a category by its id or its title; one that is not there is made, the last in the list. */
async function ensureCategory(database: Queryable, name: string): Promise<string> {
  const [known] = await database.query<{id: string}>(
    'select id from categories where id = $1 or title = $1 order by id = $1 desc limit 1',
    [name],
  );
  if (known) return known.id;
  const id = identifier('', name).slice(0, 100);
  await database.query(
    `insert into categories (id, title, position)
     select $1, $2, coalesce(max(position), 0) + 1 from categories
     on conflict (id) do nothing`,
    [id, name.slice(0, 200)],
  );
  return id;
}
