import {describe, expect, it} from 'vitest';
import {PortalError} from '../../src/source/errors.ts';
import type {ArticleSummary, Page, WorkEvent} from '../../src/source/models.ts';
import type {PortalSource} from '../../src/source/portal-source.ts';
import {sourceChecks, type SourceQuestion, type SourceUnderTest} from '../../src/testing/index.ts';
import {memorySource} from './memory-source.ts';

const all: readonly SourceQuestion[] = [
  'articles',
  'article',
  'categories',
  'calendar',
  'links',
  'visits',
  'recordVisit',
  'rate',
  'report',
];
const busyDays = {from: '2020-03-23', to: '2020-03-29'};

const rejecting = (reject: () => Error): PortalSource =>
  Object.fromEntries(all.map((name) => [name, () => Promise.reject(reject())]));

const sound: SourceUnderTest = {
  open: memorySource,
  answers: all,
  busyDays,
  trouble: {
    unreachable: () => rejecting(() => new PortalError('network', 'No answer.')),
    garbage: () => rejecting(() => new PortalError('invalid', 'A page to log in.')),
    silent: () => {
      const wait = ({signal}: {signal: AbortSignal}): Promise<never> =>
        new Promise((_, reject) => {
          const stop = () => reject(signal.reason as Error);
          if (signal.aborted) stop();
          signal.addEventListener('abort', stop);
        });
      return {
        article: (_, options) => wait(options),
        articles: (_, options) => wait(options),
        calendar: (_, options) => wait(options),
        categories: wait,
        links: wait,
        visits: wait,
      };
    },
    partlyUnusable: memorySource,
  },
};

/** The checks that a source does not pass, with what they say. */
async function failuresOf(subject: SourceUnderTest): Promise<Record<string, string>> {
  const failures: Record<string, string> = {};
  for (const check of sourceChecks(subject)) {
    await check.run().catch((error: unknown) => (failures[check.name] = (error as Error).message));
  }
  return failures;
}

/** The same with a source of which a part is spoilt. */
const failuresWith = (
  spoil: (source: Required<PortalSource>) => PortalSource,
): Promise<Record<string, string>> =>
  failuresOf({...sound, open: () => ({...memorySource(), ...spoil(memorySource())})});

/** The same where every list of articles is changed. */
const failuresWithPages = (
  change: (page: Page<ArticleSummary>) => object,
): Promise<Record<string, string>> =>
  failuresWith(({articles}) => ({
    articles: async (query, options) =>
      change(await articles(query, options)) as Page<ArticleSummary>,
  }));

/** The same where every article of a list is changed. */
const failuresWithFields = (fields: object): Promise<Record<string, string>> =>
  failuresWithPages((page) => ({...page, items: page.items.map((item) => ({...item, ...fields}))}));

const shape = 'articles: gives articles with fields of the model only, and different ids';

describe('the test kit', () => {
  it('passes a source that does all it has to', async () => {
    expect(await failuresOf(sound)).toEqual({});
  });

  it('has a name of its own for each check', () => {
    const names = sourceChecks(sound).map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });

  it('checks only what a source answers, and that it answers just that', async () => {
    const onlyLinks = {...sound, answers: ['links']} as const;
    const names = sourceChecks(onlyLinks).map(({name}) => name);
    expect(names.slice(1).every((name) => name.startsWith('links: '))).toBe(true);
    const more = (await failuresOf(onlyLinks))['answers links, and nothing else'];
    expect(more).toContain('a method "articles", which is not among');
    const {links} = memorySource();
    const failures = await failuresOf({
      ...sound,
      answers: ['links', 'visits'],
      open: () => ({links}),
    });
    expect(failures['answers links, visits, and nothing else']).toContain('no method "visits"');
  });

  it('does not ask for what a source says that it cannot do', () => {
    const without = sourceChecks({...sound, without: ['category', 'text', 'days', 'pages']});
    expect(sourceChecks(sound).length - without.length).toBe(6);
  });
});

