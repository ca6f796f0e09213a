import type * as v from 'valibot';

/* Who writes an endpoint by hand puts a field beside `_portal`, or gives it the name that it has in the database. */

/** A schema as far as it is looked into. */
export type Schema = v.GenericSchema & {
  readonly wrapped?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly fallback?: unknown;
};

/** The fields that a schema knows. */
export const entriesIn = (schema?: Schema): Readonly<Record<string, Schema>> =>
  (schema?.wrapped ?? schema)?.entries ?? {};

/** A value for nothing, as databases write it. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What fields of the contract are called elsewhere. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['body', 'content_html'],
  ['content', 'content_html'],
  ['date', 'date_published'],
  ['description', 'summary'],
  ['link', 'url'],
  ['thumbnail', 'image'],
]);

/** A name without what differs between habits of writing: case, signs, the plural. */
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]|s$/g, '');

/** Where a value has something of its own, other than in its extension. */
const extension = '_portal';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Fields that nobody reads, where the contract has a field of that name at another place, or by another name, which is
 * missing. A `count` of whatever may stand anywhere.
 */
export function misplacedFields(
  schema: Schema,
  value: unknown,
): readonly {path: string; reason: string}[] {
  const top = Object(value) as Fields;
  const entries = entriesIn(schema);
  const levels = [
    {before: '', given: top, known: entries},
    {
      before: `${extension}.`,
      given: Object(top[extension]) as Fields,
      known: entriesIn(entries[extension]),
    },
  ];
  const missing = new Map(
    levels.flatMap(({before, given, known}) =>
      Object.keys(known)
        .filter((name) => name !== 'count' && isBlank(given[name]))
        .map((name) => [bare(name), before + name] as const),
    ),
  );
  return levels.flatMap(({before, given, known}) =>
    Object.keys(given).flatMap((name) => {
      const place = missing.get(bare(name)) ?? missing.get(bare(otherNames.get(name) ?? ''));
      return place === undefined || Object.hasOwn(known, name) || isBlank(given[name])
        ? []
        : [{path: before + name, reason: `not read there; in the contract it is ${place}`}];
    }),
  );
}
