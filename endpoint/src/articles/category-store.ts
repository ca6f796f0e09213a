import type {Queryable} from '../database/database.ts';

/** A category ("chuyên mục") with the number of articles listed under it. */
export interface StoredCategory {
  id: string;
  title: string;
  parent_id: string | null;
  count: number;
}

/**
 * All categories in the editors' order. `count` is what a list with that category says as its
 * total: articles of the categories below are in it.
 */
export function listCategories(database: Queryable, now: Date): Promise<StoredCategory[]> {
  return database.query<StoredCategory>(
    `with recursive below (ancestor, id) as (
       select id, id from categories
       union
       select below.ancestor, categories.id
       from categories join below on categories.parent_id = below.id
     )
     select id, title, parent_id, (
       select count(*)::integer
       from articles join below on below.id = articles.category_id
       where below.ancestor = categories.id
         and published <= $1::timestamptz and (expires is null or expires > $1::timestamptz)
     ) as count
     from categories order by position, id`,
    [now.toISOString()],
  );
}
