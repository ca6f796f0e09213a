import {isReachable} from '../../client/is-reachable.ts';
import {PortalError} from '../../errors.ts';

/**
 * The same error, or the one that says which header a server lacks, where that is why there is no answer:
 * browsers give no reason, and to most servers of feeds it never occurred that another site would read them.
 *
 * @param error - what a question was rejected with
 * @param kind - the kind of the feed, as the reference endpoint imports it
 */
export async function withReason(
  error: unknown,
  url: string,
  kind: string,
  signal: AbortSignal,
  check: (url: string, signal: AbortSignal) => Promise<boolean> = isReachable,
): Promise<unknown> {
  if (!(error instanceof PortalError) || error.code !== 'network') return error;
  if (!(await check(url, signal))) return error;
  const {origin} = new URL(url);
  return new PortalError(
    'network',
    `${url} answers, but without the header Access-Control-Allow-Origin, so that browsers do not let ` +
      `this page read it. Have ${origin} send "Access-Control-Allow-Origin: *" with it, or import it ` +
      `into the reference endpoint ("portal-endpoint import ${kind} ${url}") and ask that with ` +
      `type="portal": docs/sources/${kind}.md tells how.`,
    {url, cause: error},
  );
}
