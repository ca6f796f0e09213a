import {Hono} from 'hono';
import {isArticleId} from '../articles/article-id.ts';
import type {Database} from '../database/database.ts';
import {SenderLimit} from '../counting/sender-limit.ts';
import {senderOf} from '../counting/sender.ts';
import {clientAddress} from '../http/client-address.ts';
import {BadParameter, givenAs, problem, tooMany} from '../http/problem.ts';
import {limitBody, readJson} from '../http/read-json.ts';
import {addReport, longest, type Report} from './report-store.ts';

/** What the routes of reports depend on. */
export interface ReportSettings {
  /** What time it is. */
  now: () => Date;
  /** How many proxies stand in front. */
  proxies: number;
}

/** What both need at most in UTF-8, escaped as JSON allows. */
const longestBody = 40_000;

/**
 * `POST /articles/{id}/reports` keeps what a reader says is wrong in an article, for the editors.
 */
export function createReportRoutes(database: Database, {now, proxies}: ReportSettings): Hono {
  const limit = new SenderLimit({most: 10, seconds: 600});

  const app = new Hono();
  app.post(
    '/articles/:id/reports',
    limitBody(longestBody, `A report has at most ${longest.message} characters.`),
    async (c) => {
      const report = readReport(await readJson(c, '{"message": "..."}'));
      const instance = c.req.path;
      const wait = limit.take(senderOf(clientAddress(c, proxies)));
      if (wait > 0) return tooMany(instance, wait, 'Too many reports come from this address.');
      const id = c.req.param('id');
      const result = isArticleId(id) ? await addReport(database, id, report, now()) : 'no-article';
      if (result === 'no-article') {
        return problem(404, {detail: 'There is no article with this id.', instance});
      }
      if (result === 'full') {
        const detail = 'There are more reports than the editors can read; try again tomorrow.';
        return problem(503, {detail, instance}, {'Retry-After': '86400'});
      }
      return c.json({status: 'accepted'}, 202, {'Cache-Control': 'no-store'});
    },
  );
  return app;
}

/** @throws {BadParameter} naming the field that is not as the contract allows. */
function readReport(body: Readonly<Record<string, unknown>>): Report {
  const message = readText(body, 'message');
  if (message === undefined) {
    throw new BadParameter('message', givenAs(body.message), allowed('message'));
  }
  return {message, selection: readText(body, 'selection')};
}

function readText(
  body: Readonly<Record<string, unknown>>,
  field: keyof typeof longest,
): string | undefined {
  const value = body[field] ?? '';
  // PostgreSQL keeps no character 0, and half a surrogate pair is no character.
  if (typeof value !== 'string') {
    throw new BadParameter(field, givenAs(value), allowed(field));
  }
  const text = value
    .replace(/\p{Surrogate}/gu, '')
    .replaceAll('\0', '')
    .trim();
  if (Array.from(text).length > longest[field]) throw new BadParameter(field, text, allowed(field));
  return text === '' ? undefined : text;
}

const allowed = (field: keyof typeof longest): string =>
  `text of at most ${longest[field]} characters${field === 'message' ? ', and not empty' : ''}`;
