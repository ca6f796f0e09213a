import type {ArticleSummary, Page} from '../source/models.ts';
import type {ArticleQuery, PortalSource} from '../source/portal-source.ts';
import {instantOf, wallDate} from '../time/zone.ts';
import {ensure, shown} from './expectations.ts';
import {pageShape} from './shapes.ts';
import type {Check, SourceUnderTest} from './source-under-test.ts';

const {signal} = new AbortController();

/** Asks for a page of articles and looks at its shape. */
async function list(source: PortalSource, query: ArticleQuery): Promise<Page<ArticleSummary>> {
  ensure(source.articles !== undefined, 'The source has no method "articles".');
  const page = await source.articles(query, {signal});
  pageShape(page, `articles(${shown(query)})`);
  return page;
}

const idsOf = ({items}: Page<ArticleSummary>): readonly string[] => items.map(({id}) => id);

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);

/** Text that no article has, in letters that no language puts side by side. */
const nonsense = 'qxzjwvkq';

/** What lists of articles have to do. */
export function articleChecks(subject: SourceUnderTest): readonly Check[] {
  const {without = [], timeZone = 'Asia/Ho_Chi_Minh'} = subject;
  const has = (part: (typeof without)[number]): boolean => !without.includes(part);
  const ask = async (query: ArticleQuery) => list(await subject.open(), query);

  const dayOf = (time: string): string =>
    wallDate(instantOf(time, timeZone), timeZone).toISOString().slice(0, 10);

  /** An article of the middle of the list, so that it is neither the newest nor the oldest. */
  const middle = async (wanted: (article: ArticleSummary) => boolean): Promise<ArticleSummary> => {
    const {items} = await ask({limit: 20});
    const fitting = items.filter(wanted);
    const found = fitting[Math.floor(fitting.length / 2)];
    ensure(found !== undefined, 'None of the first articles has what this check needs.');
    return found;
  };

  const checks: Check[] = [
    [
      'gives articles with fields of the model only, and different ids',
      async () => {
        const page = await ask({limit: 20});
        ensure(page.items.length >= 5, `There are ${page.items.length} articles, expected five.`);
        ensure(page.page === 1, `The first page says that it is page ${page.page}.`);
        const ids = idsOf(page);
        ensure(new Set(ids).size === ids.length, `Ids come twice: ${shown(ids)}.`);
        const {total = ids.length, pageCount = 1} = page;
        ensure(total >= ids.length, `There are ${total} in all, but ${ids.length} on one page.`);
        ensure(
          pageCount >= 1 && (page.total === undefined || pageCount <= total),
          `${pageCount} pages do not fit ${total} articles.`,
        );
      },
    ],
    [
      'gives no more than asked for, and ten where nothing is said',
      async () => {
        const {items} = await ask({limit: 2});
        ensure(items.length === 2, `limit 2 gave ${items.length} articles.`);
        const {items: usual} = await ask({});
        ensure(
          usual.length <= 10,
          `Without a limit there are ${usual.length}, expected ten at most.`,
        );
      },
    ],
    [
      'gives the newest first',
      async () => {
        const {items} = await ask({limit: 20});
        // Editors may pin articles above the others.
        const times = items
          .filter(
            ({pinnedUntil, published}) => pinnedUntil === undefined && published !== undefined,
          )
          .map(({published = ''}) => instantOf(published, timeZone));
        const wrong = times.findIndex((time, index) => time > (times[index - 1] ?? Infinity));
        ensure(
          wrong < 0,
          `The article ${shown(items[wrong]?.title)} is newer than the one before.`,
        );
      },
    ],
    [
      'gives the lists of the editors, or says that it has none',
      async () => {
        const all = await ask({limit: 1});
        for (const section of ['hot', 'featured'] as const) {
          const {total} = await ask({section, limit: 5});
          ensure(
            total === undefined || all.total === undefined || total <= all.total,
            `There are more articles in "${section}" than in all.`,
          );
        }
      },
    ],
  ];

  if (has('pages')) {
    checks.push(
      [
        'goes on with the second page where the first ended',
        async () => {
          const four = idsOf(await ask({limit: 4}));
          const second = await ask({limit: 2, page: 2});
          ensure(second.page === 2, `The second page says that it is page ${second.page}.`);
          const both = [...idsOf(await ask({limit: 2})), ...idsOf(second)];
          ensure(
            isSame(both, four),
            `Two pages of two are ${shown(both)}, one of four ${shown(four)}.`,
          );
        },
      ],
      [
        'gives an empty page past the last one',
        async () => {
          const {items} = await ask({page: 100_000});
          ensure(items.length === 0, `Page 100,000 has ${items.length} articles.`);
        },
      ],
    );
  }
  if (has('category')) {
    checks.push([
      'gives the articles of one category',
      async () => {
        const {category, id} = await middle((article) => article.category !== undefined);
        const inIt = await ask({category: category?.id ?? '', limit: 50});
        const all = await ask({limit: 1});
        ensure(
          idsOf(inIt).includes(id),
          `${shown(id)} is missing in its category ${shown(category)}.`,
        );
        ensure(
          inIt.total === undefined || all.total === undefined || inIt.total <= all.total,
          'A category has more articles than there are in all.',
        );
      },
    ]);
    checks.push([
      'gives nothing of a category that there is not',
      async () => {
        const {items} = await ask({category: 'khong-co-chuyen-muc-nay'});
        ensure(items.length === 0, `An unknown category has ${items.length} articles.`);
      },
    ]);
  }
  if (has('days')) {
    checks.push([
      'gives the articles of some days, both included, in the zone of the portal',
      async () => {
        const {published = '', id} = await middle((article) => article.published !== undefined);
        const day = dayOf(published);
        const page = await ask({from: day, to: day, limit: 50});
        ensure(idsOf(page).includes(id), `${shown(id)} of ${published} is missing on ${day}.`);
        const other = page.items.find(
          (article) => dayOf(article.published ?? '1970-01-01') !== day,
        );
        ensure(
          other === undefined,
          `${shown(other?.id)} of ${other?.published ?? 'no time'} is not of ${day}.`,
        );
        const {items: none} = await ask({from: '1901-01-01', to: '1901-12-31'});
        ensure(none.length === 0, `The year 1901 has ${none.length} articles.`);
      },
    ]);
  }
  if (has('text')) {
    checks.push([
      'finds an article by words of its title, and nothing by what nobody wrote',
      async () => {
        const {title, id} = await middle(({title}) => title.split(/\s+/).length >= 3);
        const page = await ask({text: title, limit: 50});
        ensure(idsOf(page).includes(id), `${shown(id)} is not found by its title ${shown(title)}.`);
        const {items} = await ask({text: nonsense});
        ensure(items.length === 0, `"${nonsense}" finds ${shown(items[0]?.title)}.`);
      },
    ]);
  }
  return checks;
}
