import type {Client} from '../source/client/client.ts';
import {leftOutFields} from './left-out-fields.ts';
import type {Finding} from './report.ts';

/** Most fields that are named. */
const namedLimit = 8;

/** Longest reason, characters. */
const reasonLimit = 200;

/** A JSON document as it came. */
export interface JsonAnswer {
  readonly url: string;
  readonly answer: unknown;
}

/** A client that shows each JSON document that it reads. */
export function observed(client: Client, onAnswer: (answer: JsonAnswer) => void): Client {
  return {
    get: (url, reading, options) => client.get(url, reading, options),
    getJson: async (url, options) => {
      const answer = await client.getJson(url, options);
      onAnswer({url, answer});
      return answer;
    },
  };
}

/** A field that is left out of one or more items. */
interface Fault {
  readonly url: string;
  readonly says: string;
  readonly items: Set<string>;
}

/** One finding for each field of the contract that is left out of items, with the first of them. */
export function fieldFindings(
  answers: readonly JsonAnswer[],
  endpoint: string,
): readonly Finding[] {
  const below = new URL(endpoint).pathname.replace(/\/$/, '').length;
  const faults = new Map<string, Fault>();
  for (const {url, answer} of answers) {
    const path = new URL(url).pathname.slice(below);
    for (const {path: field, reason, item} of leftOutFields(path, answer)) {
      // Lists and the articles in them have the same fields, and a fault comes with each.
      const key = `${path.split(/[/.]/, 2).join('/')} ${field.replace(/\[\d+\]/g, '')}`;
      const fault = faults.get(key) ?? {
        url,
        says: `field ${field}: ${reason.slice(0, reasonLimit)}`,
        items: new Set(),
      };
      faults.set(key, fault);
      if (item !== undefined) fault.items.add(item);
    }
  }
  const named = [...faults.values()].slice(0, namedLimit);
  const more = faults.size - named.length;
  return named.map(({url, says, items}, index) => {
    const [first] = items;
    const others = items.size > 1 ? `, and ${items.size - 1} more` : '';
    const where = first === undefined ? '' : ` (item "${first.slice(0, 60)}"${others})`;
    const rest = more > 0 && index === named.length - 1 ? `; and ${more} more fields` : '';
    return {level: 'warning', code: 'items-unusable', url, detail: says + where + rest};
  });
}
