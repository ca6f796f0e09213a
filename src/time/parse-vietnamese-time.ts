import type {Time} from '../source/models.ts';
import {parseTime} from './parse-time.ts';

/** Longer text is no date, and shall cost nothing. */
const longest = 100;

/** Thứ Ba, Thứ 3, T3, Chủ Nhật, CN. Too often wrong in print to be held against the date. */
const weekday = /^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|t[2-7]|chủ\s+nhật|cn)(?:\s*,\s*|\s+)/;

/** 31 tháng 12 năm 2024. */
const spokenDay = /(\d\d?)\s+tháng\s+(\d\d?)(?:\s+năm|,)?\s+(\d{4})/;

/** 17h30, 17h, 17 giờ 30, 17 giờ 30 phút, 17 giờ 30’; in "17h 31/12/2024" the 31 is no minute. */
const spokenTime = /(\d\d?)\s*(?:h|giờ)(?:\s*(\d\d)(?![\d/.-])(?:\s*(?:phút|p|['’]))?)?/;

/** What may stand before a day or a time without saying anything. */
const particle = /(^|\s)(?:(?:vào\s+)?lúc|ngày)\s+/g;

/** What may stand between the two; a dash with blanks around it, for one without belongs to a date. */
const divider = /\s*[,|]\s*|\s+-\s+/g;

const timeThenDay = /^(\d\d?:\S+)\s+(.+)$/;

/**
 * Reads all that `parseTime` reads and the notations of Vietnamese prose: `Thứ Ba, 31/12/2024`,
 * `17h30 ngày 31/12/2024`, `ngày 31 tháng 12 năm 2024`, `31/12/2024 - 17 giờ 30`. Marks may be composed
 * (NFC) or not (NFD), letters of either case. A weekday is skipped, not checked.
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
    .replace(particle, '$1')
    .replace(divider, ' ')
    .trim()
    .replace(timeThenDay, '$2 $1');
  return parseTime(written, timeZone);
}
