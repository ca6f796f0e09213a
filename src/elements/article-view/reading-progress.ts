import {html} from 'lit';
import type {ArticleContext} from './article-context.ts';

/** How much of the body lies above the lower edge of the window, 0 to 1. */
function shareRead(body: Element): number {
  const {top, height} = body.getBoundingClientRect();
  return height > 0 ? Math.min(1, Math.max(0, (innerHeight - top) / height)) : 0;
}

/** A bar at the upper edge that says how much of an article has been scrolled past. */
export class ReadingProgress {
  readonly #context: ArticleContext;
  #frame = 0;
  #isWatching = false;

  constructor(context: ArticleContext) {
    this.#context = context;
  }

  render(): unknown {
    this.#watch();
    return html`<progress
      class="progress"
      part="progress"
      max="100"
      value="0"
      aria-label=${this.#context.texts.progress}
    ></progress>`;
  }

  /** Removes the listeners. */
  end(): void {
    this.#isWatching = false;
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('scroll', this.#onMove, true);
    window.removeEventListener('resize', this.#onMove);
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    // In the capture phase, for the page may scroll in an element of its own, and that does not bubble.
    window.addEventListener('scroll', this.#onMove, {capture: true, passive: true});
    window.addEventListener('resize', this.#onMove);
    this.#onMove();
  }

  readonly #onMove = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const {shadowRoot} = this.#context.host;
      const body = shadowRoot?.querySelector('.body');
      const bar = shadowRoot?.querySelector('progress');
      if (body && bar) bar.value = Math.round(shareRead(body) * 100);
    });
  };
}
