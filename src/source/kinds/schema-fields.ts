import * as v from 'valibot';
import {plainText} from './plain-text.ts';

/* What the schemas of the endpoint contract are put together from. */

/** `schema`, or nothing where the value does not fit it. */
export const lenient = <T extends v.GenericSchema>(schema: T) =>
  v.fallback(v.optional(schema), undefined);

/** An identifier: text, or a whole number that JavaScript holds exactly. */
export const idSchema = v.union([
  v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000)),
  v.pipe(
    v.number(),
    v.safeInteger(),
    v.transform((id) => String(id)),
  ),
]);

/** Text to be shown, with something in it; cut to a number of code points. */
export const text = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => plainText(value, limit)),
    v.nonEmpty(),
  );

/** A number that can be reckoned with; what is too large for JavaScript has become infinite. */
export const finite = v.pipe(
  v.number(),
  v.check((value) => Number.isFinite(value), 'Expected a finite number'),
);

/** How many of something. */
export const count = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  // A zero with a sign would be shown with it.
  v.transform((value) => value || 0),
);

/** A number that begins with 1: of a page, or a length in pixels. */
export const ordinal = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** BCP 47: what is no language tag must not get into an attribute `lang`. */
export const language = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i));

/** Most entries of a list inside an item, such as tags. */
const listLimit = 50;

/** A list inside an item; entries that do not fit are left out, and what is no list is empty. */
export const listOf = <T extends v.GenericSchema>(item: T) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) => {
        const fitting: v.InferOutput<T>[] = [];
        for (const value of items.slice(0, listLimit)) {
          const result = v.safeParse(item, value);
          if (result.success) fitting.push(result.output);
        }
        return fitting;
      }),
    ),
    [],
  );
