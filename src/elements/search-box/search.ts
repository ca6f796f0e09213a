/** What a reader searches for; what was left empty is missing. */
export interface Search {
  readonly text?: string;
  /** Id of a category. */
  readonly category?: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last day, `YYYY-MM-DD`, inclusive. */
  readonly to?: string;
  /** Order, where it is not the usual one. */
  readonly sort?: 'date' | 'relevance';
  /** 1-based page of the results, where it is not the first. */
  readonly page?: number;
}

/** The parameters of an address that hold a search, by its fields. */
export const parameterNames = {
  text: 'q',
  category: 'category',
  from: 'from',
  to: 'to',
  sort: 'sort',
  page: 'page',
} as const;

/** A search as attributes and addresses have it: unchecked text. */
export type RawSearch = {-readonly [Field in keyof Search]?: string | number | null | undefined};

/** Whether there is anything to look for: an order or a page alone is nothing. */
export const isSearch = ({text, category, from, to}: Search): boolean =>
  Boolean(text || category || from || to);

/** A search less some of its fields. */
export const without = (search: Search, dropped: readonly string[]): Search =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !dropped.includes(name)));

/** Characters that take no room, those of `src/text/fold.ts`, which is loaded later; U+00AD is the soft hyphen. */
const invisible = /[\u200B-\u200D\uFEFF\u00AD]+/g;

/**
 * A text as endpoints have it, most of which compare letter by letter: Windows' own Vietnamese keyboard types tones
 * apart from their letters, phones make quotes curly, and what is pasted has blanks of all kinds.
 */
export const searchedText = (typed: string): string =>
  typed.replace(invisible, '').normalize().replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/** What of a raw search can be searched for; the rest is left out. */
export function checkedSearch(raw: RawSearch): Search {
  const read = (field: keyof Search, pattern = /./): string => {
    const text = `${raw[field] ?? ''}`.trim();
    return pattern.test(text) ? text : '';
  };
  const [text, category] = [searchedText(read('text')), read('category')];
  const [from, to] = [read('from', day), read('to', day)];
  const sort = read('sort');
  const page = Number(read('page', /^\d{1,6}$/));
  return {
    ...(text && {text}),
    ...(category && {category}),
    ...(from && {from}),
    ...(to && {to}),
    ...((sort === 'date' || sort === 'relevance') && {sort}),
    ...(page > 1 && {page}),
  };
}

const day = /^\d{4}-\d\d-\d\d$/;

/** The search in the query of an address; other parameters mean nothing here. */
export function searchFrom(query: string): Search {
  const parameters = new URLSearchParams(query);
  const raw: RawSearch = {};
  for (const [field, name] of Object.entries(parameterNames) as [keyof Search, string][]) {
    raw[field] = parameters.get(name);
  }
  return checkedSearch(raw);
}
