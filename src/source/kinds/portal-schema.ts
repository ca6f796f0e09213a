import * as v from 'valibot';
import {plainText} from './plain-text.ts';

/*
 * The wire format of the endpoint contract (kind `portal`): JSON Feed 1.1
 * (https://www.jsonfeed.org/version/1.1/) with one extension object `_portal`. What an item cannot
 * do without is required; everything else is dropped when it has the wrong type, so that one bad
 * field does not cost an article.
 */

/** `schema`, or nothing where the value does not fit it. */
const lenient = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined);

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
const text = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => plainText(value, limit)),
    v.nonEmpty(),
  );

const count = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  // A zero with a sign would be shown with it.
  v.transform((value) => value || 0),
);

const ordinal = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** BCP 47: what is no language tag must not get into an attribute `lang`. */
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i));

/** Most entries of a list inside an item, such as tags. */
const listLimit = 50;

const listOf = <T extends v.GenericSchema>(item: T) =>
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

const authorSchema = v.object({name: text(200)});

const attachmentSchema = v.object({
  url: v.string(),
  mime_type: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.nonEmpty(), v.maxLength(100)),
  title: lenient(text(500)),
  size_in_bytes: lenient(count),
  duration_in_seconds: lenient(v.pipe(v.number(), v.finite(), v.minValue(0))),
});

const extensionSchema = v.object({
  source: lenient(text(200)),
  category: lenient(v.object({id: idSchema, title: text(200)})),
  sections: listOf(text(100)),
  pinned_until: lenient(v.string()),
  expires: lenient(v.string()),
  views: lenient(count),
  caption: lenient(text(1000)),
  image_alt: lenient(text(500)),
  image_width: lenient(ordinal),
  image_height: lenient(ordinal),
});

/** One item of a list of articles. */
export const summarySchema = v.object({
  id: idSchema,
  title: text(500),
  url: lenient(v.string()),
  summary: lenient(text(2000)),
  image: lenient(v.string()),
  date_published: lenient(v.string()),
  date_modified: lenient(v.string()),
  authors: listOf(authorSchema),
  tags: listOf(text(100)),
  language: lenient(language),
  _portal: lenient(extensionSchema),
});

/** One whole article. */
export const articleSchema = v.object({
  ...summarySchema.entries,
  content_html: lenient(v.string()),
  content_text: lenient(v.string()),
  attachments: listOf(attachmentSchema),
});

/** One page of articles; the items are checked one by one, with `summarySchema`. */
export const feedSchema = v.object({
  version: v.pipe(v.string(), v.startsWith('https://jsonfeed.org/version/')),
  items: v.array(v.unknown()),
  _portal: lenient(
    v.object({
      total: lenient(count),
      page: lenient(ordinal),
      page_count: lenient(count),
      count: lenient(count),
    }),
  ),
});

/** One category. */
export const categorySchema = v.object({
  id: idSchema,
  title: text(200),
  parent_id: lenient(idSchema),
  count: lenient(count),
});

/** All categories; the items are checked one by one, with `categorySchema`. */
export const categoriesSchema = v.object({items: v.array(v.unknown())});
