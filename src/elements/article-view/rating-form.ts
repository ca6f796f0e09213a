import {html, nothing} from 'lit';
import {remember, remembered} from '../../base/device-memory.ts';
import type {Texts} from '../../locale/locale.ts';
import {formatNumber} from '../../locale/number.ts';
import {articleRatingTexts} from '../../locale/vi/article-rating.ts';
import type {Article, Rating, Score} from '../../source/models.ts';
import {addressOf} from './article-address.ts';
import type {ArticleContext} from './article-context.ts';
import {refusalText} from './refusal-text.ts';

const scores: readonly Score[] = [1, 2, 3, 4, 5];

/** What this device has rated: the place of the article, or its own address where there is none. */
const keyOf = (article: Article): string =>
  `rated:${new URL(addressOf(article)).origin}/${article.id}`;

/**
 * How satisfied readers are with an article (NĐ 224/2026 art. 10(3)b): one anonymous score for each device
 * and article. Nothing but the score is sent, and only when the reader says so: with the arrow keys a
 * choice passes through all that lie between.
 */
export class RatingForm {
  readonly #context: ArticleContext;
  #article: Article | undefined;
  #sending: AbortController | undefined;
  #score: Score | undefined;
  #notice = '';
  #result: Rating | undefined;

  constructor(context: ArticleContext) {
    this.#context = context;
  }

  get #texts(): Texts['article-rating'] {
    return this.#context.textsOf('article-rating', articleRatingTexts);
  }

  /** Ends the sending. */
  end(): void {
    this.#sending?.abort();
    this.#sending = undefined;
  }

  render(article: Article): unknown {
    if (this.#article?.id !== article.id) this.#begin(article);
    this.#article = article;
    const isRated = remembered(keyOf(article)) !== undefined;
    return html`<section class="extra rating" part="rating" aria-labelledby="rating">
      ${isRated ? this.#renderThanks() : this.#renderForm(article)}
      ${this.#renderResult(this.#result ?? article.rating)}
    </section>`;
  }

  #begin(article: Article): void {
    this.end();
    this.#article = article;
    this.#score = undefined;
    this.#notice = '';
    this.#result = undefined;
  }

  #renderThanks(): unknown {
    return html`<p id="rating" class="thanks" tabindex="-1">${this.#texts.thanks}</p>`;
  }

  #renderForm(article: Article): unknown {
    const texts = this.#texts;
    const isSending = this.#sending !== undefined;
    // Also of clicks on the button, for frames without the right to forms submit none.
    const onSubmit = (event: Event): void => void this.#submit(event, article);
    return html`<form @submit=${onSubmit}>
      <fieldset role="radiogroup" aria-labelledby="rating" aria-describedby="rating-notice">
        <legend id="rating">${texts.question}</legend>
        ${scores.map(
          (score) =>
            html`<label class="score" part="score"
              ><input
                type="radio"
                name="score"
                value=${score}
                .checked=${this.#score === score}
                @change=${() => (this.#score = score)}
              />
              ${texts.words[score - 1]}</label
            >`,
        )}
      </fieldset>
      <button
        class="tool"
        type="submit"
        aria-disabled=${isSending ? 'true' : nothing}
        @click=${onSubmit}
      >
        ${isSending ? texts.sending : texts.send}
      </button>
      <span class="muted">${texts.anonymous}</span>
      <p id="rating-notice" class="form-notice" role="status">${this.#notice}</p>
    </form>`;
  }

  #renderResult(rating: Rating | undefined): unknown {
    if (rating?.average === undefined) return nothing;
    const {language} = this.#context;
    const average = formatNumber(Math.round(rating.average * 10) / 10, language);
    return html`<p class="muted" part="rating-result">
      ${this.#texts.result(average, formatNumber(rating.count, language))}
    </p>`;
  }

  #say(notice: string): void {
    this.#notice = notice;
    this.#context.host.requestUpdate();
  }

  async #submit(event: Event, article: Article): Promise<void> {
    event.preventDefault();
    if (this.#sending) return;
    const {source} = this.#context;
    const score = this.#score;
    if (!score) {
      this.#say(this.#texts.choose);
      // The description of its group is what is missing, also when it is so a second time.
      return this.#context.focus('.score input');
    }
    const sending = new AbortController();
    this.#sending = sending;
    this.#say('');
    try {
      const result = await source?.rate?.(article.id, score, {signal: sending.signal});
      remember(keyOf(article), String(score));
      if (sending.signal.aborted) return;
      this.#sending = undefined;
      this.#result = result;
      this.#say('');
      // The button that had focus is gone.
      await this.#context.focus('.thanks');
    } catch (error) {
      if (sending.signal.aborted) return;
      this.#sending = undefined;
      this.#say(refusalText(error, this.#context));
    }
  }
}
