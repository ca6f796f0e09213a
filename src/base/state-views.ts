import {html, nothing, type TemplateResult} from 'lit';
import type {Translation} from '../locale/locale.ts';
import type {baseTexts} from '../locale/vi/base.ts';

type BaseTexts = Translation<typeof baseTexts>;

/** The element has no source yet: what the page's author put inside it stays visible. */
export const idleView = (): TemplateResult => html`<slot></slot>`;

/** Something is on its way; the hint appears by style alone when that takes long. */
export const loadingView = (texts: BaseTexts, skeleton: unknown): TemplateResult =>
  html`<div class="loading">
    <div class="skeleton" part="skeleton" role="img" aria-label=${texts.loading}>${skeleton}</div>
    <p class="slow" part="slow">${texts.slow}</p>
  </div>`;

/** The answer has nothing to show. */
export const emptyView = (text: string): TemplateResult =>
  html`<div class="notice" part="empty"><slot name="empty">${text}</slot></div>`;

/**
 * There is no answer. While it tries again the button stays where it is, so that focus is not lost;
 * the page author's own content (a link to the portal) is shown below.
 *
 * @param message - what happened, in the visitor's language
 * @param button - asks again; `false` where that cannot help
 */
export const failedView = (message: string, button: TemplateResult | false): TemplateResult =>
  html`<div class="notice" part="error">
      <slot name="error"><p>${message}</p></slot>
      ${button || nothing}
    </div>
    <slot></slot>`;

/** Asks again; says so while it does, and then does nothing. */
export const retryButton = (
  texts: BaseTexts,
  isRetrying: boolean,
  onRetry: () => void,
): TemplateResult =>
  html`<button
    class="retry"
    part="retry"
    type="button"
    aria-disabled=${isRetrying ? 'true' : nothing}
    @click=${isRetrying ? nothing : onRetry}
  >
    ${isRetrying ? texts.retrying : texts.retry}
  </button>`;
