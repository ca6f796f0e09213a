import * as v from 'valibot';
import {readFeedDate} from './feed-date.ts';
import {
  readArticles,
  type Found,
  type FoundArticle,
  type GivenArticle,
  type Skipped,
} from './found-article.ts';
import {ImportError} from './import-error.ts';
import {readJson} from './json-feed.ts';

/** How many posts WordPress gives at once, at most. */
const postsPerPage = 100;

const rendered = v.object({rendered: v.string()});
const lenient = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined);

const postSchema = v.object({
  id: v.number(),
  link: lenient(v.string()),
  title: rendered,
  excerpt: lenient(rendered),
  content: lenient(rendered),
  date: lenient(v.string()),
  date_gmt: lenient(v.string()),
  modified_gmt: lenient(v.string()),
  _embedded: lenient(
    v.object({
      author: lenient(v.array(v.object({name: lenient(v.string())}))),
      'wp:term': lenient(
        v.array(v.array(v.object({name: v.string(), taxonomy: lenient(v.string())}))),
      ),
      'wp:featuredmedia': lenient(
        v.array(
          v.object({
            source_url: lenient(v.string()),
            alt_text: lenient(v.string()),
            caption: lenient(rendered),
          }),
        ),
      ),
    }),
  ),
});

/**
 * Address of a page of the posts of a WordPress site, those changed last first.
 *
 * @param address the site, or its REST interface where that is elsewhere (`…/wp-json`, `…?rest_route=/`).
 */
export function postsAddress(address: string, page: number): string {
  if (!URL.canParse(address)) throw new ImportError(`"${address}" is not an address.`);
  const url = new URL(address);
  const route = url.searchParams.get('rest_route');
  if (route !== null) url.searchParams.set('rest_route', '/wp/v2/posts');
  else if (!url.pathname.endsWith('/wp/v2/posts')) {
    const root = url.pathname.replace(/\/+$/u, '').replace(/\/wp-json(?:\/.*)?$/u, '');
    url.pathname = `${root}/wp-json/wp/v2/posts`;
  }
  url.searchParams.set('page', String(page));
  url.searchParams.set('per_page', String(postsPerPage));
  url.searchParams.set('orderby', 'modified');
  url.searchParams.set('order', 'desc');
  url.searchParams.set('_embed', 'author,wp:term,wp:featuredmedia');
  return url.href;
}

/**
 * The articles of one page of posts.
 *
 * @throws {ImportError} when it is not a list of posts.
 */
export function readPosts(text: string, address: string): Found<FoundArticle> {
  const posts = readJson(text, address);
  if (!Array.isArray(posts))
    throw new ImportError(`${address} is not the list of posts of WordPress.`);
  const skipped: Skipped[] = [];
  const given: GivenArticle[] = [];
  for (const [index, post] of posts.entries()) {
    const result = v.safeParse(postSchema, post);
    if (result.success) given.push(fromPost(result.output));
    else {
      const [issue] = result.issues;
      const reason = `"${v.getDotPath(issue) ?? ''}" is not as it must be`;
      skipped.push({item: `post ${index + 1}`, reason});
    }
  }
  const found = readArticles(given, address);
  return {items: found.items, skipped: [...skipped, ...found.skipped]};
}

function fromPost(post: v.InferOutput<typeof postSchema>): GivenArticle {
  const terms = (post._embedded?.['wp:term'] ?? []).flat();
  const named = (wanted: string) =>
    terms.flatMap(({name, taxonomy}) => (taxonomy === wanted ? [name] : []));
  const [picture] = post._embedded?.['wp:featuredmedia'] ?? [];
  const publishedText = post.date_gmt === undefined ? post.date : `${post.date_gmt}Z`;
  return {
    key: String(post.id),
    url: post.link,
    title: post.title.rendered,
    summary: post.excerpt?.rendered,
    bodyHtml: post.content?.rendered,
    published: readFeedDate(publishedText),
    publishedText,
    modified: readFeedDate(post.modified_gmt === undefined ? undefined : `${post.modified_gmt}Z`),
    authors: (post._embedded?.author ?? []).map(({name}) => name),
    category: named('category')[0],
    tags: named('post_tag'),
    image: {url: picture?.source_url, alt: picture?.alt_text, caption: picture?.caption?.rendered},
  };
}
