/** How long an answer may be used; all in milliseconds after it came. */
export interface Freshness {
  /** Until then nobody asks again. */
  readonly fresh: number;
  /** Until then it is given at once while the server is asked again (RFC 5861, section 3). */
  readonly whileRevalidating: number;
  /** Until then it is given when asking again fails (RFC 5861, section 4). */
  readonly ifError: number;
}

const shortest = 5;
const longest = 3600;
const defaults = {fresh: 30, whileRevalidating: 300, ifError: 86_400};

/**
 * Reads the header `Cache-Control` of an answer. What it does not say is 30 seconds fresh, 5 minutes
 * more while revalidating, a day more if the server fails. Fresh is never less than 5 seconds (the
 * elements of one page share one answer) nor more than an hour.
 *
 * @param age - the header `Age`: how many seconds a cache on the way has had it (RFC 9111, section 5.1)
 * @returns nothing when the answer must not be kept (`no-store`)
 */
export function readFreshness(
  cacheControl: string | null,
  age?: string | null,
): Freshness | undefined {
  const header = `,${cacheControl ?? ''}`.toLowerCase();
  const has = (directive: string): boolean => new RegExp(`[\\s,]${directive}\\b`).test(header);
  const seconds = (directive: string): number | undefined => {
    const [, digits] = new RegExp(`[\\s,]${directive}="?(\\d+)`).exec(header) ?? [];
    return digits === undefined ? undefined : Number(digits);
  };
  if (has('no-store')) return undefined;
  const isNoCache = has('no-cache');
  // The two forbid what is stale (RFC 9111, section 5.2.2), unless the server says otherwise itself.
  const isStrict = isNoCache || has('must-revalidate');
  const maxAge = isNoCache ? 0 : (seconds('max-age') ?? defaults.fresh);
  const fresh = Math.min(longest, Math.max(shortest, maxAge - (Number(age) || 0)));
  const after = (directive: string, otherwise: number): number =>
    (fresh + (seconds(directive) ?? (isStrict ? 0 : otherwise))) * 1000;
  return {
    fresh: fresh * 1000,
    whileRevalidating: after('stale-while-revalidate', defaults.whileRevalidating),
    ifError: after('stale-if-error', defaults.ifError),
  };
}
