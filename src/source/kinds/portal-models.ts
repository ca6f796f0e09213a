import type * as v from 'valibot';
import {safeUrl} from '../../html/safe-url.ts';
import {parseTime} from '../../time/parse-time.ts';
import type {Article, ArticleSummary, Attachment, Category, Picture} from '../models.ts';
import {paragraphsOf} from './plain-text.ts';
import type {
  articleSchema,
  attachmentSchema,
  categorySchema,
  summarySchema,
} from './portal-schema.ts';
import {withoutUndefined} from './without-undefined.ts';

type WireSummary = v.InferOutput<typeof summarySchema>;
type WireArticle = v.InferOutput<typeof articleSchema>;
type WireAttachment = v.InferOutput<typeof attachmentSchema>;
type WireCategory = v.InferOutput<typeof categorySchema>;

/** What an answer is read with. */
export interface WireContext {
  /** Absolute address that relative ones are resolved against. */
  readonly base: string;
  /** IANA name of the zone that times without an offset are in. */
  readonly timeZone: string;
}

const webProtocols = ['http:', 'https:'];

/** An address of outside data that may be loaded or followed: absolute, http or https. */
export const webUrl = (text: string | undefined, base: string): string | undefined =>
  safeUrl(text, base, webProtocols);

function pictureOf(item: WireSummary, base: string): Picture | undefined {
  const url = webUrl(item.image, base);
  if (url === undefined) return undefined;
  const extra = item._portal;
  return withoutUndefined({
    url,
    alt: extra?.image_alt ?? '',
    width: extra?.image_width,
    height: extra?.image_height,
    caption: extra?.caption,
  });
}

/** The model of one item of a list. Copies field by field: nothing else of the item gets in. */
export function summaryOf(item: WireSummary, {base, timeZone}: WireContext): ArticleSummary {
  const extra = item._portal;
  return withoutUndefined({
    id: item.id,
    title: item.title,
    url: webUrl(item.url, base),
    summary: item.summary,
    image: pictureOf(item, base),
    published: parseTime(item.date_published, timeZone),
    modified: parseTime(item.date_modified, timeZone),
    category: extra?.category,
    authors: item.authors.map(({name}) => name),
    source: extra?.source,
    sections: extra?.sections ?? [],
    pinnedUntil: parseTime(extra?.pinned_until, timeZone),
    expires: parseTime(extra?.expires, timeZone),
    tags: item.tags,
    views: extra?.views,
    language: item.language,
    snippet: extra?.snippet,
  });
}

/** The files that come with an article or an event; one whose address may not be followed is left out. */
export function attachmentsOf(files: readonly WireAttachment[], base: string): Attachment[] {
  const attachments: Attachment[] = [];
  for (const file of files) {
    const url = webUrl(file.url, base);
    if (url === undefined) continue;
    attachments.push(
      withoutUndefined({
        url,
        mimeType: file.mime_type,
        title: file.title,
        size: file.size_in_bytes,
        duration: file.duration_in_seconds,
      }),
    );
  }
  return attachments;
}

/** The model of one whole article. A body in plain text becomes paragraphs. */
export function articleOf(item: WireArticle, context: WireContext): Article {
  const summary = summaryOf(item, context);
  const {rating, related = []} = item._portal ?? {};
  return {
    ...summary,
    bodyHtml: item.content_html?.trim() ? item.content_html : paragraphsOf(item.content_text ?? ''),
    // The body was written for the article's own page.
    bodyBase: summary.url ?? context.base,
    attachments: attachmentsOf(item.attachments, context.base),
    ...(rating && {rating}),
    ...(related.length > 0 && {related: related.map((other) => summaryOf(other, context))}),
  };
}

/** The model of a category. */
export function categoryOf(item: WireCategory): Category {
  return withoutUndefined({
    id: item.id,
    title: item.title,
    parentId: item.parent_id,
    count: item.count,
  });
}
