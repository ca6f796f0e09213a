import {defaultClient, type Client} from '../client/client.ts';
import type {Reading} from '../client/reading.ts';
import {PortalError} from '../errors.ts';
import type {AskOptions, PortalSource, SourceSettings} from '../portal-source.ts';
import {resolveAddress} from '../resolve-endpoint.ts';
import type {FeedPage} from './feed/feed-page.ts';
import {createFeedSource} from './feed/feed-source.ts';
import {readFeedDocument} from './rss/feed-document.ts';
import {takeSectionChoices} from './section-choice.ts';

/**
 * A source that reads a feed of RSS 2.0, Atom or RDF (RSS 1.0), with the browser's own XML parser. The
 * feed must allow other origins to read it (CORS), unless it is of the page's own.
 *
 * @param client - what asks; by default the one that all sources of the page share
 */
export function createRssSource(
  settings: SourceSettings,
  client: Pick<Client, 'get'> = defaultClient,
): PortalSource {
  const {timeZone} = settings;
  const address = resolveAddress(settings.endpoint, settings.base);
  const choices = takeSectionChoices(address);
  const reading: Reading<FeedPage> = {
    // The same feed is read differently where its times mean others.
    name: `rss ${timeZone}`,
    read: (answer) => readFeedDocument(answer, timeZone),
  };

  const readPage = async (url: string, options: AskOptions): Promise<FeedPage> => {
    let page: FeedPage | undefined;
    try {
      page = await client.get(url, reading, options);
    } catch (error) {
      const {withReason} = await import('./feed/without-permission.ts');
      throw await withReason(error, url, 'rss', options.signal);
    }
    if (page) return page;
    throw new PortalError('invalid', `The answer of ${url} is empty.`, {url});
  };

  return createFeedSource({url: address.href, choices, timeZone, readPage});
}
