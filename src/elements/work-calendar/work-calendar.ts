import {html, nothing, type TemplateResult} from 'lit';
import {choice} from '../../base/attributes.ts';
import {ownWidth} from '../../base/own-width.ts';
import {pageBase} from '../../base/page-base.ts';
import {PortalElement} from '../../base/portal-element.ts';
import {property} from '../../base/property.ts';
import {emptyView} from '../../base/state-views.ts';
import type {Texts} from '../../locale/locale.ts';
import {workCalendarTexts} from '../../locale/vi/work-calendar.ts';
import {PortalError} from '../../source/errors.ts';
import type {WorkEvent} from '../../source/models.ts';
import type {AskOptions, CalendarRange, PortalSource} from '../../source/portal-source.ts';
import {now} from '../../time/clock.ts';
import {
  addIsoWeeks,
  formatIsoWeek,
  isoWeekOf,
  isoWeekRange,
  parseIsoWeek,
  type IsoWeek,
} from '../../time/iso-week.ts';
import {wallDate} from '../../time/zone.ts';
import {columnsOf} from './calendar-columns.ts';
import {entriesOf, eventsIn, type Entry} from './calendar-entries.ts';
import {groupsByDay} from './calendar-groups.ts';
import {calendarTable} from './calendar-table.ts';
import {calendarToolbar} from './calendar-toolbar.ts';
import {views} from './views.ts';
import {PortalWeekChangeEvent} from './week-change-event.ts';
import {weekLabel} from './week-label.ts';
import {styles} from './work-calendar.styles.ts';

// For the types of its events, wherever this module is imported alone.
export type {PortalWeekChangeEvent} from './week-change-event.ts';

type Choices = typeof import('./calendar-choices.ts');

let choices: Choices | undefined;

/** Loads what a reader chooses with. Never rejects. */
async function loadChoices(): Promise<void> {
  choices ??= await import('./calendar-choices.ts').catch(() => undefined);
}

/**
 * Lịch công tác: the work calendar of the leaders, week by week (a mandatory section, Decree
 * 43/2011/NĐ-CP art. 10(1)c). Days and times are those of the portal's zone, weeks those of ISO 8601.
 *
 * @tag portal-work-calendar
 * @csspart toolbar - the controls above the calendar
 * @csspart filters - the controls that choose what of the week is shown
 * @csspart button - a button of the controls
 * @csspart status - says how much is left of the week after filtering
 * @csspart week - the name of the week, while there is no table
 * @csspart table - the calendar
 * @csspart caption - the name of the week
 * @csspart day - a header of rows: a day, or a leader
 * @csspart session - a header of rows: a part of the day, or a day of a leader
 * @csspart event - one event
 * @csspart badge - says that it is today, or what became of an event
 * @csspart save - adds one event to the reader's calendar
 * @csspart attachment - a link to an invitation
 * @fires {PortalWeekChangeEvent} portal-week-change - the reader goes to another week; `week`, `from`
 *   and `to` say which
 * @example
 * ```html
 * <portal-work-calendar endpoint="https://portal.example/api"></portal-work-calendar>
 * ```
 */
export class PortalWorkCalendar extends PortalElement<readonly WorkEvent[], CalendarRange> {
  static override readonly tag: string = 'portal-work-calendar';
  static override styles = [...PortalElement.styles, ownWidth, styles];

  /** What the reader is told beside the calendar, and beside the event of that id, if it is about one. */
  #notice: {readonly about?: string; text(): string} | undefined;
  #last: {events: unknown; key: string; entries: readonly Entry[]} | undefined;

  /** A table by days, a list of what is on (also the table in less than 640 px), or a table by leaders. */
  @property({reflect: true, converter: choice(...views)})
  view: 'week' | 'agenda' | 'leaders' = 'week';

  /** The week to show, ISO 8601, such as `2020-W13`. Default: that of today where the portal is. */
  @property() week?: string | undefined;

  /** Shows only what this leader presides over; whole words of the name. */
  @property() leader?: string | undefined;

