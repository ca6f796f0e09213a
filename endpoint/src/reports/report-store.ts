import type {Queryable} from '../database/database.ts';

/** What a reader says is wrong in an article. */
export interface Report {
  message: string;
  /** The words of the article that it is about. */
  selection?: string | undefined;
}

/** A report, as the database keeps it. */
export interface StoredReport {
  id: number;
  article_id: string;
  article_title: string;
  message: string;
  selection: string | null;
  received: Date;
}

/** Longest message and longest quotation, in characters (code points). */
export const longest = {message: 2000, selection: 1000} as const;

/** What became of a report. */
export type ReportResult = 'stored' | 'no-article' | 'full';

/** Most reports that are kept: nobody reads more, and a flood must not fill the disk. */
const mostReports = 100_000;

/** Keeps a report, unless there is no such article at the time `now`, or there are too many reports. */
export async function addReport(
  database: Queryable,
  article: string,
  {message, selection}: Report,
  now: Date,
): Promise<ReportResult> {
  const [row] = await database.query<{exists: boolean; stored: boolean}>(
    `with article as (
       select id from articles where id = $1 and published <= $4::timestamptz
     ), stored as (
       insert into article_reports (article_id, message, selection, received)
       select id, $2, $3, $4::timestamptz from article
       where (select count(*) from article_reports) < $5::integer
       returning id
     )
     select exists (select from article) as exists, exists (select from stored) as stored`,
    [article, message, selection ?? null, now.toISOString(), mostReports],
  );
  if (row?.stored) return 'stored';
  return row?.exists ? 'full' : 'no-article';
}

/** The newest reports, for the editors. */
export function listReports(database: Queryable, limit: number): Promise<StoredReport[]> {
  return database.query<StoredReport>(
    `select article_reports.id::integer as id, article_id, title as article_title, message,
       selection, received
     from article_reports join articles on articles.id = article_id
     order by article_reports.id desc limit $1`,
    [limit],
  );
}