describe('the test kit fails a source', () => {
  it.each<[string, object, RegExp]>([
    ['an id is a number', {id: 7}, /items\[0\]\.id is 7, expected text/],
    ['all ids are equal', {id: '1'}, /Ids come twice/],
    ['there is no title', {title: ' '}, /title is " "/],
    ['a title has control characters', {title: 'a\u0007'}, /title is .* without control/],
    ['an address is relative', {url: '/bai/1'}, /url is "\/bai\/1", expected an absolute address/],
    ['an address is a script', {url: 'javascript:1'}, /url is "javascript:1"/],
    [
      'a time is in words',
      {published: '27/03/2020'},
      /published is "27\/03\/2020", expected an instant/,
    ],
    ['a time has an offset', {modified: '2020-03-27T09:00:00+07:00'}, /modified is .* in UTC/],
    ['a day does not exist', {expires: '2020-02-30'}, /expires is "2020-02-30"/],
    ['authors are no list', {authors: 'Bình Minh'}, /authors is "Bình Minh", expected a list/],
    [
      'a picture has no alternative',
      {image: {url: 'https://a.example/1.jpg'}},
      /image\.alt is undefined/,
    ],
    ['a count is no whole number', {views: 1.5}, /views is 1.5/],
    ['a field is misspelt', {publishedAt: '2020-03-27'}, /has "publishedAt", which is no field/],
  ])('whose articles have a fault: %s', async (_, fields, message) => {
    expect((await failuresWithFields(fields))[shape]).toMatch(message);
  });

  it('whose list is none', async () => {
    const failures = await failuresWithPages(({items}) => items);
    expect(failures[shape]).toMatch(/expected an object/);
  });

  it.each<[string, (page: Page<ArticleSummary>) => object, string]>([
    [
      'numbers',
      (page) => ({...page, page: 1}),
      'goes on with the second page where the first ended',
    ],
    ['order', (page) => ({...page, items: [...page.items].reverse()}), 'gives the newest first'],
    [
      'totals',
      (page) => ({...page, total: page.items.length - 1}),
      'gives articles with fields of the model only, and different ids',
    ],
  ])('whose pages have wrong %s', async (_, change, check) => {
    expect(Object.keys(await failuresWithPages(change))).toContain(`articles: ${check}`);
  });

  it.each<[keyof Parameters<PortalSource['articles'] & object>[0], string]>([
    ['limit', 'gives no more than asked for, and ten where nothing is said'],
    ['page', 'gives an empty page past the last one'],
    ['category', 'gives nothing of a category that there is not'],
    ['from', 'gives the articles of some days, both included, in the zone of the portal'],
    ['text', 'finds an article by words of its title, and nothing by what nobody wrote'],
  ])('that pays no attention to %s', async (field, check) => {
    const failures = await failuresWith(({articles}) => ({
      articles: (query, options) => articles({...query, [field]: undefined}, options),
    }));
    expect(Object.keys(failures)).toContain(`articles: ${check}`);
  });

  it('that rejects past the last page', async () => {
    const failures = await failuresWith(({articles}) => ({
      articles: (query, options) =>
        (query.page ?? 1) > 5
          ? Promise.reject(new PortalError('refused', 'No such page.'))
          : articles(query, options),
    }));
    expect(Object.keys(failures)).toEqual(['articles: gives an empty page past the last one']);
  });

  it('whose missing article is another error, or another article', async () => {
    const check = 'article: rejects with "not-found" for an article that there is not';
    const failing = (error: Error) => failuresWith(() => ({article: () => Promise.reject(error)}));
    expect((await failing(new PortalError('invalid', 'No.')))[check]).toContain('"invalid"');
    expect((await failing(new TypeError('x is undefined')))[check]).toContain('TypeError');
    const failures = await failuresWith(({article}) => ({
      article: (id, options) => article(id.startsWith('bai-') ? id : 'bai-1', options),
    }));
    expect(failures[check]).toContain('instead of rejecting');
    expect(Object.keys(failures)).toContain(
      'article: rejects with an error of its own for an id that cannot be one',
    );
  });

  it('whose article is not the one of the list', async () => {
    const failures = await failuresWith(({article}) => ({
      article: async (id, options) => ({...(await article(id, options)), title: 'Khác'}),
    }));
    expect(failures['article: gives each article of the list with its body']).toContain('Khác');
  });

  it.each<[string, Partial<WorkEvent>, RegExp]>([
    ['all day at a time', {allDay: true}, /start .* expected a day/],
    ['no time, but not all day', {start: '2020-03-23'}, /expected an instant/],
    ['an end before its start', {end: '2020-03-22T00:00:00.000Z'}, /not after its start/],
    [
      'another day',
      {start: '2020-04-23T00:30:00.000Z', end: '2020-04-23T02:00:00.000Z'},
      /not of the days/,
    ],
    ['an unknown status', {status: 'busy' as 'confirmed'}, /status is "busy", expected one of/],
  ])('whose events have %s', async (_, fields, message) => {
    const failures = await failuresWith(({calendar}) => ({
      calendar: async (range, options) =>
        (await calendar(range, options)).map((event) => ({...event, ...fields})),
    }));
    expect(failures['calendar: gives the events of some days, and only these']).toMatch(message);
  });

  it('whose sections have nothing', async () => {
    const failures = await failuresWith(() => ({
      categories: () => Promise.resolve([{id: '1', title: 'Tin', parentId: '2'}]),
      links: () => Promise.resolve([]),
      visits: () => Promise.resolve({}),
      recordVisit: () => 1 as unknown as undefined,
    }));
    const names = Object.keys(failures).filter((name) => !name.includes('called off'));
    expect(names).toEqual([
      'categories: gives categories with different ids, each below one that there is',
      'links: gives linked sites whose addresses may be followed',
      'visits: gives numbers of visits, one at least; what is not known is missing, not 0',
      'recordVisit: counts a visit without waiting, and without an error when it is told again',
    ]);
  });
});

