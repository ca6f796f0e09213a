import {GroupCommit} from '../counting/group-commit.ts';
import {freeShard} from '../counting/shards.ts';
import type {Database} from '../database/database.ts';

/** How readers rated an article. */
export interface StoredRating {
  /** How many rated it. */
  count: number;
  /** Average of their scores, 1 to 5; 0 while nobody has rated it. */
  average: number;
}

interface Rating {
  article: string;
  score: number;
}

/** SQL of the columns `rating_count` and `rating_average` of the article with the id `article`. */
export const ratingColumns = (article: string) => `
  (select coalesce(sum(ratings), 0)::float8 from article_ratings where article_id = ${article})
    as rating_count,
  (select coalesce(sum(points) / sum(ratings), 0)::float8
    from article_ratings where article_id = ${article}) as rating_average`;

/** Writes ratings down, many in one statement, and says how the articles stand with them. */
export class RatingLog {
  readonly #commit: GroupCommit<Rating, Map<string, StoredRating>>;

  /** @param now what time it is: an article that is to be published yet cannot be rated. */
  constructor(database: Database, now: () => Date) {
    this.#commit = new GroupCommit((ratings) => write(database, ratings, now()));
  }

  /**
   * Counts one rating.
   *
   * @returns how the article stands when it is in the database; `undefined` when there is no such
   *   article. Rejects when it could not be written.
   */
  async add(article: string, score: number): Promise<StoredRating | undefined> {
    return (await this.#commit.add({article, score})).get(article);
  }
}

async function write(
  database: Database,
  ratings: readonly Rating[],
  now: Date,
): Promise<Map<string, StoredRating>> {
  const sums = new Map<string, {article: string; ratings: number; points: number}>();
  for (const {article, score} of ratings) {
    const sum = sums.get(article) ?? {article, ratings: 0, points: 0};
    sums.set(article, {article, ratings: sum.ratings + 1, points: sum.points + score});
  }
  await database.query(statement, [JSON.stringify([...sums.values()]), now.toISOString()]);
  const rows = await database.query<StoredRating & {id: string}>(
    `select article_id as id, sum(ratings)::float8 as count,
       (sum(points) / sum(ratings))::float8 as average
     from article_ratings where article_id = any ($1::text[]) group by article_id`,
    [[...sums.keys()]],
  );
  return new Map(rows.map(({id, ...rating}) => [id, rating]));
}

// What names an article that is not there (any more) is left out, so that it does not fail the others.
const statement = `
  with given as (
    select article, ratings, points
    from json_to_recordset($1::json) as given (article text, ratings bigint, points bigint)
    join articles on articles.id = article and published <= $2::timestamptz
  ), ${freeShard('ratings')}
  insert into article_ratings (article_id, shard, ratings, points)
  select article, slot.shard, ratings, points from given, slot
  on conflict (article_id, shard) do update set
    ratings = article_ratings.ratings + excluded.ratings,
    points = article_ratings.points + excluded.points`;
