import * as v from 'valibot';
import {PortalError} from '../errors.ts';

/** Most items of one answer that are kept, unless the asker allows more. */
const itemLimit = 200;

/** Most unusable items that a warning names. */
const namedLimit = 5;

/** Most characters of what was wrong with an item. */
const reasonLimit = 160;

/** Answers are kept and shared; a webmaster wants to hear of each once. */
const reported = new WeakSet();

/** What does not fit a schema, and where, as one line. */
export function misfitOf(
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): string {
  const [issue] = issues;
  const path = issue.path?.map(({key}) => String(key)).join('.');
  return `${path ? `${path}: ` : ''}${issue.message}`.slice(0, reasonLimit);
}

const nameOf = (item: unknown, index: number): string => {
  const {id} = Object(item) as {id?: unknown};
  const isNameable = typeof id === 'string' || typeof id === 'number';
  return isNameable ? `item ${index} (id "${String(id).slice(0, 60)}")` : `item ${index}`;
};

/**
 * The items of an answer that fit a schema. The others are dropped and named in one console warning
 * for each answer.
 *
 * @param answer - the whole answer as it came, by which it is known again
 * @param url - where the answer comes from, for messages
 * @param limit - most items that are kept. Default 200
 * @throws PortalError with code `invalid` when there are items and none fits: a reader must not be
 *   told that there is nothing
 */
export function usableItems<T extends v.GenericSchema>(
  items: readonly unknown[],
  schema: T,
  answer: object,
  url: string,
  limit = itemLimit,
): v.InferOutput<T>[] {
  const usable: v.InferOutput<T>[] = [];
  const faults: string[] = [];
  let index = 0;
  for (const item of items) {
    if (usable.length === limit) break;
    const result = v.safeParse(schema, item);
    if (result.success) usable.push(result.output);
    else faults.push(`${nameOf(item, index)}: ${misfitOf(result.issues)}`);
    index++;
  }
  if (faults.length === 0) return usable;

  const more = faults.length - namedLimit;
  const message =
    `${faults.length} of ${items.length} items of ${url} are unusable. ` +
    `${faults.slice(0, namedLimit).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  if (usable.length === 0) throw new PortalError('invalid', message, {url});
  if (!reported.has(answer)) console.warn(`[portal-widgets] ${message}`);
  reported.add(answer);
  return usable;
}

/**
 * Checks that a list is whole: some engines take an answer that was cut off between two items for a
 * complete one.
 *
 * @param count - how many items the server put into it, if it says so
 * @throws PortalError with code `invalid` when some are missing
 */
export function checkWhole(
  items: readonly unknown[],
  count: number | undefined,
  url: string,
): void {
  if (count === undefined || count <= items.length) return;
  throw new PortalError(
    'invalid',
    `The answer of ${url} was cut off: it has ${items.length} of ${count} items.`,
    {url},
  );
}
