import * as v from 'valibot';
import {defaultClient, type Client} from '../client/client.ts';
import {PortalError} from '../errors.ts';
import type {PortalSource, SourceSettings} from '../portal-source.ts';
import {resolveEndpoint} from '../resolve-endpoint.ts';
import {articleOf, categoryOf, summaryOf} from './portal-models.ts';
import * as schemas from './portal-schema.ts';
import {articlesUrl, articleUrl, baseOf, categoriesUrl} from './portal-urls.ts';
import {misfitOf, usableItems} from './usable-items.ts';

/** An answer as its schema describes it; rejected as a whole when it does not fit. */
function checked<T extends v.GenericSchema>(
  schema: T,
  answer: unknown,
  url: string,
): v.InferOutput<T> {
  const result = v.safeParse(schema, answer);
  if (result.success) return result.output;
  throw new PortalError(
    'invalid',
    `The answer of ${url} does not follow the contract: ${misfitOf(result.issues)}`,
    {url},
  );
}

/**
 * A source that speaks the endpoint contract, see `endpoint/README.md`. Times, addresses and
 * texts of its models are checked; the body of an article is foreign HTML still.
 *
 * @param client - what asks; by default the one that all sources of the page share
 */
export function createPortalSource(
  settings: SourceSettings,
  client: Client = defaultClient,
): PortalSource {
  const {timeZone} = settings;
  const endpoint = resolveEndpoint(settings.endpoint, settings.base);
  const context = {base: baseOf(endpoint), timeZone};
  return {
    async article(id, options) {
      const url = articleUrl(endpoint, id);
      const answer = await client.getJson(url, options);
      if (answer === undefined) {
        throw new PortalError('not-found', `${url} answered without an article.`, {url});
      }
      return articleOf(checked(schemas.articleSchema, answer, url), context);
    },

    async articles(query, options) {
      const url = articlesUrl(endpoint, query);
      const answer = await client.getJson(url, options);
      const asked = query.page ?? 1;
      if (answer === undefined) return {items: [], page: asked};
      const {items, _portal: list = {}} = checked(schemas.feedSchema, answer, url);
      // Some engines take an answer that was cut off between two items for a whole one.
      if (list.count !== undefined && list.count > items.length) {
        throw new PortalError(
          'invalid',
          `The answer of ${url} was cut off: it has ${items.length} of ${list.count} items.`,
          {url},
        );
      }
      const usable = usableItems(items, schemas.summarySchema, Object(answer) as object, url);
      return {
        items: usable.map((item) => summaryOf(item, context)),
        page: list.page ?? asked,
        ...(list.total !== undefined && {total: list.total}),
        ...(list.page_count !== undefined && {pageCount: list.page_count}),
      };
    },

    async categories(options) {
      const url = categoriesUrl(endpoint);
      const answer = await client.getJson(url, options);
      if (answer === undefined) return [];
      const {items} = checked(schemas.categoriesSchema, answer, url);
      return usableItems(items, schemas.categorySchema, Object(answer) as object, url).map(
        categoryOf,
      );
    },
  };
}
