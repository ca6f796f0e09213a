import {hitsIn} from './highlight.ts';
import type {SearchText} from './search-text.ts';
import {syllablesOf} from './syllables.ts';

/** How much of the room stands before the hit. */
const shareBefore = 0.3;

/**
 * The part of a text around the first hit, cut between syllables, with "…" where it was cut; the beginning
 * where there is no hit. Passages of the text itself, not folded.
 *
 * @param room - about how long it may be, in code units
 */
export function snippet(text: string, search: SearchText, room = 200): string {
  const whole = text.trim();
  if (whole.length <= room) return whole;
  const [hit] = hitsIn(whole, search);
  const from = Math.max(0, Math.min((hit?.start ?? 0) - room * shareBefore, whole.length - room));
  const syllables = syllablesOf(whole);
  // A syllable longer than the room is shown whole rather than cut within a letter.
  const first = syllables.find(({start}) => start >= from) ?? syllables.at(-1);
  const start = from === 0 ? 0 : (first?.start ?? 0);
  const inside = syllables.filter((syllable) => syllable.start >= start);
  const last = inside.filter(({end}) => end <= start + room).at(-1) ?? inside[0];
  const end = last === syllables.at(-1) ? whole.length : (last?.end ?? whole.length);
  return `${start > 0 ? '…' : ''}${whole.slice(start, end)}${end < whole.length ? '…' : ''}`;
}
