import type ICAL from 'ical.js';

/** The library, handed in so that it is loaded only where a calendar is. */
export type Ical = typeof ICAL;

/** Most steps that one rule may take to its occurrences: a rule without any would search for ever. */
const stepLimit = 150_000;

/** A longer interval repeats nothing that is of use, and some are stepped through one by one. */
const intervalLimit = 1000;

/** Steps through the occurrences of a rule. */
export interface OccurrenceIterator {
  /** The next occurrence; nothing after the last. */
  next(): ICAL.Time | null;
}

type Step = (...parameters: unknown[]) => unknown;

const makers = new WeakMap<object, (rule: ICAL.Recur, start: ICAL.Time) => OccurrenceIterator>();

function makerFor(library: Ical): (rule: ICAL.Recur, start: ICAL.Time) => OccurrenceIterator {
  const {RecurIterator} = library;
  let steps = 0;
  // Its loops are inside its constructor and `next`; what they call counts, and ends them.
  class BoundedIterator extends RecurIterator {}
  const {prototype} = RecurIterator as {prototype: object};
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (!/^(increment_|next_|expand_|check_contracting)/.test(name)) continue;
    const step = Reflect.get(prototype, name) as Step;
    Object.defineProperty(BoundedIterator.prototype, name, {
      value(this: unknown, ...parameters: unknown[]) {
        if (++steps > stepLimit) throw new Error(`its rule takes more than ${stepLimit} steps`);
        return step.apply(this, parameters);
      },
    });
  }
  return (rule, start) => {
    steps = 0;
    if (rule.interval > intervalLimit) {
      throw new Error(`its rule has an interval of ${rule.interval}`);
    }
    return new BoundedIterator({rule, dtstart: start});
  };
}

/**
 * Steps through the occurrences of a rule, as ical.js does, but gives up: a calendar must not stop the page,
 * whatever its rules say.
 *
 * @throws Error, here or from `next`, when the rule is no rule or takes too many steps
 */
export function boundedIterator(
  library: Ical,
  rule: ICAL.Recur,
  start: ICAL.Time,
): OccurrenceIterator {
  const maker = makers.get(library) ?? makerFor(library);
  makers.set(library, maker);
  return maker(rule, start);
}
