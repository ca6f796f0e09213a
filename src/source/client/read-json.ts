import {PortalError} from '../errors.ts';
import {beginningOf, parseJson} from './parse-json.ts';
import type {AnswerText, Reading} from './reading.ts';

/**
 * The JSON of an answer, frozen, whatever it calls itself unless that is HTML or XML: many old servers
 * lie.
 *
 * @throws PortalError as `parseJson` does
 */
export function jsonOf({url, text, type}: AnswerText): unknown {
  if (/html|[/+]xml/.test(type)) {
    throw new PortalError(
      'invalid',
      `${url} answered with ${type} instead of JSON; it begins with "${beginningOf(text)}".`,
      {url},
    );
  }
  return parseJson(text, url);
}

/** Reads JSON and nothing else. */
export const jsonReading: Reading<unknown> = {name: 'json', read: jsonOf};
