import type * as v from 'valibot';
import {textOfHtml} from '../../html/text-of-html.ts';
import {defaultClient, type Client} from '../client/client.ts';
import type {Article} from '../models.ts';
import type {AskOptions, PortalSource, SourceSettings} from '../portal-source.ts';
import {resolveAddress} from '../resolve-endpoint.ts';
import {checked} from './checked.ts';
import type {FeedPage} from './feed/feed-page.ts';
import {createFeedSource} from './feed/feed-source.ts';
import {jsonFeedItemSchema, jsonFeedSchema} from './json-feed-schema.ts';
import {plainText} from './plain-text.ts';
import {articleOf, webUrl} from './portal-models.ts';
import {takeSectionChoices} from './section-choice.ts';
import {usableItems} from './usable-items.ts';

/** Most items of one document that are kept. */
const itemLimit = 1000;

type Feed = v.InferOutput<typeof jsonFeedSchema>;
type Item = v.InferOutput<typeof jsonFeedItemSchema>;

/** The article of an item; the feed's author and language are those of items that have none. */
function feedArticleOf(item: Item, feed: Feed, base: string, timeZone: string): Article {
  const authors = [item.authors, item.author ?? [], feed.authors, feed.author ?? []]
    .map((some) => [some].flat())
    .find((some) => some.length > 0);
  const language = item.language ?? feed.language;
  const article = articleOf(
    {
      ...item,
      title:
        item.title ??
        plainText(
          item.summary ?? (item.content_text?.trim() || textOfHtml(item.content_html ?? '')),
          120,
        ),
      url: item.url ?? item.external_url,
      image: item.image ?? item.banner_image,
      authors: authors ?? [],
      language,
      // An item may have nothing but a summary.
      content_text: item.content_text ?? item.summary,
    },
    {base, timeZone},
  );
  const [tag] = article.tags;
  // Feeds know tags; the first of them stands for the category.
  return article.category || tag === undefined
    ? article
    : {...article, category: {id: tag, title: tag}};
}

/**
 * A source that reads a JSON Feed of version 1 or 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * @param client - what asks; by default the one that all sources of the page share
 */
export function createJsonFeedSource(
  settings: SourceSettings,
  client: Pick<Client, 'getJson'> = defaultClient,
): PortalSource {
  const {timeZone} = settings;
  const address = resolveAddress(settings.endpoint, settings.base);
  const choices = takeSectionChoices(address);

  const readPage = async (url: string, options: AskOptions): Promise<FeedPage> => {
    let answer: unknown;
    try {
      answer = await client.getJson(url, options);
    } catch (error) {
      const {withReason} = await import('./feed/without-permission.ts');
      throw await withReason(error, url, 'json-feed', options.signal);
    }
    const feed = checked(jsonFeedSchema, answer, url, 'is no JSON Feed');
    const items = usableItems(
      feed.items,
      jsonFeedItemSchema,
      Object(answer) as object,
      url,
      itemLimit,
    );
    return {
      articles: items.map((item) => feedArticleOf(item, feed, url, timeZone)),
      next: webUrl(feed.next_url, url),
    };
  };

  return createFeedSource({url: address.href, choices, timeZone, readPage});
}
