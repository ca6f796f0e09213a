import type {PortalError} from './errors.ts';
import type {
  Article,
  ArticleReport,
  ArticleSummary,
  Category,
  LinkedSite,
  Page,
  Rating,
  Score,
  VisitCounts,
  WorkEvent,
} from './models.ts';

/** How a question is asked. */
export interface AskOptions {
  /** Ends the question: the promise rejects and nothing more is done for it. */
  signal: AbortSignal;
  /** Asks the server again even if a kept answer is still fresh. Default `false`. */
  reload?: boolean;
  /**
   * Called before the promise resolves when the answer is an old one that is given because asking
   * again failed: when it was fresh (milliseconds since the epoch), and why there is no newer one.
   */
  onStale?: (since: number, error: PortalError) => void;
}

/** How something is sent. */
export interface SendOptions {
  /** Ends the sending: the promise rejects. What has left by then may still arrive. */
  signal: AbortSignal;
}

/** Which articles a list wants. Every field is optional; none means the newest of all. */
export interface ArticleQuery {
  /** Only what the editors put in this section. */
  section?: 'hot' | 'featured';
  /** Id of a category. */
  category?: string;
  /** Search text as the reader typed it. */
  text?: string;
  /** First day, `YYYY-MM-DD` in the portal's time zone, inclusive. */
  from?: string;
  /** Last day, `YYYY-MM-DD` in the portal's time zone, inclusive. */
  to?: string;
  /** Order; `date` (newest first) is the default without `text`, `relevance` with it. */
  sort?: 'date' | 'relevance';
  /** 1-based page number. Default 1. */
  page?: number;
  /** Items a page, 1 to 50. Default 10. */
  limit?: number;
}

/** Days of a work calendar. */
export interface CalendarRange {
  /** First day, `YYYY-MM-DD` in the portal's time zone. */
  from: string;
  /** Last day, `YYYY-MM-DD` in the portal's time zone, inclusive. */
  to: string;
}

/**
 * Answers the questions the elements ask. Each method is optional: an element whose question a
 * source cannot answer shows that. A method rejects with a `PortalError`.
 */
export interface PortalSource {
  /** One article; rejects with code `not-found` when there is none. */
  article?(id: string, options: AskOptions): Promise<Article>;
  /** One page of a list of articles. */
  articles?(query: ArticleQuery, options: AskOptions): Promise<Page<ArticleSummary>>;
  /** All categories. */
  categories?(options: AskOptions): Promise<readonly Category[]>;
  /** The events of some days, those that begin before or end after them included. */
  calendar?(range: CalendarRange, options: AskOptions): Promise<readonly WorkEvent[]>;
  /** All linked sites, in no particular order. */
  links?(options: AskOptions): Promise<readonly LinkedSite[]>;
  /** How often the portal was visited. Counts nothing. */
  visits?(options: AskOptions): Promise<VisitCounts>;
  /** Counts this visit. Never rejects: a visit that cannot be counted is silence. */
  recordVisit?(): void;
  /**
   * Sends a reader's score for an article, and nothing else about the reader. Asked once: a score must
   * not count twice. Rejects with code `refused` or `forbidden` when it is not accepted.
   */
  rate?(id: string, score: Score, options: SendOptions): Promise<Rating>;
  /**
   * Sends a reader's report of a mistake in an article to whoever keeps the portal; resolves when it was
   * accepted. Asked once. Rejects with code `refused` or `forbidden` when it is not accepted.
   */
  report?(id: string, report: ArticleReport, options: SendOptions): Promise<void>;
}

/** What a kind of source is made from. */
export interface SourceSettings {
  /** The attribute `endpoint` as the page's author wrote it; `resolveEndpoint` makes an address of it. */
  endpoint: string;
  /** Address that a relative endpoint is resolved against. Default: that of the document. */
  base?: string;
  /** IANA name of the zone that times without an offset are in. */
  timeZone: string;
}

/** Makes a source of one kind. */
export type SourceFactory = (settings: SourceSettings) => PortalSource;
