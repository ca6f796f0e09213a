import {instantOf} from '../../../time/zone.ts';
import type {ArticleQuery} from '../../portal-source.ts';
import {checkedDays} from '../checked-days.ts';

/** Name and value, as they are appended to an address. */
export type Parameters = readonly (readonly [string, string | number | undefined])[];

/** What is embedded in every post; anything more would be bytes that nobody reads. */
const embedded = ['author', 'wp:term', 'wp:featuredmedia'];

const listFields = [
  ...['id', 'date', 'date_gmt', 'modified', 'modified_gmt', 'link', 'title', 'excerpt', 'sticky'],
  ...embedded.map((link) => `_links.${link}`),
  '_embedded',
];

const fields = (names: readonly string[]): Parameters => [
  ['_embed', embedded.join(',')],
  ['_fields', names.join(',')],
];

/** Parameters by which a list holds what is shown of its posts, and no more. */
export const summaryFields = fields(listFields);

/** Parameters by which one post comes with its text. */
export const articleFields = fields([...listFields, 'content']);

const second = 1000;
const dayLength = 86_400_000;

/** An instant as WordPress reads it, whatever zone it is set to. */
const written = (instant: number): string | undefined =>
  Number.isFinite(instant) ? `${new Date(instant).toISOString().slice(0, 19)}Z` : undefined;

/**
 * Parameters of a list but for its category and section. WordPress counts what is after, or before, a
 * second: the days of a question are both included.
 *
 * @throws PortalError with code `refused` for days that are none
 */
export function listParameters(query: ArticleQuery, timeZone: string): Parameters {
  const {from, to, page = 1, limit = 10} = checkedDays(query);
  const text = query.text?.trim();
  const dayAfter = to && new Date(+new Date(to) + dayLength).toISOString().slice(0, 10);
  return [
    ['search', text],
    ['after', from && written(instantOf(from, timeZone) - second)],
    ['before', dayAfter && written(instantOf(dayAfter, timeZone))],
    ['orderby', text && query.sort !== 'date' ? 'relevance' : undefined],
    ['page', page === 1 ? undefined : page],
    ['per_page', limit],
  ];
}
