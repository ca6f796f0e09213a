import * as v from 'valibot';
import {textOfHtml} from '../../html/text-of-html.ts';
import {attachmentSchema, articleSchema} from './portal-schema.ts';
import {idSchema, lenient, listOf, text} from './schema-fields.ts';

const authorSchema = v.object({name: text(200)});

/** One document of a feed, of version 1 or 1.1; the items are checked one by one. */
export const jsonFeedSchema = v.object({
  version: v.pipe(v.string(), v.regex(/^https?:\/\/(www\.)?jsonfeed\.org\/version\//)),
  items: v.array(v.unknown()),
  next_url: lenient(v.string()),
  language: lenient(articleSchema.entries.language),
  // Version 1 had one author.
  author: lenient(authorSchema),
  authors: listOf(authorSchema),
});

/** One item; a title is not required, since short notes have none. */
export const jsonFeedItemSchema = v.pipe(
  v.object({
    ...articleSchema.entries,
    id: idSchema,
    title: lenient(text(500)),
    external_url: lenient(v.string()),
    banner_image: lenient(v.string()),
    author: lenient(authorSchema),
    attachments: listOf(attachmentSchema),
  }),
  v.check(
    ({title, summary, content_text: plain, content_html: html}) =>
      // A link needs words: a picture alone is no title.
      Boolean(title ?? summary ?? (plain?.trim() || textOfHtml(html ?? ''))),
    'Expected a title or a text',
  ),
);
