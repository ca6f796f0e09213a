import {isDay} from '../time/portal-time.ts';
import {BadParameter} from './problem.ts';

/**
 * One parameter. An empty one is as good as none, because forms send their empty fields.
 *
 * @throws {BadParameter} when it is given several times.
 */
export function read(parameters: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = parameters.getAll(name);
  if (more.length > 0) throw new BadParameter(name, [value, ...more].join(', '), 'given once');
  return value === '' ? undefined : value;
}

/**
 * A day, `YYYY-MM-DD`.
 *
 * @throws {BadParameter} when it is none of the calendar.
 */
export function readDay(parameters: URLSearchParams, name: string): string | undefined {
  const value = read(parameters, name);
  if (value !== undefined && !isDay(value)) {
    throw new BadParameter(name, value, 'a day of the calendar written YYYY-MM-DD');
  }
  return value;
}
