import {parseVietnameseTime} from '../../../src/time/parse-vietnamese-time.ts';
import {DEFAULT_TIME_ZONE, instantOf} from '../../../src/time/zone.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** RFC 822 with a year of four digits: `Fri, 27 Mar 2020 09:00:00 +0700`. */
const mailDate =
  /^(?:[a-z]{3,9},?\s+)?(\d\d?)[\s-]([a-z]{3})[a-z]*[\s-](\d{4})\s+(\d\d?):(\d\d)(?::(\d\d))?\s*(?:(gmt|utc?|z)|([+-]\d\d):?(\d\d))?$/iu;

/**
 * When a feed says that something was, in RFC 822, RFC 3339 or a notation of Vietnamese portals. A time
 * without a zone is that of Việt Nam; a day alone is its beginning there.
 */
export function readFeedDate(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const written = fromMailDate(text.trim()) ?? text;
  const time = parseVietnameseTime(written, DEFAULT_TIME_ZONE);
  return time === undefined ? undefined : new Date(instantOf(time, DEFAULT_TIME_ZONE));
}

function fromMailDate(text: string): string | undefined {
  const [whole, day = '', name = '', year, hour = '', minute, second = '00', utc, hours, minutes] =
    mailDate.exec(text) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (whole === undefined || month === 0) return undefined;
  const two = (value: string | number) => String(value).padStart(2, '0');
  const zone = utc !== undefined ? 'Z' : hours !== undefined ? `${hours}:${minutes}` : '';
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${zone}`;
}
