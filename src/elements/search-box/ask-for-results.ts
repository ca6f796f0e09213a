import {clamp} from '../../base/attributes.ts';
import {askForArticles} from '../../source/listing.ts';
import type {ArticleSummary, Page} from '../../source/models.ts';
import type {ArticleQuery, AskOptions, PortalSource} from '../../source/portal-source.ts';

/**
 * Asks for a page of results. Past the last page, by an old address, that is the last one rather than nothing.
 *
 * @returns what was found, with the number of its page
 */
export async function askForResults(
  source: PortalSource,
  query: ArticleQuery,
  options: AskOptions,
): Promise<Page<ArticleSummary>> {
  const {page = 1} = query;
  const results = await askForArticles(source, query, options);
  if (results.items.length > 0 || page === 1) return {...results, page};
  const last = clamp(results.pageCount ?? 1, 1, page - 1);
  return {...(await askForArticles(source, {...query, page: last}, options)), page: last};
}
