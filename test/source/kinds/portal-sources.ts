import {createClient} from '../../../src/source/client/client.ts';
import {createPortalSource} from '../../../src/source/kinds/portal.ts';
import type {ArticleSummary} from '../../../src/source/models.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

/** A source that asks a server, with a client of its own. */
export const sourceAt = (endpoint: string): Required<PortalSource> =>
  createPortalSource(
    {endpoint, timeZone},
    createClient({random: () => 0}),
  ) as Required<PortalSource>;

/** A source whose client gives this answer to every question. */
export const answering = (answer: unknown): Required<PortalSource> =>
  createPortalSource(
    {endpoint: 'https://portal.example/api', timeZone},
    {getJson: () => Promise.resolve(answer)},
  ) as Required<PortalSource>;

/** A list on the wire that holds these items. */
export const listOf = (...items: unknown[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items,
});

/** What becomes of an item that is sound but for these fields. */
export async function modelOf(fields: object): Promise<ArticleSummary> {
  const answer = listOf({id: '1', title: 'Tin', ...fields});
  const {signal} = new AbortController();
  const [item] = (await answering(answer).articles({}, {signal})).items;
  if (!item) throw new Error('The item was dropped.');
  return item;
}
