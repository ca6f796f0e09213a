import {Hono, type Context} from 'hono';
import type {Database} from '../database/database.ts';
import {senderOf} from '../counting/sender.ts';
import {cached} from '../http/cached.ts';
import {clientAddress} from '../http/client-address.ts';
import {BadParameter, tooMany} from '../http/problem.ts';
import {limitBody} from '../http/read-json.ts';
import {dayOf, formatTime} from '../time/portal-time.ts';
import {isBot} from './is-bot.ts';
import {SharedVisitors} from './shared-visitors.ts';
import {siteOf} from './site.ts';
import {VisitLog} from './visit-log.ts';
import {VisitReader, type StoredVisits} from './visit-store.ts';
import {type Visit, Visitors} from './visitors.ts';

/** What the routes of visits depend on. */
export interface VisitSettings {
  /** What time it is. */
  now: () => Date;
  /** Address of the endpoint as the world sees it, if it is set. */
  publicUrl?: string | undefined;
  /** How many proxies stand in front. */
  proxies: number;
}

/** The numbers of visits, as they are sent. */
export interface VisitItem extends StoredVisits {
  /** Visitors of the last 300 seconds. */
  online: number;
  /** When it was counted, RFC 3339. */
  as_of: string;
}

/** Longest body of a visit, in bytes: an id, and no more. */
const longestBody = 200;

/**
 * `GET /visits` says how often the asking site was visited, and counts nothing; `POST /visits` counts
 * one visit. Its body is nothing, or the random id of one load of a page. Bots, pages that load ahead
 * of the reader, and readers who do not want to be counted get the same answer as all others.
 */
export function createVisitRoutes(database: Database, settings: VisitSettings): Hono {
  const log = new VisitLog(database);
  const reader = new VisitReader(database);
  const visitors = new Visitors();
  const shared = database.isShared ? new SharedVisitors(database) : undefined;
  const publicHost =
    settings.publicUrl === undefined ? undefined : new URL(settings.publicUrl).host;

  const siteIn = (c: Context) => {
    const origin = c.req.header('Origin');
    if (origin === undefined) return siteOf(origin, []);
    return siteOf(origin, [c.req.header('Host'), new URL(c.req.url).host, publicHost]);
  };

  const answer = async (site: string, now: Date): Promise<string> => {
    const [counts, online] = await Promise.all([
      reader.read(site, now),
      shared ? shared.online(site, now) : visitors.online(site, now),
    ]);
    return JSON.stringify({...counts, online, as_of: formatTime(now)} satisfies VisitItem);
  };

  const count = async (visit: Visit, now: Date): Promise<void> => {
    try {
      const sender = senderOf(visit.address);
      await Promise.all([log.add(visit.site, dayOf(now), sender), shared?.note(visit, now)]);
    } catch (error) {
      visitors.forgetLoad(visit);
      throw error;
    }
  };

  const app = new Hono();

  app.get('/', async (c) => {
    const response = cached({
      body: await answer(siteIn(c), settings.now()),
      contentType,
      cacheControl: 'public, max-age=15, stale-while-revalidate=60',
    });
    // Each site has its own numbers.
    response.headers.set('Vary', 'Origin');
    return response;
  });

  app.post('/', limitBody(longestBody, 'A visit is an id and no more.'), async (c) => {
    const load = (await c.req.text()).trim();
    if (!/^(?:[\w-]{8,64})?$/u.test(load)) {
      throw new BadParameter('body', load, 'empty, or an id of 8 to 64 letters and digits');
    }
    const now = settings.now();
    const site = siteIn(c);
    const userAgent = c.req.header('User-Agent');
    if (!isBot(userAgent) && !isAhead(c) && !isUnwanted(c)) {
      const address = clientAddress(c, settings.proxies);
      const visit = {site, address, userAgent: userAgent ?? '', load: load || undefined};
      const judgement = visitors.note(visit, now);
      if (judgement === 'flood') {
        const wait = 60 - (Math.floor(now.getTime() / 1000) % 60);
        return tooMany(c.req.path, wait, 'Too many visits come from this visitor.');
      }
      if (judgement === 'new') await count(visit, now);
    }
    const headers = {'Content-Type': contentType, 'Cache-Control': 'no-store'};
    return new Response(await answer(site, now), {headers});
  });

  return app;
}

const contentType = 'application/json; charset=utf-8';

/** Whether a browser loads a page that nobody has asked for yet. */
const isAhead = (c: Context): boolean =>
  /\bprefetch\b|\bprerender\b/u.test(c.req.header('Sec-Purpose') ?? c.req.header('Purpose') ?? '');

/** Global Privacy Control and Do Not Track. */
const isUnwanted = (c: Context): boolean =>
  c.req.header('Sec-GPC') === '1' || c.req.header('DNT') === '1';
