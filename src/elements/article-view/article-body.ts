import type {Article} from '../../source/models.ts';

type Sanitize = typeof import('../../html/sanitize.ts').sanitize;

let sanitize: Sanitize | undefined;

/** Loads the sanitiser, once; rejects when it cannot be had, and the next call tries again. */
export async function loadSanitizer(): Promise<void> {
  sanitize ??= (await import('../../html/sanitize.ts')).sanitize;
}

/**
 * The body of an article as an element to insert; `undefined` until the sanitiser is loaded.
 *
 * @param tableLabel - name of the frame in which a wide table scrolls
 */
export function articleBody(article: Article, tableLabel: string): HTMLElement | undefined {
  // The sanitiser needs a document, which a server does not have.
  if (!sanitize || typeof document === 'undefined') return undefined;
  const body = document.createElement('div');
  body.className = 'body';
  body.setAttribute('part', 'body');
  body.append(sanitize(article.bodyHtml, article.bodyBase));
  for (const frame of body.querySelectorAll('.scroll')) {
    frame.setAttribute('aria-label', frame.querySelector('caption')?.textContent || tableLabel);
  }
  return body;
}
