import type ICAL from 'ical.js';

/** The library, handed in so that it is loaded only where a calendar is. */
export type Ical = typeof ICAL;

/** Most steps that one rule may take to its occurrences: a rule without any would search for ever. */
const stepLimit = 150_000;

/** Most steps that all rules of a calendar may take to one answer: sixty daily events of fifteen years. */
const answerLimit = 3_000_000;

/** A longer interval repeats nothing that is of use, and some are stepped through one by one. */
const intervalLimit = 1000;

/** How many steps the rules of a calendar may still take to an answer. */
export interface StepBudget {
  left: number;
}

/** The steps of one answer. */
export const newBudget = (): StepBudget => ({left: answerLimit});

type Step = (...parameters: unknown[]) => unknown;

type Maker = (rule: ICAL.Recur, start: ICAL.Time, budget: StepBudget) => ICAL.RecurIterator;

const makers = new WeakMap<object, Maker>();

function makerFor(library: Ical): Maker {
  const {RecurIterator} = library;
  let steps = 0;
  let all = newBudget();
  // Its loops are inside its constructor and `next`; what they call counts, and ends them.
  class BoundedIterator extends RecurIterator {}
  const {prototype} = RecurIterator as {prototype: object};
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (!/^(increment_|next_|expand_|check_contracting)/.test(name)) continue;
    const step = Reflect.get(prototype, name) as Step;
    Object.defineProperty(BoundedIterator.prototype, name, {
      value(this: unknown, ...parameters: unknown[]) {
        if (++steps > stepLimit) throw new Error(`its rule takes more than ${stepLimit} steps`);
        if (--all.left < 0) throw new Error(`all rules take more than ${answerLimit} steps`);
        return step.apply(this, parameters);
      },
    });
  }
  return (rule, start, budget) => {
    steps = 0;
    all = budget;
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
 * @param budget - shared by all rules of a calendar, of which each alone may take few enough
 * @throws Error, here or from `next`, when the rule is no rule or takes too many steps
 */
export function boundedIterator(
  library: Ical,
  rule: ICAL.Recur,
  start: ICAL.Time,
  budget: StepBudget,
): ICAL.RecurIterator {
  const maker = makers.get(library) ?? makerFor(library);
  makers.set(library, maker);
  return maker(rule, start, budget);
}

/**
 * Has ical.js step through the rules of a component as `boundedIterator` does where it follows them by
 * itself, as it does those of zones.
 */
export function boundRules(library: Ical, component: ICAL.Component, budget: StepBudget): void {
  for (const property of component.getAllProperties('rrule')) {
    try {
      const rule: unknown = property.getFirstValue();
      if (!(rule instanceof library.Recur)) continue;
      rule.iterator = (start) => boundedIterator(library, rule, start, budget);
    } catch {
      // What is no rule is no rule to ical.js either.
    }
  }
  for (const part of component.getAllSubcomponents()) boundRules(library, part, budget);
}
