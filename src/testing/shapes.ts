import type {
  Article,
  ArticleSummary,
  Attachment,
  Category,
  LinkedSite,
  Page,
  Picture,
  Rating,
  VisitCounts,
  WorkEvent,
} from '../source/models.ts';
import {safeUrl} from '../html/safe-url.ts';
import {parseTime} from '../time/parse-time.ts';
import {ensure, shown} from './expectations.ts';

/** Fails unless a value fits; `at` says where it stands. */
type Shape = (value: unknown, at: string) => void;

/** A shape for each field of a model; one in brackets may be missing. */
type Fields<T> = {readonly [K in keyof T]-?: undefined extends T[K] ? readonly [Shape] : Shape};

const shape =
  (expected: string, fits: (value: unknown) => boolean): Shape =>
  (value, at) =>
    ensure(fits(value), `${at} is ${shown(value)}, expected ${expected}.`);

const isText = (value: unknown): value is string => typeof value === 'string';

const anyText = shape('text', isText);
const text = shape(
  'text without control characters, and with something in it',
  (value) => isText(value) && value.trim() !== '' && !/[^\P{Cc}\t\n]/u.test(value),
);
const boolean = shape('true or false', (value) => typeof value === 'boolean');
const number = shape('a finite number', Number.isFinite);
const amount = shape('a number from 0 on', (value) => Number.isFinite(value) && Number(value) >= 0);
const count = shape(
  'a whole number from 0 on',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);
const ordinal = shape(
  'a whole number from 1 on',
  (value) => Number.isSafeInteger(value) && Number(value) >= 1,
);

/** `https://host/`, whatever a reader may follow; made absolute, since the model has no base. */
const address = (protocols: readonly string[]): Shape =>
  shape(`an absolute address (${protocols.join(', ')})`, (value) => {
    const isAbsolute = isText(value) && /^[a-z][a-z\d+.-]*:/i.test(value);
    return isAbsolute && safeUrl(value, 'https://portal.invalid/', protocols) !== undefined;
  });
const webAddress = address(['http:', 'https:']);
const linkAddress = address(['http:', 'https:', 'mailto:', 'tel:']);

/** What `parseTime` gives it gives again. */
const time = shape(
  'an instant in UTC (2020-03-27T02:00:00.000Z) or a day (2020-03-27)',
  (value) => isText(value) && parseTime(value, 'UTC') === value,
);

const oneOf = (...choices: readonly string[]): Shape =>
  shape(`one of ${choices.join(', ')}`, (value) => isText(value) && choices.includes(value));

const listOf =
  (item: Shape): Shape =>
  (value, at) => {
    ensure(Array.isArray(value), `${at} is ${shown(value)}, expected a list.`);
    for (const [index, entry] of value.entries()) item(entry, `${at}[${index}]`);
  };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that has these fields and no others: what is misspelt would not be on the page. */
const record =
  <T>(fields: Fields<T>): Shape =>
  (value, at) => {
    ensure(isObject(value), `${at} is ${shown(value)}, expected an object.`);
    for (const [name, given] of Object.entries<Shape | readonly [Shape]>(fields)) {
      const isRequired = typeof given === 'function';
      const check = isRequired ? given : given[0];
      if (isRequired || value[name] !== undefined) check(value[name], `${at}.${name}`);
    }
    const strange = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
    ensure(strange === undefined, `${at} has "${strange}", which is no field of the model.`);
  };

const picture = record<Picture>({
  url: webAddress,
  alt: anyText,
  width: [ordinal],
  height: [ordinal],
  caption: [text],
});

const attachment = record<Attachment>({
  url: webAddress,
  mimeType: text,
  title: [text],
  size: [count],
  duration: [amount],
});

const categoryFields: Fields<Category> = {
  id: text,
  title: text,
  parentId: [text],
  count: [count],
};

/** A category of a portal. */
export const categoryShape = record<Category>(categoryFields);

const summaryFields: Fields<ArticleSummary> = {
  id: text,
  title: text,
  url: [webAddress],
  summary: [text],
  image: [picture],
  published: [time],
  modified: [time],
  category: [categoryShape],
  authors: listOf(text),
  source: [text],
  sections: listOf(text),
  pinnedUntil: [time],
  expires: [time],
  tags: listOf(text),
  views: [count],
  language: [text],
  snippet: [text],
};

/** What readers think of an article. */
export const ratingShape = record<Rating>({
  count,
  average: [shape('a number from 1 to 5', (value) => Number(value) >= 1 && Number(value) <= 5)],
});

const summaryShape = record<ArticleSummary>(summaryFields);

/** One whole article. */
export const articleShape = record<Article>({
  ...summaryFields,
  bodyHtml: anyText,
  bodyBase: webAddress,
  attachments: listOf(attachment),
  rating: [ratingShape],
  related: [listOf(summaryShape)],
});

/** One page of a list of articles. */
export const pageShape = record<Page<ArticleSummary>>({
  items: listOf(summaryShape),
  page: ordinal,
  total: [count],
  pageCount: [count],
});

const isDay = (value: string): boolean => !value.includes('T');

const eventFields = record<WorkEvent>({
  id: text,
  title: text,
  start: time,
  end: [time],
  allDay: boolean,
  chair: [text],
  participants: [text],
  location: [text],
  preparedBy: [text],
  coordinatedBy: [text],
  note: [text],
  status: oneOf('confirmed', 'supplementary', 'changed', 'postponed', 'cancelled'),
  attachments: listOf(attachment),
});

/** An event of a work calendar; days where it lasts all day, instants where it does not. */
export const eventShape: Shape = (value, at) => {
  eventFields(value, at);
  const {allDay, start, end} = value as WorkEvent;
  const kind = allDay ? 'a day, since it lasts all day' : 'an instant';
  ensure(isDay(start) === allDay, `${at}.start is ${shown(start)}, expected ${kind}.`);
  if (end === undefined) return;
  ensure(isDay(end) === allDay, `${at}.end is ${shown(end)}, expected ${kind}.`);
  ensure(end > start, `${at}.end is ${shown(end)}, which is not after its start ${shown(start)}.`);
};

/** A linked site. */
export const linkShape = record<LinkedSite>({
  title: text,
  url: linkAddress,
  group: [text],
  logo: [webAddress],
  order: [number],
});

/** The numbers of visits. */
export const visitsShape = record<VisitCounts>({
  today: [count],
  yesterday: [count],
  week: [count],
  month: [count],
  total: [count],
  online: [count],
  asOf: [time],
});
