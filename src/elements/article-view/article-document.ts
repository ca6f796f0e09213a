import {formatDateTime} from '../../locale/format.ts';
import type {Article} from '../../source/models.ts';
import {now} from '../../time/clock.ts';
import {addressOf} from './article-address.ts';
import type {ArticleContext} from './article-context.ts';
import {paperCopy} from './paper-body.ts';

/** Styles of an article on paper and in a file: for any screen, with the fonts that each device has. */
export const documentStyles = `
html { color-scheme: light; }
body { max-width: 45em; margin: 0 auto; padding: 1em; color: #000; background: #fff;
  font: 1em/1.5 "Times New Roman", "Noto Serif", serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25em; font-size: 1.625em; line-height: 1.3; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; }
.lead { font-weight: bold; }
.small { margin: .25em 0; font-size: .875em; }
img { display: block; max-width: 100%; height: auto; max-height: 22cm; margin: 0 auto; }
figure { margin: 0 0 1em; break-inside: avoid; }
figcaption { padding: .25em; font-size: .875em; font-style: italic; text-align: center; }
table { border-collapse: collapse; }
th, td { padding: .25em .5em; border: 1px solid #888; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: .25em solid #888; }
pre { white-space: pre-wrap; }
.byline, .origin { margin: 1em 0 0; padding-top: .5em; border-top: 1px solid #888; }
@page { margin: 2cm; }
@media print { body { max-width: none; padding: 0; } }
`;

/**
 * Writes an article, as it is shown, into an empty document: title, date, text, author, source, and the
 * address of the original. Everything goes in as text and nodes.
 */
export function fillDocument(target: Document, article: Article, context: ArticleContext): void {
  const {host, texts, language, timeZone} = context;
  const {documentElement: root, body} = target;
  root.lang = article.language ?? language;
  target.title = article.title;
  const add = (name: string, text: string, className = '', parent: Element = body): HTMLElement => {
    const element = target.createElement(name);
    if (className) element.className = className;
    element.textContent = text;
    element.dir = 'auto';
    parent.append(element);
    return element;
  };
  const time = (value: string): string => formatDateTime(value, language, timeZone);

  if (article.category) add('p', article.category.title, 'small');
  add('h1', article.title);
  if (article.published) add('p', time(article.published), 'small');
  if (article.summary) add('p', article.summary, 'lead');
  for (const part of host.renderRoot.querySelectorAll('.picture, .body, .byline')) {
    body.append(paperCopy(part, target, texts));
  }
  const origin = add('p', `${texts.original}: `, 'origin small');
  const link = target.createElement('a');
  link.href = link.textContent = new URL(addressOf(article), document.baseURI).href;
  origin.append(link);
  add('p', `${texts.savedAt} ${time(new Date(now()).toISOString())}`, 'small');
}
