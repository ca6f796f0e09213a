import {saveFile} from '../../base/save-file.ts';
import {fetchPicture} from '../../source/client/fetch-picture.ts';
import type {Article} from '../../source/models.ts';
import {fold} from '../../text/fold.ts';
import type {ArticleContext} from './article-context.ts';
import {documentStyles, fillDocument} from './article-document.ts';
import {linkTo} from './paper-body.ts';

/** Most bytes of all pictures of a file together. */
const picturesLimit = 30_000_000;

/** What the file may do wherever it is opened: show itself, and nothing else. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * Gives the reader an article as one HTML file that opens without a network. A picture whose server does
 * not let other sites read it becomes a link.
 *
 * @returns how many pictures are only links, and whether the reader has the file as far as can be known
 */
export async function saveArticle(
  article: Article,
  context: ArticleContext,
): Promise<{missing: number; isGiven: boolean}> {
  const {host, texts} = context;
  const target = document.implementation.createHTMLDocument('');
  fillDocument(target, article, context);
  const missing = await embedPictures(target, texts.picture);
  addHead(target);
  const markup = new XMLSerializer().serializeToString(target.documentElement);
  // As text: a policy of the page would report a style element in a document that is made on it.
  const text = `<!doctype html>\n${markup.replace('</head>', `<style>${documentStyles}</style></head>`)}`;
  const name = `${fileNameOf(article, texts.fileName)}.html`;
  return {missing, isGiven: saveFile(name, 'text/html', text, host.renderRoot)};
}

function addHead(target: Document): void {
  const charset = target.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const viewport = target.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width, initial-scale=1';
  const security = target.createElement('meta');
  security.httpEquiv = 'Content-Security-Policy';
  security.content = policy;
  target.head.prepend(charset, security, viewport);
}

/** The title without marks and blanks, for file systems that take little else. */
function fileNameOf({title}: Article, fallback: string): string {
  const name = fold(title)
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return name || fallback;
}

async function embedPictures(target: Document, label: string): Promise<number> {
  const images = [...target.images];
  const addresses = [...new Set(images.map(({src}) => src))];
  const pictures = new Map<string, string>();
  let size = 0;
  const {signal} = new AbortController();
  await Promise.all(
    addresses.map(async (address) => {
      try {
        const picture = await fetchPicture(address, signal);
        size += picture.size;
        if (size <= picturesLimit) pictures.set(address, await dataAddress(picture));
      } catch {
        // It stays a link.
      }
    }),
  );
  let missing = 0;
  for (const image of images) {
    const data = pictures.get(image.src);
    if (data) {
      image.src = data;
      continue;
    }
    missing++;
    image.replaceWith(linkTo(image.src, image.alt || label, target));
  }
  return missing;
}

const dataAddress = (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('The picture cannot be read.', {cause: reader.error}));
    reader.readAsDataURL(picture);
  });
