import * as v from 'valibot';
import {articleSchema, authorSchema, feedSchema} from '../../../src/source/kinds/portal-schema.ts';
import {lenient, text as textSchema} from '../../../src/source/kinds/schema-fields.ts';
import {escapeHtml} from '../text/html.ts';
import {readFeedDate} from './feed-date.ts';
import {
  readArticles,
  type Found,
  type FoundArticle,
  type GivenArticle,
  type Skipped,
} from './found-article.ts';
import {ImportError} from './import-error.ts';
import {withoutUndefined} from '../../../src/source/kinds/without-undefined.ts';
import {webAddress} from './references.ts';

const pageSchema = v.object({
  ...feedSchema.entries,
  title: v.fallback(v.optional(v.string()), undefined),
  next_url: v.fallback(v.optional(v.string()), undefined),
});

/** One item; short notes have no title, and version 1.0 has one author. */
const itemSchema = v.object({
  ...articleSchema.entries,
  title: lenient(textSchema(500)),
  author: lenient(authorSchema),
  external_url: lenient(v.string()),
  banner_image: lenient(v.string()),
});

/** One page of a JSON Feed. */
export interface JsonFeedPage extends Found<FoundArticle> {
  title?: string | undefined;
  /** Address of the next page, if there is one. */
  next?: string | undefined;
}

/**
 * The articles of one page of a JSON Feed 1.0 or 1.1, with what the extension of this project says.
 *
 * @throws {ImportError} when it is none.
 */
export function readJsonFeed(text: string, address: string): JsonFeedPage {
  const page = v.safeParse(pageSchema, readJson(text, address));
  if (!page.success) throw new ImportError(`${address} is not a JSON Feed.`);
  const {title, items, next_url: next} = page.output;
  const skipped: Skipped[] = [];
  const given: GivenArticle[] = [];
  for (const [index, item] of items.entries()) {
    const result = v.safeParse(itemSchema, item);
    if (result.success) given.push(fromItem(result.output));
    else {
      const [issue] = result.issues;
      const reason = `"${v.getDotPath(issue) ?? ''}" is not as it must be`;
      skipped.push({item: `item ${index + 1}`, reason});
    }
  }
  const found = readArticles(given, address);
  return {
    title,
    next: webAddress(next, address),
    items: found.items,
    skipped: [...skipped, ...found.skipped],
  };
}

/** @throws {ImportError} when the text is no JSON. */
export function readJson(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportError(`${address} is not JSON.`, {cause});
  }
}

function fromItem(item: v.InferOutput<typeof itemSchema>): GivenArticle {
  const {_portal: more, content_text: text} = item;
  const publishedText = item.date_published ?? item.date_modified;
  return {
    key: item.id,
    isPlain: true,
    url: item.url ?? item.external_url,
    title: item.title,
    summary: item.summary,
    bodyHtml: item.content_html ?? (text === undefined ? undefined : `<p>${escapeHtml(text)}</p>`),
    published: readFeedDate(publishedText),
    publishedText,
    modified: readFeedDate(item.date_modified),
    authors: (item.authors.length > 0 ? item.authors : [item.author ?? []].flat()).map(
      ({name}) => name,
    ),
    source: more?.source,
    category: more?.category?.title ?? item.tags[0],
    tags: item.tags,
    sections: more?.sections ?? [],
    image: {url: item.image ?? item.banner_image, alt: more?.image_alt, caption: more?.caption},
    attachments: item.attachments.map((attachment) => withoutUndefined(attachment)),
  };
}