describe('the test kit fails a source that is sent to', () => {
  it('and that takes a score for an article that there is not, or gives a mean that is none', async () => {
    const failures = await failuresWith(() => ({
      rate: () => Promise.resolve({count: 1, average: 7}),
      report: () => Promise.reject(new TypeError('x is undefined')),
    }));
    expect(failures['rate: takes the score of a reader']).toContain('average is 7');
    expect(Object.keys(failures)).toEqual([
      'rate: takes the score of a reader',
      'rate: says in an error of its own that there is no such article',
      'report: takes the report of a reader',
      'report: says in an error of its own that there is no such article',
    ]);
  });
});

describe('the test kit fails a source over time', () => {
  it('that asks on when it was called off', async () => {
    const failures = await failuresWith(({links}) => ({
      links: () => links({signal: new AbortController().signal}),
    }));
    expect(Object.keys(failures)).toEqual(['links: asks nothing when it was called off before']);
  });

  it('that never ends when it is called off while it waits', async () => {
    const trouble = {silent: () => ({links: () => new Promise<never>(() => undefined)})};
    const failures = await failuresOf({...sound, answers: ['links'], trouble});
    expect(failures['links: ends at once when it is called off while it waits']).toContain(
      'took longer',
    );
  });

  it('that calls all off with one', async () => {
    const failures = await failuresWith(({links}) => {
      let shared: ReturnType<typeof links> | undefined;
      return {
        links: ({signal}) => {
          shared ??= new Promise((resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error));
            void links({signal: new AbortController().signal}).then(resolve);
          });
          return signal.aborted ? links({signal}) : shared;
        },
      };
    });
    expect(Object.keys(failures)).toContain(
      'links: answers others when one who asked the same calls off',
    );
  });

  it('that gives another answer when it is asked again', async () => {
    let asked = 0;
    const failures = await failuresWith(({links}) => ({
      links: async (options) => (await links(options)).map((link) => ({...link, order: asked++})),
    }));
    expect(Object.keys(failures)).toEqual([
      'links: gives the same answer to all who ask at once, and to who asks again',
    ]);
  });

  it('whose errors are not its own', async () => {
    const trouble = {
      unreachable: () => rejecting(() => new TypeError('Failed to fetch')),
      garbage: () => rejecting(() => new PortalError('network', 'No answer.')),
      partlyUnusable: () => ({...memorySource(), links: () => Promise.resolve([{} as never])}),
    };
    const failures = await failuresOf({...sound, answers: ['links'], trouble});
    expect(failures['links: says in an error of its own that there is no answer']).toContain(
      'TypeError',
    );
    expect(failures['links: says that an answer is unusable']).toContain(
      '"network", expected invalid',
    );
    expect(failures['links: leaves out items that are unusable, and gives the others']).toContain(
      '{}',
    );
  });
});
