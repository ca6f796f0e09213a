import type {WorkEvent} from '../../source/models.ts';

/** Columns that may be chosen, in the order in which they stand by default. */
export const columnKeys = [
  'time',
  'title',
  'chair',
  'participants',
  'location',
  'prepared-by',
  'coordinated-by',
  'note',
] as const;

/** A column beside those of the headers. */
export type Column = (typeof columnKeys)[number];

/** The text of an event in a column of text. */
export function textIn(event: WorkEvent, column: Column): string | undefined {
  if (column === 'time') return undefined;
  if (column === 'prepared-by') return event.preparedBy;
  return column === 'coordinated-by' ? event.coordinatedBy : event[column];
}

const hasContent = (event: WorkEvent, column: Column): boolean =>
  Boolean(textIn(event, column)) || (column === 'note' && event.attachments.length > 0);

/**
 * The columns to show: those that were chosen, in that order; without a choice time and content, and
 * every other that has something in it. What it is about is always there.
 *
 * @param chosen - keys with blanks or commas between; what is no key is passed over
 */
export function columnsOf(
  chosen: string | undefined,
  events: readonly WorkEvent[],
): readonly Column[] {
  const words = (chosen ?? '').toLowerCase().split(/[\s,]+/);
  const columns = [...new Set(words)].flatMap((word) => columnKeys.filter((key) => key === word));
  if (columns.length === 0) {
    return columnKeys.filter(
      (key) => key === 'time' || key === 'title' || events.some((event) => hasContent(event, key)),
    );
  }
  return columns.includes('title') ? columns : [...columns, 'title'];
}
