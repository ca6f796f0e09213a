import {embeddedMedia, isAllowedHost, type EmbeddedMedia} from '../../html/embedded-media.ts';
import type {BodyOptions} from './article-body.ts';

/**
 * Puts players in the place of the sound and film that an article names, where the page allows their
 * host; elsewhere a link remains. Nothing is loaded, and no host hears of the reader, before the reader
 * presses a button.
 */
export function embedMedia(body: Element, options: BodyOptions): void {
  for (const media of embeddedMedia(body)) {
    const {url, link} = media;
    const isPlayed =
      isAllowedHost(url, options.mediaHosts) && isPlayable(media, body.ownerDocument);
    const offered = isPlayed ? playerOf(media, options) : nameLink(media, options);
    // What it says is in our words, within an article that may be in another language.
    offered.lang = options.language;
    if (isPlayed) link.replaceWith(offered);
  }
}

/** A page in a frame must be of another origin, for with scripts its own could leave the sandbox. */
const isPlayable = ({kind, url}: EmbeddedMedia, {location}: Document): boolean =>
  kind !== 'frame' || new URL(url).origin !== location.origin;

function nameLink({kind, url, link}: EmbeddedMedia, {texts}: BodyOptions): HTMLElement {
  link.textContent = texts.openAt(
    texts.media[kind === 'audio' ? 'audio' : 'video'],
    new URL(url).host,
  );
  link.rel = 'noopener';
  return link;
}

function playerOf({kind, url, link}: EmbeddedMedia, {texts}: BodyOptions): HTMLElement {
  const {host} = new URL(url);
  const page = link.ownerDocument;
  if (kind === 'frame') return frameButton(url, texts.playFrom(host), page);
  const player = page.createElement(kind);
  player.className = 'player';
  player.controls = true;
  player.preload = 'none';
  player.setAttribute('aria-label', texts.openAt(texts.media[kind], host));
  if (kind === 'video') player.setAttribute('playsinline', '');
  player.src = url;
  return player;
}

/** A button in the shape of the film; the frame takes its place when it is pressed. */
function frameButton(url: string, label: string, page: Document): HTMLElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'film';
  button.textContent = `▶ ${label}`;
  button.dataset.url = url;
  button.addEventListener('click', () => {
    const frame = page.createElement('iframe');
    frame.className = 'film';
    frame.title = label;
    frame.lang = button.lang;
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-presentation allow-popups',
    );
    frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = url;
    button.replaceWith(frame);
    frame.focus();
  });
  return button;
}
