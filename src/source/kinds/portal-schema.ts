import * as v from 'valibot';
import {objectSchema} from './object-schema.ts';
import {
  count,
  finite,
  idSchema,
  language,
  lenient,
  listOf,
  ordinal,
  text,
} from './schema-fields.ts';

/*
 * The wire format of the endpoint contract (kind `portal`): JSON Feed 1.1
 * (https://www.jsonfeed.org/version/1.1/) with one extension object `_portal`. What an item cannot
 * do without is required; everything else is dropped when it has the wrong type, so that one bad
 * field does not cost an article.
 */

/** Who wrote an article. */
export const authorSchema = objectSchema({name: text(200)});

/** A file that comes with an article or an event. */
export const attachmentSchema = objectSchema({
  url: v.string(),
  mime_type: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.nonEmpty(), v.maxLength(100)),
  title: lenient(text(500)),
  size_in_bytes: lenient(count),
  duration_in_seconds: lenient(v.pipe(finite, v.minValue(0))),
});

const extensionSchema = objectSchema({
  source: lenient(text(200)),
  category: lenient(objectSchema({id: idSchema, title: text(200)})),
  sections: listOf(text(100)),
  pinned_until: lenient(v.string()),
  expires: lenient(v.string()),
  views: lenient(count),
  caption: lenient(text(1000)),
  image_alt: lenient(text(500)),
  image_width: lenient(ordinal),
  image_height: lenient(ordinal),
  snippet: lenient(text(500)),
});

/** One item of a list of articles. */
export const summarySchema = objectSchema({
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

/** What readers think of an article. Without a single score there is no mean, whatever is sent. */
export const ratingSchema = v.pipe(
  objectSchema({
    count,
    average: lenient(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  }),
  v.transform(({count, average}): {count: number; average?: number} =>
    count > 0 && average !== undefined ? {count, average} : {count},
  ),
);

/** One whole article. */
export const articleSchema = objectSchema({
  ...summarySchema.entries,
  content_html: lenient(v.string()),
  content_text: lenient(v.string()),
  attachments: listOf(attachmentSchema),
  _portal: lenient(
    objectSchema({
      ...extensionSchema.entries,
      rating: lenient(ratingSchema),
      related: v.optional(listOf(summarySchema)),
    }),
  ),
});

/** One page of articles; the items are checked one by one, with `summarySchema`. */
export const feedSchema = objectSchema({
  version: v.pipe(v.string(), v.startsWith('https://jsonfeed.org/version/')),
  items: v.array(v.unknown()),
  next_url: lenient(v.string()),
  _portal: lenient(
    objectSchema({
      total: lenient(count),
      page: lenient(ordinal),
      page_count: lenient(count),
      count: lenient(count),
    }),
  ),
});

/**
 * A list that is no feed; the items are checked one by one. `_portal.count` is how many the server
 * put into it.
 */
export const listSchema = objectSchema({
  items: v.array(v.unknown()),
  _portal: lenient(objectSchema({count: lenient(count)})),
});

/** One category. */
export const categorySchema = objectSchema({
  id: idSchema,
  title: text(200),
  parent_id: lenient(idSchema),
  count: lenient(count),
});
