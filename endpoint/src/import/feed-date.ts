import {feedTime} from '../../../src/source/kinds/rss/feed-time.ts';
import {DEFAULT_TIME_ZONE, instantOf} from '../../../src/time/zone.ts';

/**
 * When a feed says that something was, in RFC 822, RFC 3339 or a notation of Vietnamese portals, as the
 * elements read it. A time without a zone is that of Việt Nam; a day alone is its beginning there.
 */
export function readFeedDate(text: string | undefined): Date | undefined {
  const time = feedTime(text, DEFAULT_TIME_ZONE);
  return time === undefined ? undefined : new Date(instantOf(time, DEFAULT_TIME_ZONE));
}
