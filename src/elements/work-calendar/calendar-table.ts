import {html, nothing, type TemplateResult} from 'lit';
import {safeUrl} from '../../html/safe-url.ts';
import {formatDate} from '../../locale/format.ts';
import type {Texts} from '../../locale/locale.ts';
import type {Attachment, Time, WorkEvent} from '../../source/models.ts';
import {wallDate} from '../../time/zone.ts';
import {textIn, type Column} from './calendar-columns.ts';
import type {Entry} from './calendar-entries.ts';
import type {Group, Head, Part} from './calendar-groups.ts';

/** What the table shows, and how. */
export interface CalendarTableOptions {
  /** The week and its range. */
  caption: string;
  groups: readonly Group[];
  columns: readonly Column[];
  /** Whether groups are leaders and their parts days; else days and their sessions. */
  isByLeader: boolean;
  /** Whether it looks like a list even where there is room for a table. */
  isAgenda: boolean;
  texts: Texts['work-calendar'];
  language: string;
  timeZone: string;
  /** The day it is in the portal's zone. */
  today: Time;
  /** Address that relative ones are resolved against. */
  base: string;
  /** What the reader is told beside the button of an event. */
  told: (event: WorkEvent) => string;
  /** The reader wants an event in a calendar of their own. */
  onSave: (event: WorkEvent) => void;
}

/*
 * One table for every width: on a narrow page styles make blocks of its cells, which takes their roles
 * away, so each has its role written down. Headers of both levels are associated by their ids, for the
 * second level has no value of `scope`.
 */

/** The table of a week, by day or by leader. */
export function calendarTable(options: CalendarTableOptions): TemplateResult {
  const {caption, groups, columns, texts, isByLeader, isAgenda} = options;
  const names = texts.columns;
  return html`<div class="frame">
    <table
      class="table ${isAgenda ? 'agenda' : 'grid'} ${columns.includes('time') ? 'timed' : ''}"
      part="table"
      role="table"
    >
      <caption part="caption">
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th id="group" scope="col" role="columnheader">
            ${isByLeader ? names.chair : names.day}
          </th>
          <th id="part" scope="col" role="columnheader">
            ${isByLeader ? names.day : names.session}
          </th>
          ${columns.map(
            (column) =>
              html`<th id=${column} class=${column} scope="col" role="columnheader">
                ${names[column]}
              </th>`,
          )}
        </tr>
      </thead>
      ${groups.map((group, index) => renderGroup(options, group, `g${index}`))}
    </table>
  </div>`;
}

function renderGroup(options: CalendarTableOptions, group: Group, id: string): TemplateResult {
  const {head, parts} = group;
  const isToday = head.kind === 'day' && head.day === options.today;
  const rows = parts.reduce((sum, {entries}) => sum + entries.length, 0);
  const header = html`<th
    id=${id}
    class="group"
    part="day"
    scope="rowgroup"
    role="rowheader"
    headers="group"
    rowspan=${rows || 1}
    aria-current=${isToday ? 'date' : nothing}
  >
    ${headText(options, head)}
    ${isToday ? html`<span class="badge" part="badge">${options.texts.today}</span>` : nothing}
  </th>`;
  return html`<tbody class=${isToday ? 'today' : nothing} role="rowgroup">
    ${
      rows
        ? parts.map((part, index) => renderPart(options, part, id, index, index ? nothing : header))
        : html`<tr role="row">
            ${header}
            <td class="none" role="cell" headers=${id} colspan=${options.columns.length + 1}>
              ${options.texts.noEvents}
            </td>
          </tr>`
    }
  </tbody>`;
}

function renderPart(
  options: CalendarTableOptions,
  {head, entries}: Part,
  group: string,
  index: number,
  groupHeader: unknown,
): TemplateResult[] {
  const id = `${group}p${index}`;
  const header = html`<th
    id=${id}
    class="part"
    part="session"
    scope="row"
    role="rowheader"
    headers="part ${group}"
    rowspan=${entries.length}
  >
    ${headText(options, head)}
  </th>`;
  return entries.map(
    (entry, row) =>
      html`<tr class=${`event ${entry.event.status}`} part="event" role="row">
        ${row ? nothing : [groupHeader, header]}
        ${options.columns.map((column) => {
          const content = renderCell(options, entry, column);
          // Without a label a list leaves it out.
          return html`<td
            class=${column}
            role="cell"
            headers="${group} ${id} ${column}"
            data-label=${content ? options.texts.columns[column] : ''}
          >
            ${content}
          </td>`;
        })}
      </tr>`,
  );
}

function headText(options: CalendarTableOptions, head: Head): unknown {
  const {texts} = options;
  switch (head.kind) {
    case 'day':
      return html`<time datetime=${head.day}>${dayText(head.day, options)}</time>`;
    case 'session':
      return texts.sessions[head.session];
    case 'leader':
      return head.leader === undefined ? texts.noLeader : html`<bdi>${head.leader}</bdi>`;
  }
}

/**
 * `Thứ Hai, 23/03/2020`. Not by `formatLongDate`: the formatter of days takes a slow phone longer than a week of
 * events.
 */
const dayText = (day: Time, {texts, language}: CalendarTableOptions): string =>
  `${texts.weekdays[new Date(day).getUTCDay()] ?? ''}, ${formatDate(day, language, 'UTC')}`;

function renderCell(options: CalendarTableOptions, entry: Entry, column: Column): unknown {
  const text = textIn(entry.event, column);
  const words = text && html`<bdi>${text}</bdi>`;
  if (column === 'time') return renderTime(options, entry);
  if (column === 'title') return renderTitle(options, entry.event);
  if (column !== 'note') return words;
  const files = renderAttachments(options, entry.event);
  return files[0] ? [words, files] : words;
}

function renderTime(options: CalendarTableOptions, {start, end, part, parts}: Entry): unknown {
  const {texts, timeZone, isByLeader} = options;
  const clock = (instant: number): string =>
    wallDate(instant, timeZone).toISOString().slice(11, 16);
  // The header of the session says "all day" already.
  let text = isByLeader ? texts.sessions['all-day'] : '';
  // It may break after the dash, not before it too.
  if (start !== undefined && end !== undefined) text = `${clock(start)}\u00a0- ${clock(end)}`;
  else if (start !== undefined) text = parts > 1 ? texts.from(clock(start)) : clock(start);
  else if (end !== undefined) text = texts.until(clock(end));
  if (parts === 1) return text;
  return html`${text} <span class="days">${texts.part(`${part}`, `${parts}`)}</span>`;
}

function renderTitle(
  {texts, told, onSave}: CalendarTableOptions,
  event: WorkEvent,
): TemplateResult {
  const {status, title} = event;
  const note = told(event);
  return html`${
      status === 'confirmed'
        ? nothing
        : [html`<span class="badge" part="badge">${texts.statuses[status]}</span>`, ' ']
    }<bdi class="name">${title}</bdi>
    <button
      class="save"
      part="save"
      type="button"
      aria-label="${texts.save}: ${title}"
      @click=${() => onSave(event)}
    >
      ${texts.save}</button
    >${note ? html`<span class="told muted">${note}</span>` : nothing}`;
}

function renderAttachments(
  {texts, base}: CalendarTableOptions,
  {attachments}: WorkEvent,
): unknown[] {
  const link = ({url, title}: Attachment): unknown => {
    const href = safeUrl(url, base, ['http:', 'https:']);
    return (
      href &&
      html`<a class="file" part="attachment" href=${href}
        ><bdi>${title || texts.attachment}</bdi></a
      >`
    );
  };
  return attachments.map(link);
}
