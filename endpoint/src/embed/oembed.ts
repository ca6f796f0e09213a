import {escapeHtml} from '../text/html.ts';
import {embeddable, type EmbedPlace} from './embed-page.ts';

/** What a site that was given the address of an embedded page shows (https://oembed.com, type "rich"). */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  provider_name: string;
  provider_url: string;
  title: string;
  width: number;
  height: number;
  html: string;
  cache_age: number;
}

/** Before a frame says how high it is. */
const usualHeight = 400;

/**
 * Describes an embedded page of this endpoint. The link before the frame is for readers whose frame stays empty; without
 * it WordPress would also not load the script that gives the frame its height and hides the link.
 *
 * @param address what the site was given.
 * @param most the widest and highest that the site has room for, CSS pixels.
 * @returns `undefined` for what is no embedded page of ours.
 */
export function describeEmbed(
  address: string,
  {base, home, title}: Omit<EmbedPlace, 'url' | 'isListed'>,
  most: {width: number; height: number},
): OEmbed | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const prefix = `${base}/embed/`;
  if (!url.href.startsWith(prefix)) return undefined;
  const name = url.pathname.slice(new URL(prefix).pathname.length);
  const label = Object.hasOwn(embeddable, name) ? embeddable[name] : undefined;
  if (label === undefined) return undefined;
  const width = Math.min(600, most.width);
  const height = Math.min(usualHeight, most.height);
  const link = `<a href="${escapeHtml(home)}">${escapeHtml(`${label} - ${title}`)}</a>`;
  const frame = `<iframe src="${escapeHtml(url.href)}" title="${label}" width="${width}" height="${height}" frameborder="0" loading="lazy"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: title,
    provider_url: base,
    title: label,
    width,
    height,
    html: `<blockquote>${link}</blockquote>${frame}`,
    cache_age: 86_400,
  };
}
