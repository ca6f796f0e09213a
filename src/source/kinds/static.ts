import * as v from 'valibot';
import {objectSchema} from './object-schema.ts';
import {
  isoWeekOf,
  addIsoWeeks,
  formatIsoWeek,
  isoWeekRange,
  type IsoWeek,
} from '../../time/iso-week.ts';
import {defaultClient, type Client} from '../client/client.ts';
import {PortalError} from '../errors.ts';
import type {ArticleSummary, Category, Page, WorkEvent} from '../models.ts';
import type {ArticleQuery, AskOptions, PortalSource, SourceSettings} from '../portal-source.ts';
import {resolveEndpoint} from '../resolve-endpoint.ts';
import {checkedDays} from './checked-days.ts';
import {checked} from './checked.ts';
import {eventsOfDays} from './events-of-days.ts';
import {eventOf, eventSchema} from './portal-calendar.ts';
import {linkOf, linkSchema} from './portal-links.ts';
import {articleOf, categoryOf, summaryOf} from './portal-models.ts';
import * as schemas from './portal-schema.ts';
import {baseOf} from './portal-urls.ts';
import {visitsOf, visitsSchema} from './portal-visits.ts';
import {ArticleFiles} from './static/article-files.ts';
import * as tree from './static/tree.ts';
import {askForList} from './whole-list.ts';

/** Most weeks that one question about the calendar reads: a year, and the weeks at both ends. */
const weekLimit = 60;

const weeksSchema = objectSchema({weeks: v.array(v.string())});

/** What an answer is, or nothing where there is none by that address. */
async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof PortalError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** The weeks that some days lie in. */
function weeksOf(from: string, to: string): readonly IsoWeek[] {
  const weeks: IsoWeek[] = [];
  let week = isoWeekOf(from);
  while (weeks.length < weekLimit && isoWeekRange(week).from <= to) {
    weeks.push(week);
    week = addIsoWeeks(week, 1);
  }
  return weeks;
}

/** A category and all below it. */
function withThoseBelow(id: string, categories: readonly Category[]): readonly string[] {
  const ids = new Set([id]);
  // A set that grows is gone through to its new end, and a ring of categories comes to one.
  for (const above of ids) {
    for (const category of categories) if (category.parentId === above) ids.add(category.id);
  }
  return [...ids];
}

/**
 * A source of files on any web host: the tree that `portal-endpoint export` writes, see
 * `docs/sources/static.md`. What the endpoint would search, this page searches itself, in an index that
 * is loaded when a reader first searches. Visits are not counted: there is nobody who could.
 *
 * @param client - what asks; by default the one that all sources of the page share
 */
export function createStaticSource(
  settings: SourceSettings,
  client: Client = defaultClient,
): PortalSource {
  const {timeZone} = settings;
  const endpoint = resolveEndpoint(settings.endpoint, settings.base);
  const context = {base: baseOf(endpoint), timeZone};
  const files = new ArticleFiles(client, endpoint);

  const categories = (options: AskOptions): Promise<readonly Category[]> => {
    const url = tree.fileUrl(endpoint, 'categories.json');
    const list = {url, schema: schemas.categorySchema, modelOf: categoryOf, context};
    return askForList(client, list, options);
  };

  const search = async (
    query: ArticleQuery,
    options: AskOptions,
  ): Promise<Page<ArticleSummary>> => {
    const {section, category, text, from, to, sort, page = 1, limit = 10} = query;
    const {openSearch} = await import('./static/search.ts');
    const index = openSearch(client, endpoint, context);
    const within = section && (await files.all(tree.sectionList(section), options));
    const below = category && withThoseBelow(category, await categories(options));
    const question = {
      text: text?.trim() ?? '',
      ...(below && {categories: below}),
      ...(within && {ids: within.map(({id}) => id)}),
      ...(from && {from}),
      ...(to && {to}),
      isByDate: sort === 'date',
      offset: (page - 1) * limit,
      limit,
    };
    const {total, items} = await index.find(question, options);
    return {
      items: items.flatMap((item) => index.summaryFrom(item) ?? []),
      page,
      total,
      pageCount: Math.ceil(total / limit),
    };
  };

  const eventsOf = async (
    week: IsoWeek,
    options: AskOptions,
  ): Promise<readonly WorkEvent[] | undefined> => {
    const url = tree.weekUrl(endpoint, week);
    const list = {url, schema: eventSchema, modelOf: eventOf, context};
    return unlessMissing(askForList(client, list, options));
  };
  let hasCalendar = false;

  return {
    async article(id, options) {
      const url = tree.articleUrl(endpoint, id);
      const answer = await client.getJson(url, options);
      return articleOf(checked(schemas.articleSchema, answer, url), context);
    },

    async articles(query, options) {
      const {section, category, text, from, to, page = 1, limit = 10} = query;
      if (text?.trim() || from || to) return search(query, options);
      const offset = (page - 1) * limit;
      const paged = (items: readonly ArticleSummary[], total: number | undefined) => ({
        items,
        page,
        ...(total !== undefined && {total, pageCount: Math.ceil(total / limit)}),
      });
      if (section && category) {
        const wanted = withThoseBelow(category, await categories(options));
        const all = (await files.all(tree.sectionList(section), options))
          .map((item) => summaryOf(item, context))
          .filter((article) => article.category && wanted.includes(article.category.id));
        return paged(all.slice(offset, offset + limit), all.length);
      }
      const list = section
        ? tree.sectionList(section)
        : category
          ? tree.categoryList(category)
          : tree.articlesList;
      const {items, total} = await files.part(list, offset, limit, options);
      return paged(
        items.map((item) => summaryOf(item, context)),
        total,
      );
    },

    categories,

    async calendar(range, options) {
      const {from, to} = checkedDays(range);
      const url = tree.fileUrl(endpoint, 'calendar/index.json');
      const askForIndex = client.getJson(url, options);
      const index = await unlessMissing(askForIndex);
      const there =
        index === undefined ? undefined : new Set(checked(weeksSchema, index, url).weeks);
      // Without an index each week is tried; a file that is not there is a week without events.
      const weeks = weeksOf(from, to).filter((week) => there?.has(formatIsoWeek(week)) ?? true);
      const lists = await Promise.all(weeks.map((week) => eventsOf(week, options)));
      hasCalendar ||= there !== undefined || lists.some((list) => list !== undefined);
      // Nothing at all was ever there: the folder may be a wrong one, which the missing index says.
      if (!hasCalendar) await askForIndex;
      // What lasts beyond a week is in the files of both.
      const different = new Map(
        lists.flatMap((list) => list ?? []).map((event) => [event.id, event]),
      );
      return eventsOfDays([...different.values()], {from, to}, timeZone);
    },

    links(options) {
      const url = tree.fileUrl(endpoint, 'links.json');
      return askForList(client, {url, schema: linkSchema, modelOf: linkOf, context}, options);
    },

    async visits(options) {
      const url = tree.fileUrl(endpoint, 'visits.json');
      const answer = await client.getJson(url, options);
      return visitsOf(checked(visitsSchema, answer, url), context);
    },
  };
}
