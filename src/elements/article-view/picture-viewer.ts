import {html, nothing, render} from 'lit';
import {addStyles} from '../../base/add-styles.ts';
import type {Texts} from '../../locale/locale.ts';
import {articleViewerTexts} from '../../locale/vi/article-viewer.ts';
import type {ArticleContext} from './article-context.ts';
import {viewerStyles} from './picture-viewer.styles.ts';

/** A picture of an article, in its large form. */
interface LargePicture {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

/** How many times the size that fits there is at most; the style sheet has a class for each. */
const largestZoom = 4;

/** The viewer is not lower than this where the window is not: less shows nothing of a picture. CSS pixels. */
const lowest = 320;

/** Shortest way of a finger that turns to another picture, CSS pixels. */
const swipe = 50;

const pictureOf = (button: HTMLElement): LargePicture => {
  const image = button.querySelector('img');
  const caption = button.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return {
    url: button.dataset.large ?? image?.src ?? '',
    alt: image?.alt ?? '',
    caption: caption.trim(),
  };
};

/**
 * Shows the pictures of an article large, one at a time, over the page: with arrow keys or a swipe to the
 * others, zoom, and Escape back to the picture from which the reader came.
 */
export class PictureViewer {
  readonly #dialog = document.createElement('dialog');
  readonly #texts: Texts['article-viewer'];
  readonly #buttons: readonly HTMLElement[];
  readonly #pictures: readonly LargePicture[];
  #index: number;
  #zoom = 1;
  #from: {x: number; y: number} | undefined;

  /**
   * @param root - the shadow tree that the viewer stands in while it is open
   * @param opened - the button of the picture that is shown first
   */
  constructor(root: ShadowRoot, opened: HTMLElement, context: ArticleContext) {
    addStyles(root, viewerStyles);
    this.#texts = context.textsOf('article-viewer', articleViewerTexts);
    this.#buttons = [...root.querySelectorAll<HTMLElement>('button.enlarge')];
    this.#pictures = this.#buttons.map(pictureOf);
    this.#index = Math.max(0, this.#buttons.indexOf(opened));
    this.#dialog.className = 'viewer';
    this.#dialog.setAttribute('part', 'viewer');
    this.#dialog.setAttribute('aria-label', this.#texts.name);
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('close', () => this.#onClose(opened));
    this.#render();
    root.append(this.#dialog);
    if (window.parent === window) this.#dialog.showModal();
    else this.#openInFrame();
  }

  /** Closes it, if it is still open. */
  close(): void {
    if (this.#dialog.open) this.#dialog.close();
    else this.#dialog.remove();
  }

  /**
   * A frame may be as high as its content, so that the reader sees a part of its window only; no other
   * observer knows which. The viewer stands there.
   */
  #openInFrame(): void {
    const dialog = this.#dialog;
    const watch = new IntersectionObserver(([page]) => {
      watch.disconnect();
      // It may have been closed meanwhile.
      if (!page || !dialog.isConnected) return;
      const {top, bottom} = page.intersectionRect;
      // Below the end of a short page nothing is known.
      const end = bottom < page.boundingClientRect.bottom ? bottom : innerHeight;
      const height = Math.min(innerHeight, Math.max(lowest, end - top));
      if (height < innerHeight) {
        dialog.style.blockSize = `${height}px`;
        dialog.style.marginBlockStart = `${Math.min(top, innerHeight - height)}px`;
      }
      dialog.showModal();
    });
    watch.observe(document.documentElement);
  }

  #onClose(opened: HTMLElement): void {
    this.#dialog.remove();
    // The picture that was shown last, so that the reader goes on from there.
    (this.#buttons[this.#index] ?? opened).focus();
  }

  #onKey(event: KeyboardEvent): void {
    const {key} = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // While it is zoomed the arrow keys move the picture.
    if (key === 'ArrowLeft' && this.#zoom === 1) this.#turn(-1);
    else if (key === 'ArrowRight' && this.#zoom === 1) this.#turn(1);
    else if (key === '+' || key === '=') this.#zoomBy(1);
    else if (key === '-') this.#zoomBy(-1);
    else return;
    event.preventDefault();
  }

  #turn(step: 1 | -1): void {
    const {length} = this.#pictures;
    this.#index = (this.#index + step + length) % length;
    this.#zoom = 1;
    this.#render();
  }

  /** @param at - where in the window the reader looks; without it, the middle of what is seen */
  #zoomBy(step: 1 | -1, at?: MouseEvent): void {
    const before = this.#zoom;
    this.#zoom = Math.min(largestZoom, Math.max(1, before + step));
    const stage = this.#dialog.querySelector('.stage');
    const {scrollLeft = 0, scrollTop = 0, clientWidth = 0, clientHeight = 0} = stage ?? {};
    const {left = 0, top = 0} = stage?.getBoundingClientRect() ?? {};
    const x = at ? at.clientX - left : clientWidth / 2;
    const y = at ? at.clientY - top : clientHeight / 2;
    this.#render();
    // That place stays under the reader's finger; the corner of a picture shows little.
    const times = this.#zoom / before;
    stage?.scrollTo((scrollLeft + x) * times - x, (scrollTop + y) * times - y);
  }

  #onPointer({type, clientX: x, clientY: y, pointerType}: PointerEvent): void {
    if (type === 'pointerdown') {
      this.#from = pointerType === 'mouse' ? undefined : {x, y};
      return;
    }
    const {x: fromX = x, y: fromY = y} = this.#from ?? {};
    this.#from = undefined;
    const way = x - fromX;
    if (this.#zoom > 1 || Math.abs(way) < swipe || Math.abs(way) < 2 * Math.abs(y - fromY)) return;
    this.#turn(way > 0 ? -1 : 1);
  }

  #render(): void {
    const texts = this.#texts;
    const {length} = this.#pictures;
    const picture = this.#pictures[this.#index];
    const caption = picture?.caption ? html`<bdi>${picture.caption}</bdi>` : nothing;
    const button = (label: string, sign: string, onClick: () => void, off = false): unknown =>
      html`<button
        class="tool"
        type="button"
        aria-label=${label}
        title=${label}
        aria-disabled=${off ? 'true' : nothing}
        @click=${onClick}
      >
        ${sign}
      </button>`;
    const onPointer = (event: PointerEvent): void => this.#onPointer(event);
    render(
      html`<div class="viewer-bar">
          <span class="viewer-count" role="status"
            >${length > 1 ? texts.count(`${this.#index + 1}`, `${length}`) : ''}</span
          >
          ${length > 1 ? button(texts.previous, '‹', () => this.#turn(-1)) : nothing}
          ${length > 1 ? button(texts.next, '›', () => this.#turn(1)) : nothing}
          ${button(texts.zoomOut, '−', () => this.#zoomBy(-1), this.#zoom === 1)}
          ${button(texts.zoomIn, '+', () => this.#zoomBy(1), this.#zoom === largestZoom)}
          ${button(texts.close, '✕', () => this.#dialog.close())}
        </div>
        <div
          class="stage zoom-${this.#zoom}"
          tabindex=${this.#zoom > 1 ? '0' : '-1'}
          @pointerdown=${onPointer}
          @pointerup=${onPointer}
          @dblclick=${(event: MouseEvent) => this.#zoomBy(this.#zoom === 1 ? 1 : -1, event)}
        >
          <img src=${picture?.url ?? ''} alt=${picture?.alt ?? ''} draggable="false" />
        </div>
        <p class="viewer-caption" role="status">${caption}</p>`,
      this.#dialog,
    );
  }
}
