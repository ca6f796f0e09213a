import * as v from 'valibot';
import {PortalError} from '../errors.ts';
import {misfitOf} from './usable-items.ts';

/**
 * An answer as its schema describes it.
 *
 * @param fault - what the answer does when it does not fit, for the message
 * @throws PortalError with code `invalid` when it does not fit
 */
export function checked<T extends v.GenericSchema>(
  schema: T,
  answer: unknown,
  url: string,
  fault = 'does not follow the contract',
): v.InferOutput<T> {
  const result = v.safeParse(schema, answer);
  if (result.success) return result.output;
  throw new PortalError('invalid', `The answer of ${url} ${fault}: ${misfitOf(result.issues)}`, {
    url,
  });
}
