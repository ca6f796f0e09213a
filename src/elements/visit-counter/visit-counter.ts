import {html, nothing, type TemplateResult} from 'lit';
import {choice, flag} from '../../base/attributes.ts';
import {ElementSource} from '../../base/element-source.ts';
import {PortalElement} from '../../base/portal-element.ts';
import {property} from '../../base/property.ts';
import {formatDateTime} from '../../locale/format.ts';
import type {Texts} from '../../locale/locale.ts';
import {formatNumber} from '../../locale/number.ts';
import {visitCounterTexts} from '../../locale/vi/visit-counter.ts';
import {PortalError} from '../../source/errors.ts';
import type {VisitCounts} from '../../source/models.ts';
import type {AskOptions, PortalSource} from '../../source/portal-source.ts';
import {readMetrics} from './metrics.ts';
import {styles} from './visit-counter.styles.ts';

/**
 * Thống kê truy cập: how often the portal was visited. Shows numbers; counts a visit itself only with
 * `record`, without a cookie, at most once a page load, and never that of a reader who objects (Global
 * Privacy Control, Do Not Track).
 *
 * @tag portal-visit-counter
 * @csspart list - all numbers
 * @csspart item - one number with its name
 * @csspart label - the name of a number
 * @csspart value - a number
 * @csspart as-of - when it was counted
 * @example
 * ```html
 * <portal-visit-counter endpoint="https://portal.example/api" metrics="today total online" record></portal-visit-counter>
 * ```
 */
export class PortalVisitCounter extends PortalElement<VisitCounts, object> {
  static override readonly tag: string = 'portal-visit-counter';
  static override styles = [...PortalElement.styles, styles];

  // Its own, for a visit is counted also where the numbers are given, or not asked for yet.
  readonly #place = new ElementSource(this);
  #recordedAt: unknown;
  #endRecord: (() => void) | undefined;

  /** What to show, in this order: some of `today`, `total`, `online`, `yesterday`, `week`, `month`. */
  @property() metrics = 'today total';

  /** Rows, rows with each digit in a box, or one line of text. */
  @property({reflect: true, converter: choice('list', 'digits', 'inline')})
  layout: 'list' | 'digits' | 'inline' = 'list';

  /** Counts this visit, when the page has been visible for a second. */
  @property({converter: flag}) record = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keepRecording(undefined);
  }

  get #texts(): Texts['visit-counter'] {
    return this.locale.texts('visit-counter', visitCounterTexts);
  }

  protected override get defaultHeading(): string {
    return this.#texts.heading;
  }

  protected override get query(): object {
    return {};
  }

  protected override ask(
    source: PortalSource,
    _query: object,
    options: AskOptions,
  ): Promise<VisitCounts> {
    if (source.visits) return source.visits(options);
    return Promise.reject(new PortalError('unsupported', 'The source counts no visits.'));
  }

  protected override isEmpty(): boolean {
    // What is not known is shown as a dash.
    return false;
  }

  protected override updated(): void {
    this.#keepRecording(this.record && this.isConnected ? this.#place.handle : undefined);
  }

  #keepRecording(handle: ElementSource['handle']): void {
    if (handle?.key === this.#recordedAt) return;
    this.#recordedAt = handle?.key;
    this.#endRecord?.();
    this.#endRecord = undefined;
    if (!handle) return;
    void import('./record-visit.ts').then(
      ({recordVisit}) => {
        // It may have left, or found another source, meanwhile.
        if (this.#recordedAt !== handle.key) return;
        this.#endRecord?.();
        this.#endRecord = recordVisit(handle.key, () => {
          // A visit that cannot be counted is silence.
          void handle.open().then(
            (source) => source.recordVisit?.(),
            () => undefined,
          );
        });
      },
      () => undefined,
    );
  }

  protected override renderSkeleton(): TemplateResult {
    const bar = html`<span class="bar"></span>`;
    return html`<div class="list">
        ${readMetrics(this.metrics).map(() => html`<div class="item">${bar}</div>`)}
      </div>
      <div class="muted as-of">${bar}</div>`;
  }

  protected override renderReady(counts: VisitCounts): TemplateResult {
    const {language} = this.locale;
    const {metrics} = this.#texts;
    return html`<dl class="list" part="list">
        ${readMetrics(this.metrics).map(
          (metric) =>
            html`<div class="item" part="item">
              <dt part="label">${metrics[metric]}<span class="colon">:</span></dt>
              <dd part="value">${this.#renderNumber(formatNumber(counts[metric], language))}</dd>
            </div>`,
        )}
      </dl>
      ${this.#renderTime(counts)}`;
  }

  #renderNumber(text: string): unknown {
    if (this.layout !== 'digits') return text;
    // Boxes are for the eye; what is read out, copied and searched for is the number.
    return html`<span class="spoken">${text}</span
      ><span class="digits" aria-hidden="true"
        >${text
          .match(/\d+\D*|\D+/g)
          ?.map((group) => html`<span class="thousands">${renderSigns(group)}</span>`)}</span
      >`;
  }

  #renderTime({asOf}: VisitCounts): unknown {
    if (asOf === undefined) return nothing;
    const text = formatDateTime(asOf, this.locale.language, this.timeZone);
    return html`<p class="muted as-of" part="as-of">
      ${this.#texts.asOf} <time datetime=${asOf}>${text}</time>
    </p>`;
  }
}

const renderSigns = (text: string): unknown[] =>
  text
    .split(/(?=[\d\D])/)
    .map((sign) => (/\d/.test(sign) ? html`<span class="digit">${sign}</span>` : sign));

declare global {
  interface HTMLElementTagNameMap {
    'portal-visit-counter': PortalVisitCounter;
  }
}
