import type {ArticleSummary} from '../models.ts';

/** The sections that a source may be asked for. */
export type Section = 'hot' | 'featured';

/** Where a page says that a section is: a category or a tag, by its id, its slug or its name. */
export interface SectionChoice {
  readonly by: 'category' | 'tag';
  readonly id: string;
}

/** What a page says of the sections; a section that it says nothing of is missing. */
export type SectionChoices = Readonly<Partial<Record<Section, SectionChoice>>>;

/**
 * Takes what a page says of the sections out of an endpoint's query: `hot=category:tin-nong`,
 * `featured=tag:tieu-diem`. A parameter of the same name in another form belongs to the server and stays.
 *
 * @param url - is changed
 */
export function takeSectionChoices(url: URL): SectionChoices {
  const choices: Partial<Record<Section, SectionChoice>> = {};
  for (const section of ['hot', 'featured'] as const) {
    const value = url.searchParams.get(section) ?? '';
    const [, by, id] = /^(category|tag):(.+)$/.exec(value) ?? [];
    if (id === undefined) continue;
    choices[section] = {by: by as SectionChoice['by'], id: id.trim()};
    url.searchParams.delete(section);
  }
  return choices;
}

const isEqual = (one: string, other: string): boolean =>
  one.normalize().toLowerCase() === other.normalize().toLowerCase();

/** Whether an article is in a category, by its id or name; upper and lower case are the same. */
export const isInCategory = ({category, tags}: ArticleSummary, id: string): boolean =>
  [category?.id, category?.title, ...tags].some((own) => own !== undefined && isEqual(own, id));