  /** Shows only what has these words in it; without marks they fit any marks. */
  @property() filter?: string | undefined;

  /**
   * Columns to show, in their order: `time`, `title`, `chair`, `participants`, `location`, `prepared-by`,
   * `coordinated-by`, `note`. Default: all that have something in them.
   */
  @property() columns?: string | undefined;

  get #texts(): Texts['work-calendar'] {
    return this.locale.texts('work-calendar', workCalendarTexts);
  }

  #textsOf({calendarChoicesTexts}: Choices): Texts['calendar-choices'] {
    return this.locale.texts('calendar-choices', calendarChoicesTexts);
  }

  /** Where the portal is, `YYYY-MM-DD`. */
  get #today(): string {
    return wallDate(now(), this.timeZone).toISOString().slice(0, 10);
  }

  get #week(): IsoWeek {
    return parseIsoWeek(this.week?.trim().toUpperCase()) ?? isoWeekOf(this.#today);
  }

  get #weekLabel(): string {
    return weekLabel(this.#week, this.#texts, this.locale.language);
  }

  get #isFiltered(): boolean {
    return `${this.leader ?? ''}${this.filter ?? ''}`.trim() !== '';
  }

  protected override get defaultHeading(): string {
    return this.#texts.heading;
  }

  protected override get emptyText(): string {
    return this.#texts.empty;
  }

  protected override get loadedText(): string {
    const {loaded, empty} = this.#texts;
    const count = eventsIn(this.#entries(this.shown)).length;
    return count === 0 ? `${this.#weekLabel}: ${empty}` : loaded(this.#weekLabel, `${count}`);
  }

  protected override get query(): CalendarRange {
    return isoWeekRange(this.#week);
  }

  protected override async ask(
    source: PortalSource,
    query: CalendarRange,
    options: AskOptions,
  ): Promise<readonly WorkEvent[]> {
    if (!source.calendar) throw new PortalError('unsupported', 'The source has no calendar.');
    // Beside the events, not after them.
    const [events] = await Promise.all([source.calendar(query, options), loadChoices()]);
    return events;
  }

  protected override isEmpty(events: readonly WorkEvent[]): boolean {
    // What the page gives is for every week, and is not judged again when the week changes.
    return (this.data ? events : this.#entries(events)).length === 0;
  }

  /** What the days of the week have, filtered or not. */
  #entries(events: readonly WorkEvent[] = []): readonly Entry[] {
    const {query, timeZone} = this;
    const key = query.from + timeZone;
    // Asked several times for each rendering.
    if (this.#last?.events !== events || this.#last.key !== key)
      this.#last = {events, key, entries: entriesOf(events, query, timeZone)};
    return this.#last.entries;
  }

  #filtered(entries: readonly Entry[]): readonly Entry[] {
    const isMatch = this.#isFiltered && choices?.eventMatcher(this.filter ?? '', this.leader ?? '');
    return isMatch ? entries.filter(({event}) => isMatch(event)) : entries;
  }

  #go(week?: IsoWeek): void {
    const before = formatIsoWeek(this.#week);
    const today = formatIsoWeek(isoWeekOf(this.#today));
    const after = week ? formatIsoWeek(week) : today;
    // That of today is not kept: on Monday it is the next one.
    this.week = after === today ? undefined : after;
    if (after === before) return;
    // Nothing is asked where the page gives the data, so no arrival would be said.
    this.#notice = {text: () => (this.data ? this.loadedText : '')};
    if (!this.data) this.announceNext();
    this.dispatchEvent(new PortalWeekChangeEvent(after, this.query));
  }

  async #save(events: readonly WorkEvent[], name: string): Promise<void> {
    const {timeZone, settings} = this;
    const options = {endpoint: this.endpoint ?? settings.endpoint, timeZone, texts: this.#texts};
    const outcome = await choices?.saveEvents(events, name, this, options);
    const text = (): string => {
      if (!choices || !outcome) return this.texts.failed;
      return outcome === 'given' ? '' : this.#textsOf(choices).elsewhere;
    };
    this.#notice = {about: name, text};
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Data that was set as a property does not wait for it.
    void loadChoices().then(() => this.requestUpdate());
  }

  protected override get hasHeading(): boolean {
    // The controls stand with it: they stay whatever the state of the content is.
    return true;
  }

  protected override renderHeading(): unknown {
    if (this.shadowRoot) choices?.addStyles(this.shadowRoot, choices.choicesStyles);
    const heading =
      `${this.heading}`.trim() === ''
        ? html`<span id="heading" hidden>${this.defaultHeading}</span>`
        : super.renderHeading();
    if (this.state === 'idle') return heading;
    const {shown} = this;
    const hasTable = shown && !this.isEmpty(shown);
    return [heading, this.#renderToolbar(), hasTable ? nothing : this.#renderWeek()];
  }

  #renderWeek(): TemplateResult {
    return html`<p class="week" part="week">${this.#weekLabel}</p>`;
  }

  #renderToolbar(): TemplateResult {
    const entries = this.#entries(this.shown);
    const events = eventsIn(entries);
    const shown = eventsIn(this.#filtered(entries));
    const {language} = this.locale;
    return calendarToolbar({
      texts: this.#texts,
      status: this.#notice?.text() || this.#status(shown.length, events.length),
      picker: choices?.weekPicker(this.#week, this.#texts, language, (week) => this.#go(week)),
      filters: this.#renderFilters(events, shown),
      onStep: (count) => this.#go(count ? addIsoWeeks(this.#week, count) : undefined),
    });
  }

  #renderFilters(events: readonly WorkEvent[], shown: readonly WorkEvent[]): unknown {
    const name = formatIsoWeek(this.#week);
    return choices?.calendarFilters({
      texts: this.#textsOf(choices),
      view: this.view,
      leader: this.leader ?? '',
      filter: this.filter ?? '',
      events,
      onView: (view) => (this.view = view),
      onFilter: (chosen) => {
        Object.assign(this, chosen);
        this.#notice = undefined;
      },
      onSave: shown.length > 0 ? () => void this.#save(shown, name) : undefined,
    });
  }

  #status(shown: number, all: number): string {
    return choices && this.#isFiltered && this.shown
      ? this.#textsOf(choices).matches(`${shown}`, `${all}`)
      : '';
  }

  protected override renderSkeleton(): TemplateResult[] {
    return [...Array(10).keys()].map(
      () => html`<div class="row"><span class="bar"></span><span class="bar"></span></div>`,
    );
  }

  protected override renderReady(events: readonly WorkEvent[]): unknown {
    const all = this.#entries(events);
    const entries = this.#filtered(all);
    if (all.length === 0) return [this.#renderWeek(), emptyView(this.emptyText)];
    // Only what a reader chooses with leaves anything out.
    if (choices && entries.length === 0) {
      return [this.#renderWeek(), html`<p class="notice">${this.#textsOf(choices).noMatch}</p>`];
    }
    const groupsByLeader = this.view === 'leaders' ? choices?.groupsByLeader : undefined;
    const columns = columnsOf(this.columns, eventsIn(all));
    return calendarTable({
      caption: this.#weekLabel,
      groups: groupsByLeader
        ? groupsByLeader(entries)
        : groupsByDay(entries, this.query, this.#today, this.#isFiltered),
      // Who presides is the header already.
      columns: groupsByLeader ? columns.filter((column) => column !== 'chair') : columns,
      isByLeader: groupsByLeader !== undefined,
      isAgenda: this.view === 'agenda',
      texts: this.#texts,
      language: this.locale.language,
      timeZone: this.timeZone,
      today: this.#today,
      base: pageBase(this),
      told: ({id}) => (id === this.#notice?.about ? this.#notice.text() : ''),
      onSave: (event) => void this.#save([event], event.id),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-work-calendar': PortalWorkCalendar;
  }
}
