import type {Time} from '../source/models.ts';
import {parseTime} from './parse-time.ts';

/** Longer text is no date, and shall cost nothing. */
const longest = 100;

/** Thứ Ba, Thứ 3, Ba, T3, Th 3, Chủ Nhật, CN. Too often wrong in print to be held against the date. */
const weekday =
  /^(?:(?:thứ\s+)?(?:hai|ba|tư|năm|sáu|bảy)|(?:thứ\s|th?)\s*[2-7]|chủ\s+nhật|cn)(?:\s*,\s*|\s+)/;

/** 31 tháng 12 năm 2024; 31 Thg12 2024. */
const spokenDay = /(\d\d?)\s+(?:tháng\s|thg)\s*(\d\d?)(?:\s+năm|,)?\s+(\d{4})/;

/** Sáng (before noon) and chiều (after it), as Windows writes them: 3:00:00 CH. Some count to 24 and write it too. */
const halfDay = /(\d\d?)(:\d\d(?::\d\d)?)\s*(sa|ch)(?=\s|$)/;

/** 17h30, 17h, 17 giờ 30, 17 giờ 30 phút, 17 giờ 30’; in "17h 31/12/2024" the 31 is no minute. */
const spokenTime = /(\d\d?)\s*(?:h|giờ)(?:\s*(\d\d)(?![\d/.-])(?:\s*(?:phút|p|['’]))?)?/;

/** What may stand before a day or a time without saying anything. */
const particle = /(^|\s)(?:(?:vào\s+)?lúc|ngày)\s+/g;

/** What may stand between the two; a dash with blanks around it, for one without belongs to a date. */
const divider = /\s*[,|]\s*|\s+-\s+/g;

const timeThenDay = /^(\d\d?:\S+)\s+(.+)$/;

/**
 * Reads all that `parseTime` reads and the notations of Vietnamese prose: `Thứ Ba, 31/12/2024`,
 * `17h30 ngày 31/12/2024`, `ngày 31 tháng 12 năm 2024`, `31/12/2024 - 17 giờ 30`, and what Windows writes in
 * Vietnamese, `31/12/2024 5:30:00 CH`. Marks may be composed (NFC) or not (NFD), letters of either case. A
 * weekday is skipped, not checked.
 *
 * The spoken notation is put into the written one and `parseTime` decides, so nothing that it refuses
 * gets through.
 *
 * @param text - outside data of any type
 * @param timeZone - IANA name of the zone that times without an offset are in
 * @returns an instant in UTC, cut to milliseconds, or a day; `undefined` when refused
 */
export function parseVietnameseTime(text: unknown, timeZone: string): Time | undefined {
  if (typeof text !== 'string' || text.length > longest) return undefined;
  const written = text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(weekday, '')
    .replace(spokenDay, '$1/$2/$3')
    .replace(spokenTime, (_, hour: string, minute = '00') => `${hour}:${minute}`)
    .replace(halfDay, (text, hour: string, rest: string, half: string) => {
      if (half === 'sa') return +hour > 12 ? text : `${+hour % 12}${rest}`;
      return `${+hour < 12 ? +hour + 12 : hour}${rest}`;
    })
    .replace(particle, '$1')
    .replace(divider, ' ')
    .trim()
    .replace(timeThenDay, '$2 $1');
  return parseTime(written, timeZone);
}
