import {formatDate} from '../../locale/format.ts';
import type {Texts} from '../../locale/locale.ts';
import {isoWeekRange, type IsoWeek} from '../../time/iso-week.ts';

/** A week as a caption says it: `Tuần 13 (23/03/2020 - 29/03/2020)`. */
export function weekLabel(week: IsoWeek, texts: Texts['work-calendar'], language: string): string {
  const {from, to} = isoWeekRange(week);
  // Days without a time are the same in every zone.
  const [first, last] = [from, to].map((day) => formatDate(day, language, 'UTC'));
  return texts.week(`${week.week}`.padStart(2, '0'), first ?? '', last ?? '');
}
