import {PortalError} from '../errors.ts';

/**
 * The days of a question, if they are days.
 *
 * @throws PortalError with code `refused` for text that is no day, `YYYY-MM-DD`; an empty one is none
 */
export function checkedDays<T extends {from?: string; to?: string}>(question: T): T {
  for (const name of ['from', 'to'] as const) {
    const day = question[name];
    if (day && (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(+new Date(day))))
      throw new PortalError('refused', `"${name}" must be a day, YYYY-MM-DD, and is "${day}".`);
  }
  return question;
}
