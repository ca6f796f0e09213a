import type {ArticleSummary} from './models.ts';
import {safeUrl} from '../html/safe-url.ts';

/**
 * Where an article's title leads: the page's template with the id in it, else the article's own
 * address, else nowhere.
 *
 * @param template - address with `{id}` in it, absolute or relative to `base`
 * @param base - the page's base address
 */
export function articleHref(
  article: Pick<ArticleSummary, 'id' | 'url'>,
  template: string | undefined,
  base: string,
): string | undefined {
  if (!template) return safeUrl(article.url, base);
  // URLSearchParams takes lone surrogates, for which encodeURIComponent throws.
  const id = new URLSearchParams({id: article.id}).toString().slice('id='.length);
  const encoded = id.split('+').join('%20');
  // Content filters of host systems may have encoded the braces.
  return safeUrl(
    template.replace(/\{id\}|%7Bid%7D/gi, () => encoded),
    base,
  );
}
