/*
 * Sound and film in an article. The sanitiser lets none of it through: before it drops such an element,
 * a link to the address takes its place, which is then checked like every other link. What is played is
 * built anew from the checked address, so no attribute of the foreign element reaches the page.
 */

/** What an address leads to: a file of sound or film, or the page of a player. */
export type MediaKind = 'audio' | 'video' | 'frame';

/** Sound or film that an article names. */
export interface EmbeddedMedia {
  readonly kind: MediaKind;
  /** Absolute http(s) address. */
  readonly url: string;
  /** The link that stands in its place. */
  readonly link: HTMLAnchorElement;
}

const kindOf: Readonly<Record<string, MediaKind>> = {
  AUDIO: 'audio',
  VIDEO: 'video',
  IFRAME: 'frame',
};

const marked = new WeakMap<Element, MediaKind>();

/** Puts a link before an element that plays something; a hook of the sanitiser, for every node. */
export function markMedia(node: Node): void {
  const kind = kindOf[node.nodeName.toUpperCase()];
  if (!kind) return;
  const element = node as Element;
  const address =
    element.getAttribute('src') ?? element.querySelector('source[src]')?.getAttribute('src');
  if (!address?.trim() || !element.parentNode) return;
  const link = element.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  marked.set(link, kind);
  element.before(link);
}

/** The marked links of a sanitised fragment; those whose address was refused, or is no page, are removed. */
export function embeddedMedia(fragment: ParentNode): EmbeddedMedia[] {
  const media: EmbeddedMedia[] = [];
  for (const link of fragment.querySelectorAll('a')) {
    const kind = marked.get(link);
    if (!kind) continue;
    if (/^https?:/.test(link.href)) media.push({kind, url: link.href, link});
    else link.remove();
  }
  return media;
}

/**
 * Whether an address lies on one of the hosts that a page allows.
 *
 * @param hosts - names such as `media.portal.example`, or `*.portal.example` for all below one,
 *   between blanks or commas
 */
export function isAllowedHost(url: string, hosts: string): boolean {
  const {hostname, host} = new URL(url);
  return hosts
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((name) =>
      name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : name === hostname || name === host,
    );
}
