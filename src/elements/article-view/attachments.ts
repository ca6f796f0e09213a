import {html, nothing} from 'lit';
import {safeUrl} from '../../html/safe-url.ts';
import {formatNumber} from '../../locale/number.ts';
import type {Article, Attachment} from '../../source/models.ts';
import type {ArticleContext} from './article-context.ts';
import {subheading} from './subheading.ts';

/** What readers call the formats that portals attach. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/pdf/, 'PDF'],
  [/msword|wordprocessingml/, 'Word'],
  [/ms-excel|spreadsheetml/, 'Excel'],
  [/ms-powerpoint|presentationml/, 'PowerPoint'],
  [/opendocument\.text/, 'ODT'],
  [/opendocument\.spreadsheet/, 'ODS'],
  [/rtf/, 'RTF'],
  [/zip/, 'ZIP'],
  [/^text\/plain/, 'TXT'],
  [/^text\/csv/, 'CSV'],
];

/** The kind of a file in a word: `PDF`, `Word`, `MP3`; else the end of its name, else of its media type. */
export function formatOf({mimeType, url}: Attachment): string {
  const known = formats.find(([pattern]) => pattern.test(mimeType));
  if (known) return known[1];
  const extension = /\.([a-z\d]{1,5})$/i.exec(new URL(url).pathname)?.[1];
  return (extension ?? mimeType.split('/').at(-1) ?? '').toUpperCase();
}

/** A size in units that readers know: `123 kB`, `1,2 MB`. */
export function formatSize(bytes: number, language: string): string {
  if (bytes < 1e6) return `${formatNumber(Math.ceil(bytes / 1e3), language)} kB`;
  return `${formatNumber(Math.round(bytes / 1e5) / 10, language)} MB`;
}

/** A length as players show it: `1:05`. */
export function formatLength(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The end of an address as a name, where a file has no title. */
function fileName(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The files that come with an article, with what each is and how large (so that nobody is surprised). */
export function attachmentList(article: Article, {host, texts, language}: ArticleContext): unknown {
  // An article that a page sets itself has passed no source that checks addresses.
  const attachments = article.attachments.flatMap((file) => {
    const url = safeUrl(file.url, article.bodyBase, ['http:', 'https:']);
    return url === undefined ? [] : [{...file, url}];
  });
  if (attachments.length === 0) return nothing;
  const items = attachments.map((file) => {
    const facts = [
      formatOf(file),
      file.size === undefined ? '' : formatSize(file.size, language),
      file.duration === undefined ? '' : texts.seconds(formatLength(file.duration)),
    ];
    return html`<li>
      <a part="attachment" href=${file.url} rel="noopener"
        ><bdi>${file.title || fileName(file.url) || texts.file}</bdi>
        <bdi class="muted">(${facts.filter(Boolean).join(', ')})</bdi></a
      >
    </li>`;
  });
  return html`<section class="extra" part="attachments" aria-labelledby="attachments">
    ${subheading(host.headingLevel, texts.attachments, 'attachments')}
    <ul role="list">
      ${items}
    </ul>
  </section>`;
}

/** What an article is about, in words. */
export function tagList({tags}: Article, {texts}: ArticleContext): unknown {
  if (tags.length === 0) return nothing;
  return html`<div class="tags" part="tags">
    <span id="tags" class="muted">${texts.tags}:</span>
    <ul role="list" aria-labelledby="tags">
      ${tags.map((tag) => html`<li class="tag" part="tag"><bdi>${tag}</bdi></li>`)}
    </ul>
  </div>`;
}
