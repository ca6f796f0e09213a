import * as v from 'valibot';
import {textOfHtml} from '../../../html/text-of-html.ts';
import {plainText} from '../plain-text.ts';
import {count, idSchema, lenient, listOf, ordinal, text} from '../schema-fields.ts';

/** WordPress gives titles and the like as HTML with entities; they are shown as text. */
const htmlText = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((html) => plainText(textOfHtml(html), limit)),
  );

const rendered = (limit: number) => v.object({rendered: htmlText(limit)});

const sizeSchema = v.object({
  source_url: v.string(),
  width: lenient(ordinal),
  height: lenient(ordinal),
});

/** Most sizes of a picture that are looked at. */
const sizeLimit = 50;

/**
 * The sizes of a picture. A square that was cut out of the picture is not the picture. Text is none: it
 * would have an entry for each letter.
 */
const sizesSchema = v.pipe(
  v.optional(v.unknown()),
  v.transform((sizes) =>
    Object.entries({...(typeof sizes === 'object' && sizes)})
      .slice(0, sizeLimit)
      .flatMap(([name, size]) => {
        const result = v.safeParse(sizeSchema, size);
        return result.success && name !== 'thumbnail' ? [result.output] : [];
      }),
  ),
);

const mediaSchema = v.object({
  source_url: v.string(),
  alt_text: lenient(htmlText(500)),
  caption: lenient(rendered(1000)),
  media_type: lenient(v.string()),
  media_details: lenient(
    v.object({
      width: lenient(ordinal),
      height: lenient(ordinal),
      sizes: sizesSchema,
    }),
  ),
});

/** A category or a tag of a post. */
const termSchema = v.object({
  id: idSchema,
  name: v.pipe(htmlText(200), v.nonEmpty()),
  slug: v.fallback(v.string(), ''),
  taxonomy: v.string(),
});

const embeddedSchema = v.object({
  author: listOf(v.object({name: text(200)})),
  'wp:featuredmedia': listOf(mediaSchema),
  'wp:term': listOf(listOf(termSchema)),
});

/** One post of a list, as far as it is asked for. */
export const postSchema = v.object({
  id: idSchema,
  date: lenient(v.string()),
  date_gmt: lenient(v.string()),
  modified: lenient(v.string()),
  modified_gmt: lenient(v.string()),
  link: lenient(v.string()),
  title: rendered(500),
  excerpt: lenient(rendered(2000)),
  sticky: v.fallback(v.boolean(), false),
  content: lenient(v.object({rendered: v.string()})),
  _embedded: lenient(embeddedSchema),
});

/** A category by itself. */
export const wordpressCategorySchema = v.object({
  id: idSchema,
  name: v.pipe(htmlText(200), v.nonEmpty()),
  parent: lenient(idSchema),
  count: lenient(count),
});

/** The id of a term that was asked for by its slug. */
export const termIdSchema = v.object({id: idSchema});

/** A list of any of these; the items are checked one by one. */
export const listSchema = v.array(v.unknown());
