import {formOf, hasMarks, lastTier, type Tier} from './tiers.ts';
import {syllablesOf} from './syllables.ts';

/** What a reader typed, ready to be compared. */
export interface SearchText {
  /** Of each syllable its form in each tier. */
  readonly syllables: readonly (readonly string[])[];
  /** The tier from which on two forms of a syllable are compared; 3 where any marks will do. */
  readonly firstTiers: readonly Tier[];
  /** Whether any syllable was typed with marks, and so wants just these. */
  readonly isMarked: boolean;
  /** Whether the last syllable may go on: "ủy b" then finds "ủy ban". */
  readonly isUnfinished: boolean;
}

/** More syllables than anybody types; the rest of what was pasted is not looked for. */
export const longestSearch = 32;

/** All tiers, nearest first. */
export const allTiers: readonly Tier[] = [0, 1, 2, 3, lastTier];

/**
 * Makes what a reader typed ready to be compared; the same for many texts.
 *
 * @param isUnfinished - whether the reader is still typing
 */
export function searchText(typed: string, isUnfinished = false): SearchText {
  const found = syllablesOf(typed).slice(0, longestSearch);
  const marked = found.map(({text}) => hasMarks(text));
  const isMarked = marked.includes(true);
  return {
    syllables: found.map(({text}) => allTiers.map((tier) => formOf(text, tier))),
    // Beside syllables with marks, one without is not finished: any marks will do for it.
    firstTiers: marked.map((hasOwn) => (isMarked && !hasOwn ? 3 : 0)),
    isMarked,
    isUnfinished,
  };
}

/** The tier that a syllable is compared in where the whole is compared in another. */
export const tierAt = ({firstTiers}: SearchText, index: number, tier: Tier): Tier => {
  const first = firstTiers[index] ?? 0;
  return tier < first ? first : tier;
};

/** Whether a syllable may go on beyond what was typed. */
export const mayGoOn = ({isUnfinished, syllables}: SearchText, index: number): boolean =>
  isUnfinished && index === syllables.length - 1;

/**
 * The tiers whose hits count, given the nearest in which there are any. Typed without marks all of them
 * do; typed with marks only the nearest, together with what differs from it in the place of a tone alone.
 */
export const furthestTier = ({isMarked}: SearchText, nearest: Tier): Tier => {
  const least = isMarked ? 1 : 3;
  return nearest < least ? least : nearest;
};
