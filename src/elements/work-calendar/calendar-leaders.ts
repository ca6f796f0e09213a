import type {WorkEvent} from '../../source/models.ts';
import type {Entry} from './calendar-entries.ts';
import {partsBy, type Group} from './calendar-groups.ts';

/** As Vietnamese sorts. Made when this loads, for the first of its kind takes a slow phone as long as drawing the week. */
export const {compare} = new Intl.Collator('vi');

/** The names in "chủ trì": one a line, or with semicolons between; commas stand before offices. */
export function leadersOf({chair = ''}: WorkEvent): readonly string[] {
  const names = chair.split(/[;\n]/).map((name) => name.trim().replace(/\s+/g, ' '));
  return [...new Set(names)].filter((name) => name !== '');
}

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
    .sort(([one], [other]) => rank(one) - rank(other) || compare(one ?? '', other ?? ''))
    .map(([leader, own]) => ({head: {kind: 'leader', leader}, parts: partsBy(own, 'day')}));
}
