import * as v from 'valibot';
import {parseTime} from '../time/parse-time.ts';
import {eventSchema} from '../source/kinds/portal-calendar.ts';
import {linkSchema} from '../source/kinds/portal-links.ts';
import {webUrl} from '../source/kinds/portal-models.ts';
import {
  articleSchema,
  attachmentSchema,
  authorSchema,
  categorySchema,
  feedSchema,
  listSchema,
  summarySchema,
} from '../source/kinds/portal-schema.ts';
import {text} from '../source/kinds/schema-fields.ts';
import {visitsSchema} from '../source/kinds/portal-visits.ts';
import {entriesIn, isBlank, misplacedFields, type Schema} from './misplaced-fields.ts';

/* A field of the wrong form costs no item: readers do without it, and whoever wrote it should hear of it. */

/** A field that nobody will see. */
export interface LeftOutField {
  /** Where it stands in its item or document, such as `_portal.views`. */
  readonly path: string;
  readonly reason: string;
  /** The id of its item, or its title; missing where it belongs to the document. */
  readonly item?: string;
}

/** What the entries of lists inside items have to be. */
const entriesOf: Readonly<Record<string, Schema>> = {
  authors: authorSchema,
  tags: text(100),
  sections: text(100),
  attachments: attachmentSchema,
  related: summarySchema,
};

/**
 * Fields that are any text to their schema, and of no use unless they are a time or an address of the web. An article
 * without `date_published` is spoken of elsewhere.
 */
const times = new Set(['date_modified', 'pinned_until', 'expires', 'as_of']);
const addresses = new Set(['url', 'image', 'logo']);

const asReason = ([issue]: readonly v.BaseIssue<unknown>[]): string => {
  const path = issue?.path?.map(({key}) => String(key)).join('.');
  const message = (issue?.message ?? '').replace(/^Invalid type: /, '');
  return (path ? `${path}: ` : '') + message;
};

/** Why a schema that replaces what does not fit replaces a value. */
function replacedFor(schema: Schema, value: unknown): string | undefined {
  if (!('fallback' in schema)) return undefined;
  let reason: string | undefined;
  const fallback = ({issues = []}: {issues?: readonly v.BaseIssue<unknown>[]}): undefined => {
    reason = asReason(issues);
  };
  v.safeParse({...schema, fallback}, value);
  return reason;
}

/** Why a schema does not take a value. */
function refusedFor(schema: Schema, value: unknown): string | undefined {
  const {issues} = v.safeParse(schema, value);
  return issues && asReason(issues);
}

/** Why a text that its schema takes is of no use. */
function uselessFor(name: string, value: unknown, schema: Schema): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (times.has(name) && parseTime(value, 'UTC') === undefined) {
    return `Expected a date but received "${value}"`;
  }
  // Linked sites may also be addresses of mail and telephones, which their schema sees to.
  const isAddress = addresses.has(name) && schema !== (linkSchema.entries.url as Schema);
  return isAddress && webUrl(value, 'https://portal.invalid/') === undefined
    ? `Expected an address of http or https but received "${value}"`
    : undefined;
}

/** The fields of a value that its schema leaves out. */
function leftOutOf(schema: Schema, value: unknown, before = ''): readonly LeftOutField[] {
  const given = Object(value) as Record<string, unknown>;
  return Object.entries(entriesIn(schema)).flatMap(([name, field]) => {
    const content = given[name];
    // Without a single score there is no mean, whatever is sent.
    if (isBlank(content) || (name === 'average' && given.count === 0)) return [];
    const path = before + name;
    const reason = replacedFor(field, content) ?? uselessFor(name, content, field);
    if (reason !== undefined) return [{path, reason}];
    const entry = entriesOf[name];
    if (!entry || !Array.isArray(content)) return leftOutOf(field, content, `${path}.`);
    return content.flatMap((one: unknown, index): readonly LeftOutField[] => {
      const at = `${path}[${index}]`;
      const refusal = refusedFor(entry, one);
      return refusal === undefined
        ? leftOutOf(entry, one, `${at}.`)
        : [{path: at, reason: refusal}];
    });
  });
}

/** What a document is, by its path below the endpoint. */
const documents: readonly (readonly [RegExp, {document: Schema; item?: Schema}])[] = [
  [/^\/(articles|articles\/page-\d+)$/, {document: feedSchema, item: summarySchema}],
  [/^\/(sections|categories)\//, {document: feedSchema, item: summarySchema}],
  [/^\/articles\/[^/]+$/, {document: articleSchema}],
  [/^\/categories$/, {document: listSchema, item: categorySchema}],
  [/^\/calendar(\/[^/]+)?$/, {document: listSchema, item: eventSchema}],
  [/^\/links$/, {document: listSchema, item: linkSchema}],
  [/^\/visits$/, {document: visitsSchema}],
];

const nameOf = (item: unknown): string => {
  const {id, title} = Object(item) as Record<string, unknown>;
  return String(id ?? title);
};

/**
 * What nobody will see of an answer of the contract, or of its files, although the rest is of use.
 *
 * @param path - of the answer, below the endpoint; says what it is
 */
export function leftOutFields(path: string, answer: unknown): readonly LeftOutField[] {
  const name = path.replace(/\.json$/, '');
  const kind = documents.find(([pattern]) => pattern.test(name))?.[1];
  if (!kind) return [];
  const {document, item} = kind;
  const {items} = Object(answer) as {items?: unknown};
  const leftOut = [...leftOutOf(document, answer), ...misplacedFields(document, answer)];
  if (!item || !Array.isArray(items)) return leftOut;
  // An item that is of no use at all is spoken of elsewhere.
  const fitting = items.filter((one) => v.is(item, one));
  const inItems = fitting.flatMap((one: unknown) =>
    [...leftOutOf(item, one), ...misplacedFields(item, one)].map((field) => ({
      ...field,
      item: nameOf(one),
    })),
  );
  return [...leftOut, ...inItems];
}
