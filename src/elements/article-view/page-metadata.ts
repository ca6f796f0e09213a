import {inertDocument} from '../../html/inert-document.ts';
import type {Article} from '../../source/models.ts';
import type {ArticleContext} from './article-context.ts';
import {headEntries, newsArticle, type HeadEntry, type MetadataPlace} from './metadata-of.ts';

/** Longest description that is made from the text, characters. */
const descriptionLimit = 200;

/** The beginning of a text with composed letters, cut between words, with "…" where it was cut. */
function beginningOf(text: string): string {
  const whole = text.normalize().replace(/\s+/g, ' ').trim();
  if (whole.length <= descriptionLimit) return whole;
  const end = whole.lastIndexOf(' ', descriptionLimit - 1);
  return `${whole.slice(0, end > 0 ? end : descriptionLimit - 1)}…`;
}

/** The page has one title: the first that wants it has it until it leaves, and then the next. */
const wanting: PageMetadata[] = [];

/**
 * A script that is only data. Out of a parser, for pages with Trusted Types take no text for a script, not even
 * for such a one; nothing where they do not take our markup either.
 */
function dataScript(json: string): HTMLScriptElement | null {
  const markup = `<script type="application/ld+json">${json}</script>`;
  try {
    return inertDocument(markup, 'text/html').querySelector('script');
  } catch (error) {
    console.warn(
      '[portal-widgets] page-metadata leaves out JSON-LD: trusted-types must list portal-widgets#purify.',
      error,
    );
    return null;
  }
}

/**
 * Keeps the page's title and the metadata in its head true to the article that is shown. What the page had
 * is changed in place and put back, what it had not is added and removed.
 */
export class PageMetadata {
  readonly #context: ArticleContext;
  #shown: Article | undefined;
  #undo: (() => void)[] = [];

  constructor(context: ArticleContext) {
    this.#context = context;
  }

  /** Follows what the element shows. */
  show(article: Article): void {
    if (article === this.#shown) return;
    this.#shown = article;
    if (!wanting.includes(this) && wanting.push(this) > 1) {
      console.warn(
        '[portal-widgets] Two articles with page-metadata are on one page; the first has it until it leaves.',
      );
    }
    if (wanting[0] === this) this.#write();
  }

  /** Leaves the head as it was, or to the next that wants it. */
  end(): void {
    const place = wanting.indexOf(this);
    if (place < 0) return;
    wanting.splice(place, 1);
    this.#restore();
    const [next] = wanting;
    this.#shown = undefined;
    if (place === 0 && next) next.#write();
  }

  #write(): void {
    const article = this.#shown;
    if (!article) return;
    this.#restore();
    const place = this.#place();
    this.#setTitle(article.title);
    for (const entry of headEntries(article, place)) this.#setEntry(entry);
    this.#addData(newsArticle(article, place));
  }

  #restore(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  #place(): MetadataPlace {
    const {host, language} = this.#context;
    const text = host.shadowRoot?.querySelector('.body')?.textContent ?? '';
    const description = beginningOf(text);
    const {origin, pathname, search} = location;
    return {address: origin + pathname + search, description, language};
  }

  #setTitle(title: string): void {
    const isOwn = document.head.querySelector('title') === null;
    const before = document.title;
    document.title = title;
    // The browser folds white space; what somebody else has set since is theirs.
    const own = document.title;
    this.#undo.push(() => {
      if (document.title !== own) return;
      if (isOwn) document.head.querySelector('title')?.remove();
      else document.title = before;
    });
  }

  #setEntry({tag, attribute, name, value}: HeadEntry): void {
    const target = tag === 'meta' ? 'content' : 'href';
    const present = document.head.querySelector(`${tag}[${attribute}="${name}" i]`);
    const element = present ?? document.createElement(tag);
    const before = present?.getAttribute(target);
    if (!present) element.setAttribute(attribute, name);
    element.setAttribute(target, value);
    if (!present) document.head.append(element);
    this.#undo.push(() => {
      if (!present) return element.remove();
      if (element.getAttribute(target) !== value) return;
      if (typeof before === 'string') element.setAttribute(target, before);
      else element.removeAttribute(target);
    });
  }

  #addData(data: object): void {
    const json = JSON.stringify(data).replace(/</g, '\\u003c');
    const script = dataScript(json);
    if (!script) return;
    document.head.append(script);
    this.#undo.push(() => script.remove());
  }
}
