import type * as v from 'valibot';
import {defaultClient, type Client} from '../client/client.ts';
import {postJson} from '../client/post-json.ts';
import {PortalError} from '../errors.ts';
import type {AskOptions, PortalSource, SourceSettings} from '../portal-source.ts';
import {resolveEndpoint} from '../resolve-endpoint.ts';
import {checked} from './checked.ts';
import {eventOf, eventSchema} from './portal-calendar.ts';
import {linkOf, linkSchema} from './portal-links.ts';
import {articleOf, categoryOf, summaryOf} from './portal-models.ts';
import * as schemas from './portal-schema.ts';
import * as urls from './portal-urls.ts';
import {visitsOf, visitsSchema} from './portal-visits.ts';
import {checkWhole, usableItems} from './usable-items.ts';
import {askForList, type ModelOf} from './whole-list.ts';
import {withoutUndefined} from './without-undefined.ts';

/** Counters alone tell of visits, and what does it is loaded with what they count with. */
const sendVisit = (url: string): void =>
  void import('../client/send-visit.ts').then(
    ({sendVisit}) => sendVisit(url),
    // A visit that cannot be counted is silence.
    () => undefined,
  );

/**
 * A source that speaks the endpoint contract, see `endpoint/README.md`. Times, addresses and
 * texts of its models are checked; the body of an article is foreign HTML still.
 *
 * @param client - what asks; by default the one that all sources of the page share
 * @param send - tells an address of a visit, once for each load of the page
 * @param post - sends a value to an address, once
 */
export function createPortalSource(
  settings: SourceSettings,
  client: Pick<Client, 'getJson'> = defaultClient,
  send: (url: string) => void = sendVisit,
  post: (url: string, value: object, signal: AbortSignal) => Promise<unknown> = postJson,
): PortalSource {
  const {timeZone} = settings;
  const endpoint = resolveEndpoint(settings.endpoint, settings.base);
  const context = {base: urls.baseOf(endpoint), timeZone};

  const list = <T extends v.GenericSchema, M>(
    url: string,
    schema: T,
    modelOf: ModelOf<T, M>,
    options: AskOptions,
  ): Promise<readonly M[]> => askForList(client, {url, schema, modelOf, context}, options);

  return {
    async article(id, options) {
      const url = urls.articleUrl(endpoint, id);
      const answer = await client.getJson(url, options);
      if (answer === undefined) {
        throw new PortalError('not-found', `${url} answered without an article.`, {url});
      }
      return articleOf(checked(schemas.articleSchema, answer, url), context);
    },

    async articles(query, options) {
      const url = urls.articlesUrl(endpoint, query);
      const answer = await client.getJson(url, options);
      const asked = query.page ?? 1;
      if (answer === undefined) return {items: [], page: asked};
      const {items, _portal: list = {}} = checked(schemas.feedSchema, answer, url);
      checkWhole(items, list.count, url);
      const usable = usableItems(items, schemas.summarySchema, Object(answer) as object, url);
      return withoutUndefined({
        items: usable.map((item) => summaryOf(item, context)),
        page: list.page ?? asked,
        total: list.total,
        pageCount: list.page_count,
      });
    },

    categories: (options) =>
      list(urls.categoriesUrl(endpoint), schemas.categorySchema, categoryOf, options),

    calendar: (range, options) =>
      list(urls.calendarUrl(endpoint, range), eventSchema, eventOf, options),

    links: (options) => list(urls.linksUrl(endpoint), linkSchema, linkOf, options),

    async visits(options) {
      const url = urls.visitsUrl(endpoint);
      const answer = await client.getJson(url, options);
      return answer === undefined ? {} : visitsOf(checked(visitsSchema, answer, url), context);
    },

    recordVisit: () => send(urls.visitsUrl(endpoint)),

    async rate(id, score, {signal}) {
      const url = urls.ratingsUrl(endpoint, id);
      const answer = await post(url, {score}, signal);
      return checked(schemas.ratingSchema, answer, url);
    },

    async report(id, {message, selection}, {signal}) {
      await post(urls.reportsUrl(endpoint, id), {message, selection}, signal);
    },
  };
}
