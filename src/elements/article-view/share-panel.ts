import {html} from 'lit';
import type {Article} from '../../source/models.ts';
import {addressOf} from './article-address.ts';
import type {ArticleContext} from './article-context.ts';
import type {ToolPanel} from './article-tools.ts';

/**
 * Plain links by which readers tell others of an article: nothing of these sites is loaded, and they hear
 * of the reader only when the reader follows the link.
 */
export function sharePanel(article: Article, context: ArticleContext): ToolPanel {
  const url = new URL(addressOf(article), document.baseURI).href;
  // What Zalo's own button opens: the address in JSON in base64. A URL is always ASCII.
  const payload = btoa(JSON.stringify({url}));
  const links = [
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`],
    ['Zalo', `https://button-share.zalo.me/share_external?d=${encodeURIComponent(payload)}`],
  ];
  return {
    render: () =>
      links.map(
        ([name, href]) =>
          html`<a
            class="tool"
            href=${href ?? ''}
            target="_blank"
            rel="noopener noreferrer"
            aria-label=${`${name} (${context.texts.newWindow})`}
            >${name}</a
          >`,
      ),
  };
}
