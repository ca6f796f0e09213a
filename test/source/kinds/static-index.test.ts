import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {ArticleIndex, type IndexQuestion} from '../../../src/source/kinds/static/article-index.ts';
import {readIndexFile, type IndexItem} from '../../../src/source/kinds/static/index-file.ts';
import type {FromWorker, ToWorker} from '../../../src/source/kinds/static/search-messages.ts';
import {openSearcher} from '../../../src/source/kinds/static/searcher.ts';

const zone = 'Asia/Ho_Chi_Minh';

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value));

const indexOf = (items: readonly IndexItem[]): ArticleIndex => {
  const building = ArticleIndex.build(items, zone);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
};

const question = {text: '', isByDate: false, offset: 0, limit: 10};

const idsFor = (items: readonly IndexItem[], asked: Partial<IndexQuestion>): string[] =>
  indexOf(items)
    .find({...question, ...asked})
    .items.map(({id}) => id);

describe('an index file that cannot be used', () => {
  it.each([
    ['no JSON', new TextEncoder().encode('<!doctype html>')],
    ['another version', bytesOf({version: 2, items: []})],
    ['no list', bytesOf({version: 1, items: {}})],
    ['a cut archive', new Uint8Array(gzipSync('{"version":1,"items":[]}').subarray(0, 20))],
  ])('is an error: %s', async (_, bytes) => {
    await expect(readIndexFile(bytes)).rejects.toThrow();
  });

  it('has its unusable items left out', async () => {
    const items = [
      {id: '1', title: 'Tin'},
      {id: '2'},
      null,
      7,
      {title: 'x'},
      {id: 3, title: 'Ba', date: 1},
    ];
    expect(await readIndexFile(bytesOf({version: 1, items}))).toEqual([
      {id: '1', title: 'Tin'},
      {id: '3', title: 'Ba'},
    ]);
  });

  it('may come compressed or not', async () => {
    const bytes = bytesOf({version: 1, items: [{id: '1', title: 'Tin'}]});
    const items = await readIndexFile(new Uint8Array(gzipSync(bytes)));
    expect(items).toEqual(await readIndexFile(bytes));
  });
});

