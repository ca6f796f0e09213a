import {addIsoWeeks, isoWeekOf, isoWeekRange} from '../time/iso-week.ts';
import {PortalError} from '../source/errors.ts';
import type {ArticleSummary} from '../source/models.ts';
import type {
  ArticleQuery,
  AskOptions,
  CalendarRange,
  PortalSource,
} from '../source/portal-source.ts';
import type {Finding, SectionReport, SectionTag} from './report.ts';

/** Articles that a list shows by itself. */
const usualLimit = 5;

/** What came of all questions. */
export interface Answers {
  readonly sections: readonly SectionReport[];
  /** What failed. */
  readonly findings: readonly Finding[];
  /** The articles that came, each once. */
  readonly articles: readonly ArticleSummary[];
}

/** This week and the next. */
export function twoWeeksFrom(now: number): CalendarRange {
  const week = isoWeekOf(new Date(now).toISOString().slice(0, 10));
  return {from: isoWeekRange(week).from, to: isoWeekRange(addIsoWeeks(week, 1)).to};
}

/** An answer, if the source gives any to such a question. */
async function offered<T>(answer: Promise<T> | undefined): Promise<T> {
  if (!answer) throw new PortalError('unsupported', 'There is no such section.');
  return answer;
}

/** The same for what a server may leave out as a whole: nothing by that address is no such section. */
async function offeredThere<T>(answer: Promise<T> | undefined): Promise<T> {
  try {
    return await offered(answer);
  } catch (error) {
    if (!(error instanceof PortalError) || error.code !== 'not-found') throw error;
    throw new PortalError('unsupported', error.message, {cause: error});
  }
}

/** Puts to a source what each element asks, one after the other, as a slow server would want it. */
export async function askSections(
  source: PortalSource,
  now: number,
  options: AskOptions,
): Promise<Answers> {
  const sections: SectionReport[] = [];
  const findings: Finding[] = [];
  const articles = new Map<string, ArticleSummary>();
  let isGivenUp = false;

  const ask = async (
    tag: SectionTag,
    question: () => Promise<readonly {title: string}[] | number>,
  ): Promise<void> => {
    if (isGivenUp) return void sections.push({tag, state: 'unasked'});
    try {
      const answer = await question();
      const count = typeof answer === 'number' ? answer : answer.length;
      const example = typeof answer === 'number' ? undefined : answer[0]?.title;
      const state = count > 0 ? 'filled' : 'empty';
      sections.push({tag, state, count, ...(example !== undefined && {example})});
    } catch (error) {
      options.signal.throwIfAborted();
      const {code, url} = error instanceof PortalError ? error : ({} as Partial<PortalError>);
      if (code === 'unsupported') return void sections.push({tag, state: 'unsupported'});
      isGivenUp = code === 'timeout';
      sections.push({tag, state: 'failed'});
      findings.push({
        level: 'error',
        code: isGivenUp ? 'timeout' : 'section-failed',
        tag,
        ...(url !== undefined && {url}),
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  };

  const list = async (query: ArticleQuery): Promise<readonly ArticleSummary[]> => {
    const {items} = await offered(source.articles?.({limit: usualLimit, ...query}, options));
    for (const article of items) articles.set(article.id, article);
    return items;
  };

  // The search works without them.
  const categories = async (): Promise<void> => {
    try {
      await source.categories?.(options);
    } catch (error) {
      if (!(error instanceof PortalError) || error.code !== 'not-found') throw error;
    }
  };

  await ask('portal-hot-news', () => list({section: 'hot'}));
  await ask('portal-featured-list', () => list({section: 'featured'}));
  await ask('portal-search-box', async () => {
    await categories();
    if (articles.size === 0) await list({});
    const [first] = articles.values();
    const text = first?.title.split(/\s+/, 2).join(' ');
    return list(text ? {text} : {});
  });
  await ask('portal-article-view', async () => {
    const [first] = articles.values();
    return first ? [await offered(source.article?.(first.id, options))] : [];
  });
  const range = twoWeeksFrom(now);
  await ask('portal-work-calendar', () => offeredThere(source.calendar?.(range, options)));
  await ask('portal-linked-sites', () => offeredThere(source.links?.(options)));
  await ask(
    'portal-visit-counter',
    async () => Object.keys(await offeredThere(source.visits?.(options))).length,
  );
  return {sections, findings, articles: [...articles.values()]};
}
