import {html, nothing} from 'lit';
import type {Texts} from '../../locale/locale.ts';
import {articleReportingTexts} from '../../locale/vi/article-reporting.ts';
import type {Article} from '../../source/models.ts';
import type {ArticleContext} from './article-context.ts';
import type {ToolPanel} from './article-tools.ts';
import {refusalText} from './refusal-text.ts';

/** Most characters that are sent, as the contract says. */
const messageLimit = 2000;
const selectionLimit = 1000;

/** A form by which readers report a mistake in an article, with the text that they had selected. */
export class ReportPanel implements ToolPanel {
  readonly #article: Article;
  readonly #selection: string;
  readonly #context: ArticleContext;
  readonly #leaving = new AbortController();
  #message = '';
  #notice = '';
  #state: 'open' | 'sending' | 'sent' = 'open';

  constructor(article: Article, selection: string, context: ArticleContext) {
    this.#article = article;
    this.#selection = selection.slice(0, selectionLimit);
    this.#context = context;
  }

  get #texts(): Texts['article-reporting'] {
    return this.#context.textsOf('article-reporting', articleReportingTexts);
  }

  end(): void {
    this.#leaving.abort();
  }

  render(): unknown {
    const texts = this.#texts;
    if (this.#state === 'sent') return html`<p class="sent" tabindex="-1">${texts.sent}</p>`;
    const isSending = this.#state === 'sending';
    return html`<form class="report" @submit=${this.#onSubmit}>
      ${
        this.#selection
          ? html`<p class="muted">${texts.about}:</p>
              <blockquote><bdi>${this.#selection}</bdi></blockquote>`
          : nothing
      }
      <label for="report-message">${texts.message}</label>
      <textarea
        id="report-message"
        class="field"
        rows="4"
        maxlength=${messageLimit}
        aria-describedby="report-notice"
        .value=${this.#message}
        @input=${({target}: Event) => (this.#message = (target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="report-notice" class="form-notice" role="status">${this.#notice}</p>
      <button
        class="tool"
        type="submit"
        aria-disabled=${isSending ? 'true' : nothing}
        @click=${this.#onSubmit}
      >
        ${isSending ? texts.sending : texts.send}
      </button>
    </form>`;
  }

  #change(state: 'open' | 'sending' | 'sent', notice = ''): void {
    this.#state = state;
    this.#notice = notice;
    this.#context.host.requestUpdate();
  }

  /** Also of clicks on the button, for frames without the right to forms submit none. */
  readonly #onSubmit = (event: Event): void => void this.#submit(event);

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#state === 'sending') return;
    const {source} = this.#context;
    const message = this.#message.trim();
    if (!message) {
      this.#change('open', this.#texts.empty);
      // Its description is what is missing, also when it is so a second time.
      return this.#context.focus('#report-message');
    }
    this.#change('sending');
    const report = {message, ...(this.#selection && {selection: this.#selection})};
    try {
      await source?.report?.(this.#article.id, report, {signal: this.#leaving.signal});
      this.#change('sent');
      // The button that had focus is gone.
      await this.#context.focus('.sent');
    } catch (error) {
      // What the reader wrote stays, to be sent again.
      if (!this.#leaving.signal.aborted) this.#change('open', refusalText(error, this.#context));
    }
  }
}
