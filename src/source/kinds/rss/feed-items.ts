import {textOfHtml} from '../../../html/text-of-html.ts';
import type {Article, Time} from '../../models.ts';
import {paragraphsOf, plainText} from '../plain-text.ts';
import {webUrl} from '../portal-models.ts';
import {withoutUndefined} from '../without-undefined.ts';
import {descriptionOf, mediaOf} from './feed-picture.ts';
import {summaryWithoutFooter} from './feed-summary.ts';
import {attributeOf, childrenOf, contentOf, isPlain, textIn} from './xml-nodes.ts';

/** What the items of one document have in common. */
export interface FeedContext {
  /** Absolute address that relative ones are resolved against. */
  readonly base: string;
  readonly language?: string | undefined;
  /** Reads a time as this feed writes it. */
  readonly timeOf: (text: string | undefined) => Time | undefined;
}

/** Most categories, and most authors, of one item. */
const listLimit = 50;

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Names of the elements that say when an item was published, the surest first. */
const publishedNames = ['pubDate', 'published', 'issued', 'dc:date', 'updated'];

/** Text of any of the formats: Atom says what its is, in RSS it is whatever the author thought. */
const textOf = (element: Element | undefined, limit: number): string | undefined => {
  if (!element) return undefined;
  const content = contentOf(element);
  return plainText(isPlain(element) ? content : textOfHtml(content), limit) || undefined;
};

/** The page of an article: Atom has several links, RSS one, and some RSS only a guid that is one. */
function linkOf(item: Element, base: string): string | undefined {
  const links = childrenOf(item, 'link');
  const page = links.find((link) => ['alternate', undefined].includes(attributeOf(link, 'rel')));
  const [guid] = childrenOf(item, 'guid');
  const permanent = guid && guid.getAttribute('isPermaLink') !== 'false' ? contentOf(guid) : '';
  return (
    webUrl((page && attributeOf(page, 'href')) ?? (page && contentOf(page)), base) ??
    (/^https?:/.test(permanent) ? webUrl(permanent, base) : undefined)
  );
}

/** An author without the address that RSS puts before the name: `a@portal.example (Bình Minh)`. */
const nameOf = (text: string): string => {
  const short = plainText(text, 500);
  return plainText(/^[^\s@]+@[^\s(]+\s*\((.+)\)$/.exec(short)?.[1] ?? short, 200);
};

const authorsOf = (item: Element): readonly string[] => {
  const people = childrenOf(item, 'dc:creator', 'author', 'dc:author')
    .slice(0, listLimit)
    .map(
      (author) => textIn(author, 'name') ?? (author.children.length === 0 ? contentOf(author) : ''),
    );
  // An address alone is nobody's name, and nobody wants theirs on a page.
  const names = people.map(nameOf).filter((name) => name !== '' && !/^[^\s@]+@\S+$/.test(name));
  return [...new Set(names)];
};

const categoriesOf = (item: Element): readonly string[] => {
  const names = childrenOf(item, 'category', 'dc:subject')
    .slice(0, listLimit)
    .map((category) =>
      plainText(
        attributeOf(category, 'label') ??
          attributeOf(category, 'term') ??
          textOfHtml(contentOf(category)),
        100,
      ),
    );
  return [...new Set(names.filter((name) => name !== ''))];
};

/** Markup of an element that may say that its text is none. */
const markupOf = (element: Element | undefined): string => {
  const content = element ? contentOf(element) : '';
  return isPlain(element) ? paragraphsOf(content) : content;
};

/** The article of an item of RSS 2.0, Atom or RDF; nothing when it lacks what no article can do without. */
export function articleOfItem(item: Element, context: FeedContext): Article | undefined {
  const {base, language, timeOf} = context;
  const url = linkOf(item, base);
  const own = url ?? base;
  const full = markupOf(childrenOf(item, 'content:encoded', 'content')[0]);
  const lead = markupOf(childrenOf(item, 'description', 'summary')[0]);
  const media = mediaOf(item, own);
  const description = descriptionOf(lead || full, own);
  const summary = summaryWithoutFooter(plainText(description.text, lead ? 2000 : 300)) || undefined;
  const title =
    textOf(childrenOf(item, 'title', 'dc:title')[0], 500) ?? (summary && plainText(summary, 120));
  const id = textIn(item, 'guid', 'id') ?? item.getAttributeNS(rdf, 'about') ?? url ?? '';
  if (!title || !id.trim()) return undefined;
  const tags = categoriesOf(item);
  const [category] = tags;
  return withoutUndefined({
    id: plainText(id, 2000),
    title,
    url,
    summary,
    image: media.picture ?? description.picture ?? descriptionOf(full, own).picture,
    published: timeOf(textIn(item, ...publishedNames)),
    modified: timeOf(textIn(item, 'updated', 'modified')),
    category: category === undefined ? undefined : {id: category, title: category},
    authors: authorsOf(item),
    source: textOf(childrenOf(item, 'source')[0], 200),
    sections: [],
    tags,
    language,
    bodyHtml: full || lead,
    bodyBase: own,
    attachments: media.attachments,
  });
}
