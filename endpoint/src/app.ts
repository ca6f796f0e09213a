import {Hono, type Context} from 'hono';
import {basePath} from 'hono/route';
import {isArticleId} from './articles/article-id.ts';
import {findArticle, listArticles} from './articles/article-store.ts';
import {listCategories} from './articles/category-store.ts';
import {toArticle, toCategory, toFeed} from './articles/feed.ts';
import {toEvent} from './calendar/event-item.ts';
import {listEvents} from './calendar/event-store.ts';
import {createContractRoutes} from './contract/contract-routes.ts';
import type {Database} from './database/database.ts';
import {createEmbedRoutes, readAncestors} from './embed/embed-routes.ts';
import {isKnownLink} from './embed/known-link.ts';
import {createHealthRoutes} from './health/health-routes.ts';
import {Addresses} from './http/addresses.ts';
import {AnswerMemory} from './http/answer-memory.ts';
import {readArticleQuery} from './http/article-parameters.ts';
import {cached} from './http/cached.ts';
import {readDayRange} from './http/calendar-parameters.ts';
import {openTo, openToAll, preflight} from './http/cross-origin.ts';
import {answerKept, deliver} from './http/deliver.ts';
import {failureAnswer} from './http/failure-answer.ts';
import {logToConsole} from './http/log.ts';
import {mediaKinds, readMedia} from './http/media.ts';
import {methodsOf} from './http/methods.ts';
import {problem} from './http/problem.ts';
import {checkAddresses, isHost, readPublicUrl} from './http/public-base.ts';
import {identify} from './http/request-id.ts';
import {protect} from './http/shared-headers.ts';
import {tellOfProxy} from './http/untrusted-proxy.ts';
import {listLinks, toLink} from './links/link-store.ts';
import type {EndpointOptions} from './options.ts';
import {createRatingRoutes} from './ratings/rating-routes.ts';
import {createReportRoutes} from './reports/report-routes.ts';
import {seedFolder} from './seed/seed-folder.ts';
import {createVisitRoutes} from './visits/visit-routes.ts';

export type {EndpointOptions} from './options.ts';

const cacheControl = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400';

/**
 * The endpoint as a Hono app: works alone, or below a prefix with `other.route('/api', app)`.
 *
 * @param database one that `migrate` has brought up to date.
 * @throws {SetupError} when a setting for addresses makes none.
 */
export function createApp(database: Database, options: EndpointOptions = {}): Hono {
  const {title = 'Cổng thông tin điện tử', mediaFolder = seedFolder, proxies = 0} = options;
  const {now = () => new Date(), log = logToConsole, keepSeconds = 0, origins} = options;
  const publicUrl = options.publicUrl === undefined ? undefined : readPublicUrl(options.publicUrl);
  checkAddresses({...options, base: publicUrl ?? 'http://localhost'});

  const baseOf = (c: Context) => publicUrl ?? `${new URL(c.req.url).origin}${prefixOf(c)}`;
  const addressesOf = (c: Context) => new Addresses({...options, base: baseOf(c)});

  const json = (value: unknown, contentType = 'application/json; charset=utf-8') =>
    cached({body: JSON.stringify(value), contentType, cacheControl});

  const notFound = (c: Context, detail: string) => problem(404, {detail, instance: c.req.path});

  const memory = new AnswerMemory(keepSeconds * 1000);
  const app = new Hono();
  app.use(identify(options.logRequests ? log : undefined));
  if (proxies === 0) app.use(tellOfProxy(log));
  // What differs from one origin to the next must not be kept for all.
  if (origins) app.use(openTo(origins, publicUrl));
  app.use(deliver(memory));
  if (!origins) app.use(openToAll);
  app.use(protect);
  app.options('*', preflight);
  app.use(async (c, next) => {
    const host = c.req.header('Host');
    if (host === undefined || isHost(host)) return next();
    return problem(400, {
      detail: 'The header Host is not a host name or address.',
      instance: c.req.path,
    });
  });

  app.get('/articles', async (c) => {
    const query = readArticleQuery(new URL(c.req.url).searchParams);
    const page = await listArticles(database, query, now());
    const feed = toFeed(page, query, title, addressesOf(c));
    return json(feed, 'application/feed+json; charset=utf-8');
  });

  app.get('/articles/:id', async (c) => {
    const id = c.req.param('id');
    const article = isArticleId(id) && (await findArticle(database, id, now()));
    if (!article) return notFound(c, 'There is no article with this id.');
    return json(toArticle(article, addressesOf(c)));
  });

  app.get('/categories', async () => {
    const categories = await listCategories(database, now());
    return json(listOf(categories.map(toCategory)));
  });

  app.get('/calendar', async (c) => {
    const range = readDayRange(new URL(c.req.url).searchParams, now());
    const events = await listEvents(database, range);
    const addresses = addressesOf(c);
    return json(listOf(events.map((event) => toEvent(event, addresses))));
  });

  app.get('/links', async (c) => {
    const links = await listLinks(database);
    const addresses = addressesOf(c);
    return json(listOf(links.map((link) => toLink(link, addresses))));
  });

  app.route('/', createRatingRoutes(database, {now, proxies}));
  app.route('/', createReportRoutes(database, {now, proxies}));
  app.route('/visits', createVisitRoutes(database, {now, publicUrl, proxies}));
  app.route('/', createHealthRoutes(database));
  app.route('/', createContractRoutes());
  if (options.widgetsFolder !== undefined) {
    const {widgetsFolder, homeUrl = '/'} = options;
    const frameAncestors = readAncestors(options.frameAncestors ?? '*');
    const homeOf = (base: string) => new URL(homeUrl, base).href;
    app.route(
      '/',
      createEmbedRoutes({
        widgetsFolder,
        frameAncestors,
        title,
        baseOf,
        homeOf,
        articleOf: (base) => new Addresses({...options, base}).article('id'),
        isKnownLink: (target, base) =>
          isKnownLink(target, database, new Addresses({...options, base})),
      }),
    );
  }

  for (const kind of mediaKinds) {
    app.get(`/${kind}/:name`, async (c) => {
      const media = await readMedia(mediaFolder, kind, c.req.param('name'));
      return media ? cached(media) : notFound(c, 'No such file.');
    });
  }

  // What is left of a known path came with a method that it does not have.
  const answered = app.routes.filter(({method}) => method === 'GET' || method === 'POST');
  for (const path of new Set(answered.map((route) => route.path))) {
    app.all(path, (c) => {
      const allowed = methodsOf(c.req.path);
      const detail = `${c.req.method} is not possible here; ${allowed} are.`;
      return problem(405, {detail, instance: c.req.path}, {Allow: allowed});
    });
  }

  app.all('*', (c) => notFound(c, 'The endpoint has nothing at this path.'));
  app.onError((error, c) => failureAnswer(error, c, log));

  // Where middleware has something to do for each request alone, it is not passed by.
  if (!origins && !options.logRequests) {
    const {fetch} = app;
    app.fetch = (request, ...more) => answerKept(memory, request) ?? fetch(request, ...more);
  }
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
