import {PortalError} from '../errors.ts';
import type {SourceFactory} from '../portal-source.ts';

/**
 * With the code that all kinds are built on: asked for at once, it need not wait until the kind has come
 * and names it.
 */
const onClient = async <T>(kind: Promise<T>): Promise<T> =>
  (await Promise.all([kind, import('../client/client.ts')]))[0];

/** The kinds besides `portal`, by name. */
const moreKinds = new Map<string, () => Promise<SourceFactory>>([
  ['static', async () => (await onClient(import('./static.ts'))).createStaticSource],
  ['ical', async () => (await onClient(import('./ical.ts'))).createIcalSource],
  ['wordpress', async () => (await onClient(import('./wordpress.ts'))).createWordPressSource],
  ['json-feed', async () => (await onClient(import('./json-feed.ts'))).createJsonFeedSource],
  ['rss', async () => (await onClient(import('./rss.ts'))).createRssSource],
]);

/**
 * What makes sources of a kind that the registry does not know by itself. A module of its own, so that the
 * elements, which all bring the registry, do not carry what their page does not use.
 *
 * @param name - in small letters
 * @param others - the kinds that the registry knows, for the message
 * @throws PortalError with code `setup` when there is no such kind
 */
export async function kindNamed(name: string, others: readonly string[]): Promise<SourceFactory> {
  const load = moreKinds.get(name);
  if (load) return load();
  const known = [...others, ...moreKinds.keys()].join(', ');
  throw new PortalError('setup', `There is no type "${name}" of source; there are: ${known}.`);
}