describe('a search in an index', () => {
  const titled = (...titles: string[]): IndexItem[] =>
    titles.map((title, index) => ({id: String(index + 1), title}));

  it.each([
    ['hoa', ['1', '2', '3']],
    ['hòa', ['1', '2']],
    ['hoà', ['1', '2']],
    ['hoá', ['3']],
    ['hoàn', ['4']],
    ['uy ban', []],
    ['...', []],
  ])('knows marks, tones and syllables: %s', (text, ids) => {
    expect(idsFor(titled('Hòa giải', 'Hoà bình', 'Hoá chất', 'Hoàn thành'), {text}).sort()).toEqual(
      ids,
    );
  });

  it('finds in title, lead and text, what is in titles first, whole runs before parts', () => {
    const items: IndexItem[] = [
      {id: 'text', title: 'Tin khác', text: 'Xây dựng nông thôn mới ở xã.'},
      {id: 'scattered', title: 'Nông dân và thôn mới', date: '2020-01-01'},
      {id: 'inside', title: 'Xã nông thôn mới'},
      {id: 'begin', title: 'Nông thôn mới nâng cao'},
      {id: 'other', title: 'Mới', summary: 'Nông nghiệp'},
    ];
    expect(idsFor(items, {text: 'nong thon moi'})).toEqual([
      'begin',
      'inside',
      'scattered',
      'text',
    ]);
  });

  it('gives the newest first where hits are alike, and always where the reader wants that', () => {
    const items: IndexItem[] = [
      {id: 'old', title: 'Lễ hội', date: '2019-01-01T09:00:00+07:00'},
      {id: 'new', title: 'Lễ hội', date: '2021-01-01T09:00:00+07:00'},
      {id: 'newest', title: 'Tin', text: 'lễ hội', date: '2022-01-01T09:00:00+07:00'},
    ];
    expect(idsFor(items, {text: 'lễ hội'})).toEqual(['new', 'old', 'newest']);
    expect(idsFor(items, {text: 'lễ hội', isByDate: true})).toEqual(['newest', 'new', 'old']);
    expect(idsFor(items, {})).toEqual(['newest', 'new', 'old']);
  });

  it('keeps to days of the portal, categories and given articles', () => {
    const items: IndexItem[] = [
      {
        id: 'evening',
        title: 'a',
        date: '2020-03-26T17:30:00Z',
        category: {id: 'tin', title: 'Tin'},
      },
      {id: 'before', title: 'a', date: '2020-03-26T16:30:00Z', category: {id: 'tin', title: 'Tin'}},
      {
        id: 'other',
        title: 'a',
        date: '2020-03-27T02:00:00Z',
        category: {id: 'khac', title: 'Khác'},
      },
      {id: 'undated', title: 'a'},
    ];
    const day = {from: '2020-03-27', to: '2020-03-27'};
    expect(idsFor(items, day)).toEqual(['other', 'evening']);
    expect(idsFor(items, {...day, categories: ['tin']})).toEqual(['evening']);
    expect(idsFor(items, {ids: ['undated', 'other'], text: 'a'})).toEqual(['other', 'undated']);
  });

  it.each([
    ['cccd', ['long', 'short']],
    ['căn cước công dân', ['long', 'short']],
    ['làm CCCD', ['long', 'short']],
    ['tp hcm', ['city', 'half']],
    ['Thành phố Hồ Chí Minh', ['city', 'half']],
    ['tphcm', []],
  ])('finds what is abbreviated and what is written out by both: %s', (text, ids) => {
    const items: IndexItem[] = [
      {id: 'short', title: 'Lịch làm CCCD'},
      {id: 'long', title: 'Làm thẻ căn cước công dân'},
      {id: 'apart', title: 'Công bố căn cứ, dân làm'},
      {id: 'city', title: 'Đoàn TP. HCM'},
      {id: 'half', title: 'Đoàn TP. Hồ Chí Minh'},
    ];
    expect(idsFor(items, {text}).sort()).toEqual(ids);
  });

  it('quotes what an abbreviation stands for', () => {
    const text = `${'mở đầu '.repeat(400)}giấy phép lái xe ${'kết thúc '.repeat(400)}`;
    const {items} = indexOf([{id: '1', title: 'Tin', text}]).find({...question, text: 'gplx'});
    expect(items[0]?.snippet).toContain('giấy phép lái xe');
  });

  it('tries no more ways than it has time for', () => {
    expect(idsFor(titled('Tin'), {text: 'tp '.repeat(400)})).toEqual([]);
  });

  it('counts all and gives a page', () => {
    const found = indexOf(titled(...Array.from({length: 25}, (_, n) => `Tin ${n}`))).find({
      ...question,
      text: 'tin',
      offset: 20,
    });
    expect(found.total).toBe(25);
    expect(found.items).toHaveLength(5);
  });

  it('quotes the place in the text, also of a long one, in whatever form it is', () => {
    const text = `${'mở đầu '.repeat(400)}lễ hội Trà hoa vàng ${'kết thúc '.repeat(400)}`;
    for (const form of ['NFC', 'NFD'] as const) {
      const [item] = indexOf([{id: '1', title: 'Tin', text: text.normalize(form)}]).find({
        ...question,
        text: 'trà hoa vàng',
      }).items;
      expect(item).not.toHaveProperty('text');
      const quoted = item?.snippet?.normalize('NFC') ?? '';
      expect(quoted.length).toBeLessThan(260);
      expect(quoted).toMatch(/^….*Trà hoa vàng.*…$/);
    }
  });

  it('quotes whole words, side by side and with the marks that were typed, where there are such', () => {
    const text = `${'Xây dựng nông thôn mới, trực tiếp xa dân. '.repeat(40)}Lịch tiếp công dân, của xã. `;
    for (const [typed, found] of [
      ['tiếp công dân', 'tiếp công dân'],
      ['tiep cong dan', 'tiếp công dân'],
      ['tiếp cộng dân', 'tiếp công dân'],
      ['xã', 'của xã'],
    ] as const) {
      for (const form of ['NFC', 'NFD'] as const) {
        const item = {id: '1', title: 'Tin', text: `${text}${text}`.normalize(form)};
        const [first] = indexOf([item]).find({...question, text: typed}).items;
        expect(first?.snippet?.normalize('NFC')).toContain(found);
      }
    }
  });
});

describe('a large index', () => {
  const items = Array.from({length: 3000}, (_, n) => ({
    id: String(n),
    title: `Bài số ${n}`,
    text: `Nội dung ${Math.imul(n, 2654435761) >>> 0}`,
  }));
  const settings = {bytes: bytesOf({version: 1, items}), timeZone: zone};

  it.each<[string, () => Worker]>([
    [
      'from another origin, whose worker browsers refuse',
      () => {
        throw new DOMException('Refused', 'SecurityError');
      },
    ],
    [
      'under a policy that forbids workers',
      () => {
        const worker = new EventTarget() as Worker;
        worker.postMessage = () => worker.dispatchEvent(new Event('error'));
        worker.terminate = () => undefined;
        return worker;
      },
    ],
  ])('is searched in the page, which stays alive: %s', async (_, start) => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const searcher = await openSearcher(settings, start);
    clearInterval(timer);
    expect(settings.bytes.length).toBeGreaterThan(100_000);
    expect(turns).toBeGreaterThan(0);
    const {total, items: found} = await searcher.find({...question, text: 'bai so 1234'});
    expect([total, found[0]?.id]).toEqual([1, '1234']);
  });

  it('is searched in the page when the browser has ended the worker', async () => {
    const worker = new EventTarget() as Worker;
    const say = (data: FromWorker) => worker.dispatchEvent(new MessageEvent('message', {data}));
    worker.postMessage = ({kind}: ToWorker) => {
      if (kind === 'index') say({kind: 'ready'});
      else worker.dispatchEvent(new Event('error'));
    };
    worker.terminate = () => undefined;
    const searcher = await openSearcher(settings, () => worker);
    const questions = ['bai so 1234', 'bai so 2345'];
    const answers = await Promise.all(questions.map((text) => searcher.find({...question, text})));
    expect(answers.map(({items: [first]}) => first?.id)).toEqual(['1234', '2345']);
    const {items: found} = await searcher.find({...question, text: 'bai so 7'});
    expect(found[0]?.id).toBe('7');
  });
});
