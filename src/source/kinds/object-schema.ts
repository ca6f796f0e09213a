import * as v from 'valibot';

/**
 * The schema of an object, as valibot's own, on pages where scripts have given every object more names:
 * valibot reads the entries with a loop that would find those, too, and fail.
 */
export const objectSchema = <E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined> =>
  v.object(Object.setPrototypeOf({...entries}, null) as E);
