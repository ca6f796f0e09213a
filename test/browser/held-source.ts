import type {
  Article,
  ArticleSummary,
  LinkedSite,
  Page,
  VisitCounts,
  WorkEvent,
} from '../../src/source/models.ts';
import type {
  ArticleQuery,
  AskOptions,
  CalendarRange,
  PortalSource,
} from '../../src/source/portal-source.ts';

/** A question that waits until the test answers it. */
interface Held<Q, A> {
  readonly query: Q;
  readonly options: AskOptions;
  answer(value: A): void;
  fail(error: unknown): void;
}

/** A source whose answers the test gives, when and in which order it wants. */
export class HeldSource implements PortalSource {
  readonly lists: Held<ArticleQuery, Page<ArticleSummary>>[] = [];
  readonly singles: Held<string, Article>[] = [];
  readonly weeks: Held<CalendarRange, readonly WorkEvent[]>[] = [];
  readonly linkLists: Held<undefined, readonly LinkedSite[]>[] = [];
  readonly visitCounts: Held<undefined, VisitCounts>[] = [];
  /** How often a visit was recorded. */
  recorded = 0;

  articles(query: ArticleQuery, options: AskOptions): Promise<Page<ArticleSummary>> {
    return new Promise((answer, fail) => this.lists.push({query, options, answer, fail}));
  }

  article(id: string, options: AskOptions): Promise<Article> {
    return new Promise((answer, fail) => this.singles.push({query: id, options, answer, fail}));
  }

  calendar(query: CalendarRange, options: AskOptions): Promise<readonly WorkEvent[]> {
    return new Promise((answer, fail) => this.weeks.push({query, options, answer, fail}));
  }

  links(options: AskOptions): Promise<readonly LinkedSite[]> {
    return new Promise((answer, fail) =>
      this.linkLists.push({query: undefined, options, answer, fail}),
    );
  }

  visits(options: AskOptions): Promise<VisitCounts> {
    return new Promise((answer, fail) =>
      this.visitCounts.push({query: undefined, options, answer, fail}),
    );
  }

  recordVisit(): void {
    this.recorded += 1;
  }
}

/** An event of 23 March 2020, 08:00 in Vietnam. */
export const workEvent = (id: string, more: Partial<WorkEvent> = {}): WorkEvent => ({
  id,
  title: `Họp ${id}`,
  start: '2020-03-23T01:00:00.000Z',
  allDay: false,
  status: 'confirmed',
  attachments: [],
  ...more,
});

/** An article of a list. */
export const summary = (id: string, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id,
  title: `Bài ${id}`,
  authors: [],
  sections: ['hot'],
  tags: [],
  ...more,
});

/** A page of a list. */
export const pageOf = (...items: ArticleSummary[]): Page<ArticleSummary> => ({items, page: 1});

/** A whole article. */
export const articleOf = (id: string, more: Partial<Article> = {}): Article => ({
  ...summary(id),
  bodyHtml: `<p>Nội dung ${id}</p>`,
  bodyBase: `${location.origin}/`,
  attachments: [],
  ...more,
});

/** Answers at once with the same list and article. */
export const fixedSource = (items: ArticleSummary[], article?: Article): PortalSource => ({
  articles: () => Promise.resolve(pageOf(...items)),
  ...(article ? {article: () => Promise.resolve(article)} : {}),
});
