import type {PortalSource} from '../source/portal-source.ts';
import {instantOf} from '../time/zone.ts';
import {ensure, ensurePortalError, rejectionOf, shown} from './expectations.ts';
import {articleShape, categoryShape, eventShape, linkShape, visitsShape} from './shapes.ts';
import type {Check, SourceUnderTest} from './source-under-test.ts';

const {signal} = new AbortController();

const dayLength = 86_400_000;

/** Ids that no article has, and that have led out of the folder of articles, or thrown. */
const oddIds = ['', ' ', '.', '..', '../articles', 'a/b?c=d#e', '%', '\uD800', '__proto__'];

function ensureDifferent(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  ensure(twice === undefined, `The id ${shown(twice)} comes twice.`);
}

/** What single articles have to do. */
export function articleViewChecks(subject: SourceUnderTest): readonly Check[] {
  const {missingId = 'khong-co-bai-nay'} = subject;
  const ask = (source: PortalSource, id: string) => {
    ensure(source.article !== undefined, 'The source has no method "article".');
    return source.article(id, {signal});
  };
  const checks: Check[] = [
    [
      'rejects with "not-found" for an article that there is not',
      async () => {
        const what = `article(${shown(missingId)})`;
        const code = ensurePortalError(
          await rejectionOf(ask(await subject.open(), missingId), what),
          what,
        );
        ensure(code === 'not-found', `${what} rejects with "${code}", expected "not-found".`);
      },
    ],
    [
      'rejects with an error of its own for an id that cannot be one',
      async () => {
        const source = await subject.open();
        for (const id of oddIds) {
          const what = `article(${shown(id)})`;
          ensurePortalError(await rejectionOf(ask(source, id), what), what);
        }
      },
    ],
  ];
  if (!subject.answers.includes('articles')) return checks;
  return [
    [
      'gives each article of the list with its body',
      async () => {
        const source = await subject.open();
        const {items = []} = (await source.articles?.({limit: 3}, {signal})) ?? {};
        ensure(items.length > 0, 'The list has no articles.');
        for (const {id, title} of items) {
          const article = await ask(source, id);
          articleShape(article, `article(${shown(id)})`);
          ensure(article.id === id, `article(${shown(id)}) has the id ${shown(article.id)}.`);
          ensure(
            article.title === title,
            `The article ${shown(id)} is ${shown(title)} in the list, ${shown(article.title)} alone.`,
          );
        }
      },
    ],
    ...checks,
  ];
}

/** What the categories have to do. */
export function categoryChecks(subject: SourceUnderTest): readonly Check[] {
  return [
    [
      'gives categories with different ids, each below one that there is',
      async () => {
        const categories = (await (await subject.open()).categories?.({signal})) ?? [];
        ensure(categories.length > 0, 'There are no categories.');
        for (const [index, category] of categories.entries()) {
          categoryShape(category, `categories()[${index}]`);
        }
        const ids = categories.map(({id}) => id);
        ensureDifferent(ids);
        const orphan = categories.find(({parentId}) => parentId && !ids.includes(parentId));
        ensure(orphan === undefined, `${shown(orphan)} is below a category that there is not.`);
      },
    ],
  ];
}

/** What the calendar has to do. */
export function calendarChecks(subject: SourceUnderTest): readonly Check[] {
  const {busyDays, timeZone = 'Asia/Ho_Chi_Minh'} = subject;
  const ask = async (from: string, to: string) =>
    (await (await subject.open()).calendar?.({from, to}, {signal})) ?? [];
  const instant = (time: string): number => instantOf(time, timeZone);
  const dayAfter = (day: string): number =>
    instant(new Date(Date.parse(day) + dayLength).toISOString().slice(0, 10));

  return [
    [
      'gives the events of some days, and only these',
      async () => {
        ensure(busyDays !== undefined, 'The field "busyDays" is missing: days with an event.');
        const {from, to} = busyDays;
        const events = await ask(from, to);
        ensure(events.length > 0, `There are no events from ${from} to ${to}.`);
        for (const [index, event] of events.entries()) {
          eventShape(event, `calendar(${from}, ${to})[${index}]`);
          const {start, end = start, allDay, title} = event;
          const isBefore = allDay ? end < from : instant(end) < instant(from);
          const isAfter = allDay ? start > to : instant(start) >= dayAfter(to);
          ensure(
            !isBefore && !isAfter,
            `${shown(title)} (${start} to ${end}) is not of the days from ${from} to ${to}.`,
          );
        }
        ensureDifferent(events.map(({id}) => id));
      },
    ],
    [
      'has no events in days of long ago, and says so with an empty list',
      async () => {
        const events = await ask('1901-01-07', '1901-01-13');
        ensure(events.length === 0, `There are ${events.length} events in January 1901.`);
      },
    ],
  ];
}

/** What the linked sites have to do. */
export function linkChecks(subject: SourceUnderTest): readonly Check[] {
  return [
    [
      'gives linked sites whose addresses may be followed',
      async () => {
        const links = (await (await subject.open()).links?.({signal})) ?? [];
        ensure(links.length > 0, 'There are no linked sites.');
        for (const [index, link] of links.entries()) linkShape(link, `links()[${index}]`);
      },
    ],
  ];
}

/** What the numbers of visits have to do. */
export function visitChecks(subject: SourceUnderTest): readonly Check[] {
  return [
    [
      'gives numbers of visits, one at least; what is not known is missing, not 0',
      async () => {
        const counts = await (await subject.open()).visits?.({signal});
        visitsShape(counts, 'visits()');
        const {asOf, ...numbers} = counts ?? {};
        ensure(
          Object.values<number | undefined>(numbers).some((value) => value !== undefined),
          `There are no numbers of visits, only ${shown(asOf)}.`,
        );
      },
    ],
  ];
}

/** What counting a visit has to do. */
export function recordVisitChecks(subject: SourceUnderTest): readonly Check[] {
  return [
    [
      'counts a visit without waiting, and without an error when it is told again',
      async () => {
        const source = await subject.open();
        for (const time of ['once', 'twice']) {
          const result: unknown = source.recordVisit?.();
          ensure(result === undefined, `recordVisit(), called ${time}, returned ${shown(result)}.`);
        }
      },
    ],
  ];
}
