import {Hono} from 'hono';
import {isArticleId} from '../articles/article-id.ts';
import type {Database} from '../database/database.ts';
import {SenderLimit} from '../counting/sender-limit.ts';
import {senderOf} from '../counting/sender.ts';
import {clientAddress} from '../http/client-address.ts';
import {BadParameter, givenAs, problem, tooMany} from '../http/problem.ts';
import {limitBody, readJson} from '../http/read-json.ts';
import {toRating} from './rating-item.ts';
import {RatingLog} from './rating-store.ts';

/** What the routes of ratings depend on. */
export interface RatingSettings {
  /** What time it is. */
  now: () => Date;
  /** How many proxies stand in front. */
  proxies: number;
}

/** `POST /articles/{id}/ratings` counts the score of one reader, and answers how the article stands. */
export function createRatingRoutes(database: Database, {now, proxies}: RatingSettings): Hono {
  const log = new RatingLog(database, now);
  // An office behind one address reads the same announcement in the same hour.
  const limit = new SenderLimit({most: 60, seconds: 600});

  const app = new Hono();
  app.post(
    '/articles/:id/ratings',
    limitBody(200, 'A rating is {"score": 1} to {"score": 5} and no more.'),
    async (c) => {
      const score = readScore(await readJson(c, '{"score": 4}'));
      const wait = limit.take(senderOf(clientAddress(c, proxies)));
      if (wait > 0) return tooMany(c.req.path, wait, 'Too many ratings come from this address.');
      const id = c.req.param('id');
      const rating = isArticleId(id) ? await log.add(id, score) : undefined;
      if (!rating) {
        return problem(404, {detail: 'There is no article with this id.', instance: c.req.path});
      }
      return c.json(toRating(rating), 200, {'Cache-Control': 'no-store'});
    },
  );
  return app;
}

/** @throws {BadParameter} when it is none of the five. */
function readScore({score}: Readonly<Record<string, unknown>>): number {
  if (typeof score === 'number' && Number.isInteger(score) && score >= 1 && score <= 5) {
    return score;
  }
  throw new BadParameter('score', givenAs(score), 'a whole number from 1 to 5');
}
