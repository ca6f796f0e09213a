import {orders, sections, type ArticleQuery} from '../articles/article-query.ts';
import {read, readDay} from './parameters.ts';
import {BadParameter} from './problem.ts';

/** Longest search text, in UTF-16 units, as `maxlength` of a text field counts. */
const longestText = 200;

/** Largest page number: far beyond any portal, and exact in JavaScript and in PostgreSQL. */
const lastPage = 1_000_000_000;

/**
 * Reads the parameters of `GET articles`. An empty parameter is as good as none, because forms send
 * their empty fields; unknown ones are ignored, because pages and campaigns add theirs.
 *
 * @throws {BadParameter} for the first parameter that is not as the contract allows.
 */
export function readArticleQuery(parameters: URLSearchParams): ArticleQuery {
  const section = readChoice(parameters, 'section', sections);
  const category = readCategory(parameters);
  const text = readText(parameters);
  const from = readDay(parameters, 'from');
  const to = readDay(parameters, 'to');
  if (from !== undefined && to !== undefined && from > to) {
    throw new BadParameter('from', from, `a day not after "to", which is ${to}`);
  }
  return {
    ...(section !== undefined && {section}),
    ...(category !== undefined && {category}),
    ...(text !== undefined && {text}),
    ...(from !== undefined && {from}),
    ...(to !== undefined && {to}),
    sort: readChoice(parameters, 'sort', orders) ?? (text === undefined ? 'date' : 'relevance'),
    page: readNumber(parameters, 'page', lastPage) ?? 1,
    limit: readNumber(parameters, 'limit', 50) ?? 10,
  };
}

function readChoice<T extends string>(
  parameters: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = read(parameters, name);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new BadParameter(name, value, choices.join(' or '));
  return choice;
}

function readCategory(parameters: URLSearchParams): string | undefined {
  const value = read(parameters, 'category');
  if (value !== undefined && !/^[\w.-]{1,100}$/u.test(value)) {
    throw new BadParameter('category', value, 'the id of a category, as GET categories gives it');
  }
  return value;
}

function readText(parameters: URLSearchParams): string | undefined {
  const value = read(parameters, 'q')?.trim();
  if (value !== undefined && value.length > longestText) {
    throw new BadParameter('q', value, `text of at most ${longestText} characters`);
  }
  return value === '' ? undefined : value;
}

function readNumber(
  parameters: URLSearchParams,
  name: string,
  largest: number,
): number | undefined {
  const value = read(parameters, name);
  if (value === undefined) return undefined;
  const number = /^[1-9]\d{0,9}$/u.test(value) ? Number(value) : 0;
  if (number < 1 || number > largest) {
    throw new BadParameter(name, value, `a whole number from 1 to ${largest}`);
  }
  return number;
}
