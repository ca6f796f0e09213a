import type {WorkEvent} from '../../source/models.ts';
import type {Entry} from './calendar-entries.ts';
import {partsBy, type Group} from './calendar-groups.ts';

/** The names in "chủ trì": one a line, or with semicolons between; commas stand before offices. */
export function leadersOf({chair = ''}: WorkEvent): readonly string[] {
  const names = chair
    .normalize('NFC')
    // Pasted in place of the Vietnamese letter, and not to be told from it.
    .replace(/[ÐƉ]/g, 'Đ')
    .split(/[;\n]/)
    .map((name) => name.trim().replace(/\s+/g, ' '));
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * What names are compared by: Vietnamese letters in the order of the alphabet, a ă â b c d đ ... The five marks of
 * tone, and capitals, do not count. The browser's own comparison loads what it knows of languages, which takes a
 * slow phone longer than a week of events.
 */
const sortingKey = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    // Marks that make another letter; in Unicode that of ă comes after that of â, and đ has none.
    .replace(/\u0306/g, '\u0301')
    .replace(/đ/g, 'd\u0301');

const inOrder = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** The tones of a name as numbers, in the order of dictionaries: à ả ã á ạ, and before them a without any. */
const tonesOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\u0300\u0301\u0303\u0309\u0323]/g, (sign) => (/\p{L}/u.test(sign) ? '0' : ''))
    .replace(/[^0]/g, (tone) => `${'\u0300\u0309\u0303\u0301\u0323'.indexOf(tone) + 1}`);

/** Compares names as a Vietnamese list has them. */
export const compareNames = (one: string, other: string): number =>
  inOrder(sortingKey(one), sortingKey(other)) ||
  inOrder(tonesOf(one), tonesOf(other)) ||
  inOrder(one, other);

/**
 * A group for each leader, in alphabetical order; what several preside over is shown with each of them,
 * and what nobody does comes last.
 */
export function groupsByLeader(entries: readonly Entry[]): readonly Group[] {
  const byLeader = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    const leaders = leadersOf(entry.event);
    for (const leader of leaders.length > 0 ? leaders : [undefined]) {
      const own = byLeader.get(leader) ?? [];
      own.push(entry);
      byLeader.set(leader, own);
    }
  }
  const rank = (leader: string | undefined): number => (leader === undefined ? 1 : 0);
  return [...byLeader]
    .sort(([one], [other]) => rank(one) - rank(other) || compareNames(one ?? '', other ?? ''))
    .map(([leader, own]) => ({head: {kind: 'leader', leader}, parts: partsBy(own, 'day')}));
}
