import {Hono, type Context} from 'hono';
import {basePath} from 'hono/route';
import {findArticle, listArticles} from './articles/article-store.ts';
import {listCategories} from './articles/category-store.ts';
import {toArticle, toCategory, toFeed} from './articles/feed.ts';
import {toEvent} from './calendar/event-item.ts';
import {listEvents} from './calendar/event-store.ts';
import type {Database} from './database/database.ts';
import {Addresses} from './http/addresses.ts';
import {readArticleQuery} from './http/article-parameters.ts';
import {cached} from './http/cached.ts';
import {readDayRange} from './http/calendar-parameters.ts';
import {mediaKinds, readMedia} from './http/media.ts';
import {BadParameter, problem} from './http/problem.ts';
import {checkAddresses, isHost, readPublicUrl} from './http/public-base.ts';
import {allowOtherOrigins, methodsOf, preflight, protect} from './http/shared-headers.ts';
import {listLinks, toLink} from './links/link-store.ts';
import {seedFolder} from './seed/seed-folder.ts';
import {createVisitRoutes} from './visits/visit-routes.ts';

/** How the endpoint presents itself. Every field has a default. */
export interface EndpointOptions {
  /** Address of the endpoint as the world sees it; by default that of the request. */
  publicUrl?: string | undefined;
  /** Name of the portal, the title of lists. */
  title?: string | undefined;
  /**
   * Address of the page that shows an article, `{id}` in place of its id; relative ones go from the
   * endpoint's address. By default the item's own address in the endpoint.
   */
  articleUrl?: string | undefined;
  /** Address of the portal's home page. By default the root of the endpoint's host. */
  homeUrl?: string | undefined;
  /** Folder with `pictures/` and `files/`. By default that of the sample data. */
  mediaFolder?: string | undefined;
  /**
   * How many proxies stand in front, each of which adds to X-Forwarded-For. Default 0. Visitors are
   * told apart by it; with a wrong number all of them are one, or anybody can pretend to be many.
   */
  proxies?: number | undefined;
  /** What time it is. By default the clock. */
  now?: (() => Date) | undefined;
  /** Told of every failure inside. By default the console is. */
  log?: ((message: string, error: unknown) => void) | undefined;
}

const cacheControl = 'public, max-age=60, stale-while-revalidate=300';

/**
 * The endpoint as a Hono app: works alone, or below a prefix with `other.route('/api', app)`.
 *
 * @param database one that `migrate` has brought up to date.
 * @throws {SetupError} when a setting for addresses makes none.
 */
export function createApp(database: Database, options: EndpointOptions = {}): Hono {
  const {title = 'Cổng thông tin điện tử', mediaFolder = seedFolder, proxies = 0} = options;
  const {now = () => new Date(), log = console.error} = options;
  const publicUrl = options.publicUrl === undefined ? undefined : readPublicUrl(options.publicUrl);
  checkAddresses({...options, base: publicUrl ?? 'http://localhost'});

  const addressesOf = (c: Context) =>
    new Addresses({...options, base: publicUrl ?? `${new URL(c.req.url).origin}${prefixOf(c)}`});

  const json = (c: Context, value: unknown, contentType = 'application/json; charset=utf-8') =>
    cached(c.req.header('If-None-Match'), {body: JSON.stringify(value), contentType, cacheControl});

  const notFound = (c: Context, detail: string) => problem(404, {detail, instance: c.req.path});

  const app = new Hono();
  app.use(allowOtherOrigins, protect);
  app.options('*', preflight);
  app.use(async (c, next) => {
    const host = c.req.header('Host');
    if (host === undefined || isHost(host)) return next();
    const detail = 'The header Host is not a host name or address.';
    return problem(400, {detail, instance: c.req.path});
  });

  app.get('/articles', async (c) => {
    const query = readArticleQuery(new URL(c.req.url).searchParams);
    const page = await listArticles(database, query, now());
    const feed = toFeed(page, query, title, addressesOf(c));
    return json(c, feed, 'application/feed+json; charset=utf-8');
  });

  app.get('/articles/:id', async (c) => {
    const id = c.req.param('id');
    const article = /^[\w.-]{1,200}$/u.test(id) && (await findArticle(database, id, now()));
    if (!article) return notFound(c, 'There is no article with this id.');
    return json(c, toArticle(article, addressesOf(c)));
  });

  app.get('/categories', async (c) => {
    const categories = await listCategories(database, now());
    return json(c, listOf(categories.map(toCategory)));
  });

  app.get('/calendar', async (c) => {
    const range = readDayRange(new URL(c.req.url).searchParams, now());
    const events = await listEvents(database, range);
    const addresses = addressesOf(c);
    return json(c, listOf(events.map((event) => toEvent(event, addresses))));
  });

  app.get('/links', async (c) => {
    const links = await listLinks(database);
    const addresses = addressesOf(c);
    return json(c, listOf(links.map((link) => toLink(link, addresses))));
  });

  app.route('/visits', createVisitRoutes(database, {now, publicUrl, proxies}));

  for (const kind of mediaKinds) {
    app.get(`/${kind}/:name`, async (c) => {
      const media = await readMedia(mediaFolder, kind, c.req.param('name'));
      return media ? cached(c.req.header('If-None-Match'), media) : notFound(c, 'No such file.');
    });
  }

  app.get('/healthz', async (c) => {
    await database.query('select 1');
    return c.json({status: 'ok'}, 200, {'Cache-Control': 'no-store'});
  });

  // What is left of a known path came with a method that it does not have.
  for (const path of new Set(app.routes.flatMap((r) => (r.method === 'GET' ? [r.path] : [])))) {
    app.all(path, (c) => {
      const allowed = methodsOf(c.req.path);
      const detail = `${c.req.method} is not possible here; ${allowed} are.`;
      return problem(405, {detail, instance: c.req.path}, {Allow: allowed});
    });
  }

  app.all('*', (c) => notFound(c, 'The endpoint has nothing at this path.'));

  app.onError((error, c) => {
    const instance = c.req.path;
    if (error instanceof BadParameter) {
      const {message: detail, parameter, given, allowed} = error;
      return problem(400, {detail, instance, parameter, given, allowed});
    }
    log(`${c.req.method} ${instance} failed`, error);
    return problem(500, {detail: 'The endpoint failed; the reason is in its log.', instance});
  });

  return app;
}

/** A list without pages; `count` is the number of items, so that a cut answer is noticed. */
function listOf<T>(items: T[]): {items: T[]; _portal: {count: number}} {
  return {items, _portal: {count: items.length}};
}

/** The prefix that the app is mounted below: empty when it works alone. */
function prefixOf(c: Context): string {
  return basePath(c).replace(/\/+$/u, '');
}
