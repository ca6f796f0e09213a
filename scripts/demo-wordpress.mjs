/*
 * The articles of the reference endpoint as a WordPress site would answer: so that the demo page of mixed
 * sources needs no WordPress. `npm run test:wordpress` has a real one.
 */
import {Hono} from 'hono';

/** All articles of the endpoint, the oldest first, as its lists give them. */
const allArticles = async (ask) => {
  const items = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const feed = await ask(`articles?limit=50&page=${page}`);
    items.push(...feed.items);
    pages = feed._portal.page_count;
  }
  return items.reverse();
};

/** WordPress writes times in UTC without saying so. */
const gmt = (time) => time && new Date(time).toISOString().slice(0, 19);

const escaped = (text = '') =>
  text.replace(/[&<>]/g, (letter) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[letter]);

const postOf = (item, index) => ({
  // WordPress counts its posts.
  id: index + 1,
  slug: item.id,
  link: item.url,
  date_gmt: gmt(item.date_published),
  modified_gmt: gmt(item.date_modified),
  title: {rendered: escaped(item.title)},
  excerpt: {rendered: `<p>${escaped(item.summary)}</p>`},
  content: {rendered: item.content_html ?? ''},
  sticky: (item._portal?.sections ?? []).includes('hot'),
  _embedded: {
    author: item.authors ?? [],
    'wp:featuredmedia': item.image
      ? [{source_url: item.image, alt_text: item._portal?.image_alt ?? ''}]
      : [],
    'wp:term': item._portal?.category
      ? [
          [
            {
              id: item._portal.category.id,
              name: escaped(item._portal.category.title),
              slug: item._portal.category.id,
              taxonomy: 'category',
            },
          ],
        ]
      : [],
  },
});

/**
 * @param site - the app of the whole site, with the reference endpoint below `/api`
 * @returns an app that answers below `/wp-json`
 */
export const createDemoWordPress = (site) => {
  const wordpress = new Hono();
  wordpress.get('/wp-json/', (context) => context.json({namespaces: ['wp/v2']}));
  wordpress.get('/wp-json/wp/v2/posts', async (context) => {
    const {include, slug, sticky, page = '1', per_page: limit = '10'} = context.req.query();
    // Asked as readers ask it, so that its addresses are those of this site.
    const ask = async (path) =>
      (await site.request(new URL(`/api/${path}`, context.req.url).href)).json();
    let posts = (await allArticles(ask)).map(postOf);
    if (sticky === 'true') posts = posts.filter((post) => post.sticky);
    if (include) posts = posts.filter((post) => String(post.id) === include);
    if (slug) posts = posts.filter((post) => post.slug === slug);
    const pages = Math.ceil(posts.length / Number(limit));
    const chosen = posts.reverse().slice((Number(page) - 1) * limit, Number(page) * limit);
    if (include || slug) {
      for (const post of chosen) {
        const article = await ask(`articles/${encodeURIComponent(post.slug)}`);
        post.content.rendered = article.content_html ?? '';
      }
    }
    context.header('X-WP-Total', String(posts.length));
    context.header('X-WP-TotalPages', String(pages));
    return context.json(chosen);
  });
  return wordpress;
};
