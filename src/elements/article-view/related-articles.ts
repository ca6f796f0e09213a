import {html, nothing} from 'lit';
import {clamp} from '../../base/attributes.ts';
import type {Article, ArticleSummary, Page} from '../../source/models.ts';
import type {ArticleQuery, AskOptions, PortalSource} from '../../source/portal-source.ts';
import {instantOf, wallDate} from '../../time/zone.ts';
import {now} from '../../time/clock.ts';
import {currentArticles} from '../../source/listing.ts';
import {articleLink, publicationDate} from '../article-list/article-parts.ts';
import type {ArticleContext} from './article-context.ts';
import {subheading} from './subheading.ts';

/** Most items that a source gives at once. */
const pageLimit = 50;

/** What is listed below an article. */
interface Lists {
  readonly related: readonly ArticleSummary[];
  readonly newer: readonly ArticleSummary[];
  readonly older: readonly ArticleSummary[];
}

/**
 * Articles to go on with: those that the editors named, and the next newer and older ones of the category,
 * asked from the source of the article.
 */
export class RelatedArticles {
  readonly #context: ArticleContext;
  #shown: {article: Article; lists: Lists | undefined} | undefined;
  #asking: AbortController | undefined;

  constructor(context: ArticleContext) {
    this.#context = context;
  }

  /** Ends the question in flight. */
  end(): void {
    this.#asking?.abort();
    if (!this.#shown?.lists) this.#shown = undefined;
  }

  render(article: Article): unknown {
    if (this.#shown?.article !== article) void this.#ask(article);
    const {lists} = this.#shown ?? {};
    const {texts} = this.#context;
    if (!lists) return this.#renderSkeleton();
    return [
      this.#renderList('related', texts.related, lists.related),
      this.#renderList('newer', texts.newer, lists.newer),
      this.#renderList('older', texts.older, lists.older),
    ];
  }

  get #count(): number {
    return clamp(this.#context.host.related, 1, 10);
  }

  async #ask(article: Article): Promise<void> {
    this.end();
    const asking = new AbortController();
    this.#asking = asking;
    // Those of an older answer stay until the newer ones are there.
    const lists = this.#shown?.article.id === article.id ? this.#shown.lists : undefined;
    this.#shown = {article, lists};
    const found = await this.#find(article, {signal: asking.signal});
    if (asking.signal.aborted) return;
    this.#shown = {article, lists: found};
    this.#context.host.requestUpdate();
  }

  async #find(article: Article, options: AskOptions): Promise<Lists> {
    const {source, timeZone} = this.#context;
    const related = currentArticles(article.related ?? [], now(), timeZone);
    const {published} = article;
    if (!source?.articles || published === undefined) return {related, newer: [], older: []};
    const at = instantOf(published, timeZone);
    const day = wallDate(at, timeZone).toISOString().slice(0, 10);
    const timeOf = (other: ArticleSummary): number => instantOf(other.published ?? '', timeZone);
    const category = article.category ? {category: article.category.id} : {};
    const [since, until] = await Promise.all([
      lastOf(source, {...category, from: day, limit: pageLimit}, options),
      pageOf(source, {...category, to: day, limit: pageLimit}, options),
    ]);
    const others = (list: readonly ArticleSummary[]): readonly ArticleSummary[] =>
      list.filter(({id}) => id !== article.id && !related.some((other) => other.id === id));
    return {
      related,
      // The newest come first, so that the next ones are at the end.
      newer: others(since).filter((other) => timeOf(other) > at),
      older: others(until.items).filter((other) => timeOf(other) <= at),
    };
  }

  #renderList(name: keyof Lists, title: string, articles: readonly ArticleSummary[]): unknown {
    const count = this.#count;
    const shown = name === 'newer' ? articles.slice(-count) : articles.slice(0, count);
    if (shown.length === 0) return nothing;
    const {host} = this.#context;
    const items = shown.map(
      (article) =>
        html`<li part="item">
          ${articleLink(article, this.#context)} ${publicationDate(article, this.#context)}
        </li>`,
    );
    return html`<nav class="extra" part="related" aria-labelledby=${name}>
      ${subheading(host.headingLevel, title, name)}
      <ul class="list" role="list">
        ${items}
      </ul>
    </nav>`;
  }

  #renderSkeleton(): unknown {
    const lines = Array.from({length: this.#count}, () => html`<span class="bar"></span>`);
    return [0, 1].map(
      () =>
        html`<div class="extra" aria-hidden="true"><span class="bar short"></span>${lines}</div>`,
    );
  }
}

/** A list that is not there is none: nobody came for it. */
async function pageOf(
  source: PortalSource,
  query: ArticleQuery,
  options: AskOptions,
): Promise<Pick<Page<ArticleSummary>, 'items' | 'pageCount'>> {
  try {
    return (await source.articles?.(query, options)) ?? {items: []};
  } catch {
    return {items: []};
  }
}

/** The last articles of a list; those of an old article's days go on for pages. */
async function lastOf(
  source: PortalSource,
  query: ArticleQuery,
  options: AskOptions,
): Promise<readonly ArticleSummary[]> {
  const {items, pageCount = 1} = await pageOf(source, query, options);
  if (pageCount < 2) return items;
  // The last page may have few.
  const pages = [pageCount - 1, pageCount].map(async (page) =>
    page === 1 ? {items} : pageOf(source, {...query, page}, options),
  );
  return (await Promise.all(pages)).flatMap((page) => page.items);
}
