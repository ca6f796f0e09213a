import {formatTime} from '../time/portal-time.ts';
import type {FoundArticle} from './found-article.ts';
import type {FoundEvent} from './found-event.ts';
import {skippedLine} from './import-report.ts';
import type {ImportSource} from './import-sources.ts';
import type {FoundLink} from './link-sheet.ts';
import {readSource, type SourcePart} from './read-source.ts';

/**
 * What an import would take from a source, as lines of text: of a long list its first page. Reads the
 * source, and no database.
 *
 * @throws {ImportError} when it cannot be read.
 */
export async function previewOf(source: ImportSource, now: Date): Promise<string> {
  const parts = readSource(source, {now});
  const {value, done} = await parts.next();
  await parts.return(undefined);
  return done === true ? `${source.address}: nothing.` : format(value);
}

function format(part: SourcePart): string {
  const count = part.items.length;
  const skipped = part.skipped.map(skippedLine);
  return [
    `${part.holds}: ${count} understood, ${part.skipped.length} skipped`,
    ...linesOf(part),
    ...skipped,
  ].join('\n');
}

function linesOf(part: SourcePart): string[] {
  switch (part.holds) {
    case 'articles':
      return part.items.map(articleLine);
    case 'calendar':
      return part.items.map(eventLine);
    case 'links':
      return part.items.map(linkLine);
  }
}

function articleLine({published, title, category, source}: FoundArticle): string {
  return line([written(published), title, category, source]);
}

function eventLine({starts, ends, allDay, title, texts, status}: FoundEvent): string {
  const {
    chair,
    participants,
    location,
    prepared_by: preparedBy,
    coordinated_by: coordinatedBy,
    note,
  } = texts;
  const begin = allDay ? written(starts).slice(0, 10) : written(starts);
  const isSameDay = ends !== undefined && written(ends).slice(0, 10) === begin.slice(0, 10);
  const end =
    ends && (isSameDay ? written(ends).slice(11) : written(ends).slice(0, allDay ? 10 : 16));
  const time = `${begin}${end ? ` - ${end}` : ''}${allDay ? ' (all day)' : ''}`;
  return line([
    time,
    title,
    labelled('chủ trì', chair),
    labelled('thành phần', participants),
    labelled('địa điểm', location),
    labelled('chuẩn bị', preparedBy),
    labelled('phối hợp', coordinatedBy),
    labelled('ghi chú', note),
    status === 'confirmed' ? undefined : status,
  ]);
}

function linkLine({title, url, group}: FoundLink): string {
  return line([group, title, url]);
}

function labelled(label: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${label}: ${text}`;
}

function written(time: Date): string {
  const [, year, month, day, clock] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/u.exec(formatTime(time)) ?? [];
  return `${day}/${month}/${year} ${clock}`;
}

function line(parts: readonly (string | undefined)[]): string {
  return `  ${parts.filter((part) => part !== undefined).join(' | ')}`;
}
