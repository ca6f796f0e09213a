import {defaultClient, type Client} from '../client/client.ts';
import {jsonOf} from '../client/read-json.ts';
import type {Reading} from '../client/reading.ts';
import {PortalError} from '../errors.ts';
import type {Category, Page} from '../models.ts';
import type {ArticleQuery, AskOptions, PortalSource, SourceSettings} from '../portal-source.ts';
import {resolveAddress, resolveEndpoint} from '../resolve-endpoint.ts';
import {checked} from './checked.ts';
import {takeSectionChoices} from './section-choice.ts';
import {usableItems} from './usable-items.ts';
import {withoutUndefined} from './without-undefined.ts';
import {postOf, postSummaryOf} from './wordpress/post-models.ts';
import {
  articleFields,
  listParameters,
  summaryFields,
  type Parameters,
} from './wordpress/post-query.ts';
import * as schemas from './wordpress/post-schema.ts';
import {below, findRoot} from './wordpress/rest-root.ts';

/** A list with the totals that WordPress puts into headers. */
interface List {
  readonly items: readonly unknown[];
  readonly total?: number | undefined;
  readonly pageCount?: number | undefined;
}

/** Most pages of categories, a hundred each. */
const categoryPages = 20;

const whole = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

const listReading: Reading<List> = {
  name: 'wordpress list',
  read: (answer) => ({
    items: checked(schemas.listSchema, jsonOf(answer), answer.url, 'is no list'),
    total: whole(answer.headers.get('x-wp-total')),
    pageCount: whole(answer.headers.get('x-wp-totalpages')),
  }),
};

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/**
 * A source that asks the REST interface of a WordPress site, which any origin may read.
 *
 * @param settings - the endpoint is the address of the site. In its query `hot=category:<slug>`,
 *   `hot=tag:<slug>` and the same for `featured` say where the editors put these articles; without them
 *   both are the posts that stick to the front page.
 * @param client - what asks; by default the one that all sources of the page share
 */
export function createWordPressSource(
  settings: SourceSettings,
  client: Pick<Client, 'get'> = defaultClient,
): PortalSource {
  const {timeZone, base} = settings;
  const address = resolveAddress(settings.endpoint, base);
  const choices = takeSectionChoices(address);
  const endpoint = resolveEndpoint(address.href);
  const context = {base: `${endpoint.split('?')[0] ?? endpoint}/`, timeZone};
  let root: string | undefined;

  const ask = async (
    path: string,
    parameters: Parameters,
    options: AskOptions,
  ): Promise<List & {readonly url: string}> => {
    root ??= await findRoot(endpoint, client, options);
    const url = below(root, `wp/v2/${path}`, parameters);
    return {url, ...((await client.get(url, listReading, options)) ?? {items: []})};
  };

  /** The id of a term by its id or slug; nothing when there is no such term. */
  const termId = async (
    taxonomy: 'categories' | 'tags',
    term: string,
    options: AskOptions,
  ): Promise<string | undefined> => {
    const parameters: Parameters = [
      ['slug', term],
      ['_fields', 'id'],
    ];
    // A slug may be a number too, such as that of a year.
    const {items, url} = await ask(taxonomy, parameters, options);
    const [found] = usableItems(items, schemas.termIdSchema, items, url);
    return found?.id ?? (isNumber(term) ? term : undefined);
  };

  /** Parameters for category and section; nothing when one of them is of a term that there is not. */
  const termParameters = async (
    {category, section}: ArticleQuery,
    options: AskOptions,
  ): Promise<Parameters | undefined> => {
    const choice = section && choices[section];
    const parameters: [string, string][] = [];
    if (section && !choice) parameters.push(['sticky', 'true']);
    const categories = [category, choice?.by === 'category' ? choice.id : ''].filter(Boolean);
    for (const [index, name = ''] of categories.entries()) {
      const id = await termId('categories', name, options);
      if (id === undefined) return undefined;
      parameters.push([`categories[terms][${index}]`, id]);
    }
    // The categories below count as well, but WordPress does not know that of two at once.
    if (categories.length === 1) parameters.push(['categories[include_children]', 'true']);
    if (categories.length === 2) parameters.push(['categories[operator]', 'AND']);
    if (choice?.by === 'tag') {
      const id = await termId('tags', choice.id, options);
      if (id === undefined) return undefined;
      parameters.push(['tags', id]);
    }
    return parameters;
  };

  const articles = async (
    query: ArticleQuery,
    options: AskOptions,
  ): Promise<Page<ReturnType<typeof postSummaryOf> & object>> => {
    const page = query.page ?? 1;
    const terms = await termParameters(query, options);
    if (!terms) return {items: [], page, total: 0, pageCount: 0};
    const parameters = [...listParameters(query, timeZone), ...terms, ...summaryFields];
    const {items, url, total, pageCount} = await ask('posts', parameters, options);
    const posts = usableItems(items, schemas.postSchema, items, url);
    return withoutUndefined({
      items: posts.flatMap((post) => postSummaryOf(post, context, choices) ?? []),
      page,
      total,
      pageCount,
    });
  };

  return {
    async article(id, options) {
      // Without an id WordPress would give its newest post.
      if (!id.trim()) throw new PortalError('not-found', 'There is no post without an id.');
      const parameters: Parameters = [[isNumber(id) ? 'include' : 'slug', id], ...articleFields];
      const {items, url} = await ask('posts', parameters, options);
      const [post] = usableItems(items, schemas.postSchema, items, url);
      const article = post && postOf(post, context, choices);
      if (article) return article;
      throw new PortalError('not-found', `${endpoint} has no post "${id.slice(0, 200)}".`, {url});
    },

    async articles(query, options) {
      try {
        return await articles(query, options);
      } catch (error) {
        // WordPress refuses a page past the last one; to a reader it is an empty page.
        const {page = 1} = query;
        if (page > 1 && error instanceof PortalError && error.code === 'refused') {
          return {...(await articles({...query, page: 1}, options)), items: [], page};
        }
        throw error;
      }
    },

    async categories(options) {
      const found: Category[] = [];
      for (let page = 1, pages = 1; page <= Math.min(pages, categoryPages); page++) {
        const parameters: Parameters = [
          ['_fields', 'id,name,parent,count'],
          ['per_page', 100],
          ['page', page === 1 ? undefined : page],
        ];
        const {items, url, pageCount = 1} = await ask('categories', parameters, options);
        pages = pageCount;
        for (const item of usableItems(items, schemas.wordpressCategorySchema, items, url)) {
          const {id, name: title, parent: parentId, count} = item;
          found.push(withoutUndefined({id, title, parentId, count}));
        }
      }
      // What has no parent, or one that is not given, stands at the top.
      const ids = new Set(found.map(({id}) => id));
      return found.map(({parentId, ...category}) =>
        parentId !== undefined && ids.has(parentId) ? {...category, parentId} : category,
      );
    },
  };
}
