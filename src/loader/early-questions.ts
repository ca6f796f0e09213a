import {clamp, number} from '../base/attributes.ts';
import {pageBase} from '../base/page-base.ts';
import {answerMark} from '../hydrate/served-answer.ts';
import {pageParameter} from '../elements/article-view/page-parameter.ts';
import * as urls from '../source/kinds/portal-urls.ts';
import {resolveEndpoint} from '../source/resolve-endpoint.ts';
import {isoWeekOf, isoWeekRange, parseIsoWeek} from '../time/iso-week.ts';
import {pageSettings} from './page-defaults.ts';

/** Where other zones are would take more than all of this. */
const earlyZone = 'Asia/Ho_Chi_Minh';

/** How far that zone is ahead of UTC, milliseconds: always 7 hours. */
const offset = 25_200_000;

/** Reads an attribute of an element; `undefined` where it is missing. */
type Option = (name: string) => string | undefined;

/** The address of what a section asks at first; nothing where it asks nothing. */
type Question = (endpoint: string, option: Option, timeZone: string) => string | undefined;

/** As the lists of articles ask. */
const articles =
  (section: 'hot' | 'featured'): Question =>
  (endpoint, option) =>
    urls.articlesUrl(endpoint, {
      section,
      category: option('category') ?? '',
      limit: clamp(number(5)(option('limit') ?? null), 1, 50),
    });

/** As each element has it in `query`, from its attributes alone: its code is not there yet. */
const questions: Readonly<Record<string, Question>> = {
  'portal-article-view': (endpoint, option) => {
    const parameter = option('param');
    const id = (parameter && pageParameter(parameter)) || option('article-id');
    return id && urls.articleUrl(endpoint, id);
  },
  'portal-featured-list': articles('featured'),
  'portal-hot-news': articles('hot'),
  'portal-linked-sites': urls.linksUrl,
  'portal-visit-counter': urls.visitsUrl,
  'portal-work-calendar': (endpoint, option, timeZone) => {
    const today = new Date(Date.now() + offset).toISOString().slice(0, 10);
    const named = parseIsoWeek(option('week')?.trim().toUpperCase());
    if (!named && timeZone !== earlyZone) return undefined;
    const week = named ?? isoWeekOf(today);
    return urls.calendarUrl(endpoint, isoWeekRange(week));
  },
};

/** The tags of the sections that ask as soon as they are there. */
export const earlyTags = Object.keys(questions);

/**
 * The address that a section will ask, as soon as its code is there, of an endpoint of the kind `portal`; nothing
 * where it will wait, or ask otherwise, or is not set up.
 */
export function earlyAddress(element: Element): string | undefined {
  const optionOf =
    (holder: Element): Option =>
    (name) =>
      holder.getAttribute(name) ?? undefined;
  const option = optionOf(element);
  let endpoint: string | undefined;
  let type: string | undefined;
  let timeZone: string | undefined;
  // What is nearest counts, and an endpoint never meets the kind of one further out.
  for (let holder: Element | null | undefined = element; holder;) {
    if (endpoint === undefined) {
      type ??= optionOf(holder)('type');
      endpoint = optionOf(holder)('endpoint');
    }
    if (holder !== element) timeZone ??= optionOf(holder)('time-zone');
    holder = holder.parentElement?.closest('portal-provider');
  }
  if (endpoint === undefined) type ??= pageSettings.type;
  endpoint ??= pageSettings.endpoint;
  // What a server has drawn came with its answer.
  const isAnswered = [...element.children].some((child) => child.hasAttribute(answerMark));
  const isPortal = (type ?? 'portal').trim().toLowerCase() === 'portal';
  if (endpoint === undefined || isAnswered || !isPortal || option('loading') === 'lazy')
    return undefined;
  try {
    return questions[element.localName]?.(
      resolveEndpoint(endpoint, pageBase(element)),
      option,
      (timeZone ?? pageSettings.timeZone) || earlyZone,
    );
  } catch {
    // The section will say what is wrong with it.
    return undefined;
  }
}
