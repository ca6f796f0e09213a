import {instantOf, instantOfWall} from '../../../time/zone.ts';
import type {Article} from '../../models.ts';
import type {ArticleQuery} from '../../portal-source.ts';
import {isInCategory, type SectionChoices} from '../section-choice.ts';

const dayLength = 86_400_000;

/** What a question asks of each article, besides its text. */
export interface FeedFilter {
  /** Whether everything passes, so that a feed need not be read to its end. */
  readonly isOpen: boolean;
  /** The articles that pass, in the order given. */
  pick(articles: readonly Article[]): readonly Article[];
}

/**
 * The articles of a section. A feed that says nothing of sections, on a page that says nothing either, is
 * taken to be the feed of that section: its owner chose it for the element.
 */
function sectionOf(
  articles: readonly Article[],
  section: ArticleQuery['section'],
  choices: SectionChoices,
): readonly Article[] {
  if (section === undefined) return articles;
  const choice = choices[section];
  if (choice) return articles.filter((article) => isInCategory(article, choice.id));
  if (!articles.some(({sections}) => sections.length > 0)) return articles;
  return articles.filter(({sections}) => sections.includes(section));
}

/** What a question leaves of a feed; days are those of the portal's zone, both included. */
export function feedFilter(
  {section, category, from, to}: ArticleQuery,
  choices: SectionChoices,
  timeZone: string,
): FeedFilter {
  const begin = from === undefined ? -Infinity : instantOf(from, timeZone);
  // As a time, since the day after the last one of the year 9999 cannot be written.
  const end = to === undefined ? Infinity : instantOfWall(+new Date(to) + dayLength, timeZone);
  const isInDays = ({published}: Article): boolean => {
    if (from === undefined && to === undefined) return true;
    const instant = published === undefined ? NaN : instantOf(published, timeZone);
    return instant >= begin && instant < end;
  };
  return {
    isOpen: [section, category, from, to].every((part) => part === undefined || part === ''),
    pick: (articles) =>
      sectionOf(articles, section, choices).filter(
        (article) => (!category || isInCategory(article, category)) && isInDays(article),
      ),
  };
}

/**
 * The newest first. What has no time stays behind what stood before it, since most feeds are in order
 * as they come.
 */
export function newestFirst(articles: readonly Article[], timeZone: string): readonly Article[] {
  let last = Infinity;
  return articles
    .map((article) => {
      const instant =
        article.published === undefined ? NaN : instantOf(article.published, timeZone);
      last = Number.isNaN(instant) ? last : instant;
      return {article, instant: last};
    })
    .sort((one, other) => (one.instant === other.instant ? 0 : other.instant - one.instant))
    .map(({article}) => article);
}
