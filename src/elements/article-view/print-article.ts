import {isBounded} from '../../base/bounded-page.ts';
import type {Article} from '../../source/models.ts';
import type {ArticleContext} from './article-context.ts';
import {documentStyles, fillDocument} from './article-document.ts';

/** How long printing waits for pictures, milliseconds. */
const patience = 5_000;

/** What became of printing. */
interface Printing {
  /** Whether the reader sees a dialog, as far as can be known. */
  readonly isSeen: boolean;
  /** Removes the frame; browsers that print beside the page still read it when printing resolves. */
  readonly end: () => void;
}

/**
 * Prints an article alone, from a frame inside the element: the page around it is not touched, and no
 * window opens.
 */
export async function printArticle(article: Article, context: ArticleContext): Promise<Printing> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  await new Promise<void>((resolve) => {
    // Firefox puts a new document into the frame when it has loaded; Chromium loads while it is put in.
    frame.addEventListener('load', () => resolve(), {once: true});
    context.host.renderRoot.appendChild(frame);
  });
  const end = (): void => frame.remove();
  const {contentWindow: view, contentDocument: target} = frame;
  if (!view || !target) {
    // In a sandbox without an origin of its own every frame is somebody else's.
    end();
    return {isSeen: false, end};
  }
  try {
    addDocumentStyles(target, view);
    fillDocument(target, article, context);
    await picturesOf(target);
    // WebKit may say so later, where nothing bounds it.
    let isSeen = !isBounded();
    view.addEventListener('beforeprint', () => (isSeen = true));
    view.addEventListener('afterprint', end);
    view.print();
    return {isSeen, end};
  } catch (error) {
    end();
    throw error;
  }
}

/** A sheet made in code passes a strict style-src, which a style element does not. */
function addDocumentStyles(target: Document, view: Window): void {
  const {CSSStyleSheet: Sheet} = view as Window & {CSSStyleSheet: typeof CSSStyleSheet};
  try {
    const sheet = new Sheet();
    sheet.replaceSync(documentStyles);
    target.adoptedStyleSheets = [sheet];
  } catch {
    // Safari before 16.4 has no such sheets.
    const style = target.createElement('style');
    style.textContent = documentStyles;
    target.head.append(style);
  }
}

async function picturesOf(target: Document): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  // A broken one prints its text alternative.
  const shown = [...target.images].map((image) => image.decode().catch(() => undefined));
  await Promise.race([Promise.all(shown), enough]);
  clearTimeout(timer);
}
