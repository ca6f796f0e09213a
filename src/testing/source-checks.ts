import type {PortalSource} from '../source/portal-source.ts';
import {articleChecks} from './article-checks.ts';
import {ensure} from './expectations.ts';
import {isAsked, lifeChecks} from './life-checks.ts';
import * as sections from './section-checks.ts';
import {rateChecks, reportChecks} from './sending-checks.ts';
import type {Check, SourceCheck, SourceQuestion, SourceUnderTest} from './source-under-test.ts';

type MakeChecks = (subject: SourceUnderTest) => readonly Check[];

/** What is checked of each question, besides how it behaves over time. */
const contents: Readonly<Record<SourceQuestion, MakeChecks>> = {
  articles: articleChecks,
  article: sections.articleViewChecks,
  categories: sections.categoryChecks,
  calendar: sections.calendarChecks,
  links: sections.linkChecks,
  visits: sections.visitChecks,
  recordVisit: sections.recordVisitChecks,
  rate: rateChecks,
  report: reportChecks,
};

const questions = Object.keys(contents) as SourceQuestion[];

/** The source answers what it is said to, so that nothing goes unchecked. */
const answersCheck = ({open, answers}: SourceUnderTest): Check => [
  `answers ${answers.join(', ')}, and nothing else`,
  async () => {
    const source: PortalSource = await open();
    for (const question of questions) {
      const isThere = typeof source[question] === 'function';
      const isSaid = answers.includes(question);
      ensure(
        isThere === isSaid,
        `The source has ${isThere ? 'a' : 'no'} method "${question}", which is ${isSaid ? '' : 'not '}among its "answers".`,
      );
    }
  },
];

/**
 * What every source has to do for the elements to work with it, as named checks that any test runner
 * can run: shapes, ids, times, paging and filters, what is not found, calling off, and trouble.
 *
 * @example
 * ```js
 * import {sourceChecks} from 'portal-widgets/testing';
 *
 * describe('my source', () => {
 *   const checks = sourceChecks({open: () => createMySource(address), answers: ['articles', 'article']});
 *   for (const {name, run} of checks) it(name, run);
 * });
 * ```
 */
export function sourceChecks(subject: SourceUnderTest): readonly SourceCheck[] {
  const checksOf = (question: SourceQuestion): readonly Check[] => {
    const content = contents[question](subject);
    return isAsked(question) ? [...content, ...lifeChecks(subject, question)] : content;
  };
  const named = (prefix: string, checks: readonly Check[]): SourceCheck[] =>
    checks.map(([name, run]) => ({name: prefix + name, run}));
  return [
    ...named('', [answersCheck(subject)]),
    ...subject.answers.flatMap((question) => named(`${question}: `, checksOf(question))),
  ];
}
