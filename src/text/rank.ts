import {fold} from './fold.ts';
import {allTiers, furthestTier, mayGoOn, tierAt, type SearchText} from './search-text.ts';
import {formOf, lastTier, type Tier} from './tiers.ts';

/** A text that has all that was looked for. */
export interface Ranked {
  /** Its index among the texts. */
  readonly index: number;
  readonly tier: Tier;
}

/** A hit with what decides among hits of one tier. */
interface Candidate extends Ranked {
  /** 0 where all stands in one run at the beginning, 1 in one run elsewhere, 2 scattered. */
  readonly spread: 0 | 1 | 2;
}

/** What is neither letter, digit nor mark. */
const between = /[^\p{L}\p{M}\p{N}]+/gu;

/** Syllables parted, begun and ended by one blank: looking for whole ones is looking for text. */
const spaced = (text: string): string => ` ${text.replace(between, ' ').trim()} `;

/** What is looked for, as it stands in texts whose syllables are `spaced`. */
interface Needles {
  /** In each tier those of single syllables; compared in the tier beside them. */
  readonly singles: readonly (readonly {readonly tier: Tier; readonly text: string}[])[];
  /** The whole of it, in the last two tiers. */
  readonly phrases: readonly [folded: string, vowel: string];
}

const needlesOf = (search: SearchText): Needles => {
  const phrase = (tier: Tier): string => {
    const text = search.syllables.map((forms) => forms[tier] ?? '').join(' ');
    return search.isUnfinished ? ` ${text}` : ` ${text} `;
  };
  return {
    singles: allTiers.map((whole) =>
      search.syllables.map((forms, index) => {
        const tier = tierAt(search, index, whole);
        const text = forms[tier] ?? '';
        return {tier, text: mayGoOn(search, index) ? ` ${text}` : ` ${text} `};
      }),
    ),
    phrases: [phrase(3), phrase(lastTier)],
  };
};

/**
 * Makes short texts such as titles ready to be searched again and again.
 *
 * @returns finds the texts that have every syllable looked for, the nearest spelling first, then those
 *   in which all stands in one run, then in the order given. Typed with marks, a farther tier counts
 *   only if there is nothing nearer.
 */
export function textIndex(texts: readonly string[]): (search: SearchText) => readonly Ranked[] {
  const folded = texts.map((text) => spaced(fold(text)));
  // What no search has come near to is never put into its finer forms.
  const others = new Map<number, string>();
  const formAt = (index: number, tier: Tier): string => {
    if (tier === 3) return folded[index] ?? '';
    const key = index * allTiers.length + tier;
    let form = others.get(key);
    if (form === undefined) {
      form = spaced(formOf(texts[index] ?? '', tier));
      others.set(key, form);
    }
    return form;
  };

  const candidate = (index: number, {singles, phrases}: Needles): Candidate | undefined => {
    const has = (whole: Tier): boolean =>
      (singles[whole] ?? []).every(({tier, text}) => formAt(index, tier).includes(text));
    const order: readonly Tier[] = has(3) ? [0, 1, 2, 3] : [lastTier];
    const tier = order.find((nearer) => nearer === 3 || has(nearer));
    if (tier === undefined) return undefined;
    const whole = formAt(index, tier === lastTier ? lastTier : 3);
    const phrase = phrases[tier === lastTier ? 1 : 0];
    const spread = whole.startsWith(phrase) ? 0 : whole.includes(phrase) ? 1 : 2;
    return {index, tier, spread};
  };

  return (search) => {
    if (search.syllables.length === 0) return [];
    const needles = needlesOf(search);
    const found: Candidate[] = [];
    for (const index of texts.keys()) {
      const hit = candidate(index, needles);
      if (hit) found.push(hit);
    }
    found.sort(
      (one, other) => one.tier - other.tier || one.spread - other.spread || one.index - other.index,
    );
    const nearest = found[0]?.tier ?? lastTier;
    const furthest = search.isMarked ? furthestTier(search, nearest) : lastTier;
    return found.filter(({tier}) => tier <= furthest).map(({index, tier}) => ({index, tier}));
  };
}
