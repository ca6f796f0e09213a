import * as v from 'valibot';
import {objectSchema} from './object-schema.ts';
import {parseTime} from '../../time/parse-time.ts';
import type {VisitCounts} from '../models.ts';
import type {WireContext} from './portal-models.ts';
import {count, lenient} from './schema-fields.ts';
import {withoutUndefined} from './without-undefined.ts';

/** The numbers of visits; each may be missing, but one is there, or it is another document. */
export const visitsSchema = v.pipe(
  objectSchema({
    today: lenient(count),
    yesterday: lenient(count),
    week: lenient(count),
    month: lenient(count),
    total: lenient(count),
    online: lenient(count),
    as_of: lenient(v.string()),
  }),
  v.check(
    (answer) =>
      Object.entries(answer).some(([name, value]) => name !== 'as_of' && value !== undefined),
    'Expected one number of visits at least',
  ),
);

/** The model of the numbers of visits. What is not known is missing: it must not be shown as 0. */
export function visitsOf(
  item: v.InferOutput<typeof visitsSchema>,
  {timeZone}: WireContext,
): VisitCounts {
  const {as_of: asOf, ...numbers} = item;
  return withoutUndefined({...numbers, asOf: parseTime(asOf, timeZone)});
}
