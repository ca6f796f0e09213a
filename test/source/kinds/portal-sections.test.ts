import {afterEach, beforeEach, describe, expect, it, vi, type MockInstance} from 'vitest';
import {createPortalSource} from '../../../src/source/kinds/portal.ts';
import type {LinkedSite, WorkEvent} from '../../../src/source/models.ts';
import {useFaultServer} from '../use-fault-server.ts';
import {answering, modelOf, sourceAt} from './portal-sources.ts';

const server = useFaultServer();
const {signal} = new AbortController();
const week = {from: '2020-03-23', to: '2020-03-29'};
const event = {id: '1', title: 'Họp', start: '2020-03-27T07:30:00+07:00'};
const link = {title: 'Cổng tỉnh', url: 'https://tinh.example/'};

const eventsOf = (...items: unknown[]): Promise<readonly WorkEvent[]> =>
  answering({items}).calendar(week, {signal});
const eventOf = async (fields: object): Promise<WorkEvent> => {
  const [first] = await eventsOf({...event, ...fields});
  if (!first) throw new Error('The event was dropped.');
  return first;
};
const linksOf = (...items: unknown[]): Promise<readonly LinkedSite[]> =>
  answering({items}).links({signal});

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => vi.restoreAllMocks());

describe.each(['calendar', 'links', 'categories'] as const)('the answer to "%s"', (question) => {
  const ask = (answer: unknown): Promise<readonly unknown[]> => {
    const source = answering(answer);
    return question === 'calendar' ? source.calendar(week, {signal}) : source[question]({signal});
  };

  it.each([null, [], 'text', {}, {items: {}}])('is an error when it is %j', async (answer) => {
    await expect(ask(answer)).rejects.toMatchObject({code: 'invalid'});
  });

  it('is an error when it was cut off between two items', async () => {
    const answer = {items: [{...event, ...link}], _portal: {count: 2}};
    await expect(ask(answer)).rejects.toThrow('cut off: it has 1 of 2 items');
  });

  it('is an error when none of its items can be used', async () => {
    await expect(ask({items: [null, {id: 1}]})).rejects.toMatchObject({code: 'invalid'});
  });

  it('is empty when there is no body, or nothing in it', async () => {
    expect(await ask(undefined)).toEqual([]);
    expect(await ask({items: [], _portal: {count: 0}})).toEqual([]);
  });
});

describe('an event that cannot be used', () => {
  it.each([
    ['no id', {id: undefined}],
    ['no title', {title: ' '}],
    ['no start', {start: undefined}],
    ['a start that is no date', {start: '2020-02-30'}],
    ['a start that is a number', {start: 1_585_267_200}],
  ])('has %s, and the others are shown', async (_, fields) => {
    const events = await eventsOf({...event, id: 'bad', ...fields}, event);
    expect(events.map(({id}) => id)).toEqual(['1']);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('an event', () => {
  it('comes as a model, with everything that was said of it', async () => {
    const [first] = await sourceAt(server.at('/ok')).calendar(week, {signal});
    expect(first).toStrictEqual({
      id: 'lich-1',
      title: 'Họp giao ban, phiên thứ 1',
      start: '2020-03-23T00:30:00.000Z',
      end: '2020-03-23T02:00:00.000Z',
      allDay: false,
      chair: 'Chủ tịch UBND xã',
      participants: 'Lãnh đạo UBND, các phòng chuyên môn',
      location: 'Phòng họp số 1',
      preparedBy: 'Văn phòng HĐND và UBND',
      status: 'confirmed',
      attachments: [
        {
          url: server.at('/tai-lieu/giay-moi.pdf'),
          mimeType: 'application/pdf',
          title: 'Giấy mời',
        },
      ],
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('is asked for with its days', async () => {
    await sourceAt(server.at('/ok/days')).calendar(week, {signal});
    const {urls} = await server.hits('days');
    expect(urls).toEqual(['/ok/days/calendar?from=2020-03-23&to=2020-03-29']);
  });

  it.each([
    ['canceled', 'cancelled'],
    [' Postponed ', 'postponed'],
    ['unheard-of', 'confirmed'],
    [7, 'confirmed'],
    [undefined, 'confirmed'],
  ])('with the status %j is %s', async (status, expected) => {
    expect((await eventOf({status})).status).toBe(expected);
  });

  it('that begins on a day lasts all day, to the last day of it', async () => {
    expect(await eventOf({start: '2020-03-27', end: '2020-03-28'})).toMatchObject({
      allDay: true,
      start: '2020-03-27',
      end: '2020-03-28',
    });
  });

  it('that lasts all day has days of the portal, not of the reader', async () => {
    const whole = {all_day: true, start: '2020-03-26T17:00:00Z', end: '2020-03-27T17:00:00Z'};
    expect(await eventOf(whole)).toMatchObject({start: '2020-03-27', end: '2020-03-28'});
  });

  it.each([
    ['lies before the start', {end: '2020-03-27T07:00:00+07:00'}],
    ['is the start', {end: event.start}],
    ['is a day where the start is an hour', {end: '2020-03-28'}],
    ['is no date', {end: 'soon'}],
    ['is the one day that it lasts', {start: '2020-03-27', end: '2020-03-27'}],
  ])('has no end when that %s', async (_, fields) => {
    expect(await eventOf(fields)).not.toHaveProperty('end');
  });

  it('loses only the field that is wrong', async () => {
    const wrong = {chair: 7, note: {}, attachments: [{url: 'javascript:x', mime_type: 'a/b'}, 1]};
    expect(await eventOf({...wrong, location: 'Hội trường'})).toStrictEqual({
      id: '1',
      title: 'Họp',
      start: '2020-03-27T00:30:00.000Z',
      allDay: false,
      location: 'Hội trường',
      status: 'confirmed',
      attachments: [],
    });
  });

  it('is kept however many there are in a year', async () => {
    const many = Array.from({length: 800}, (_, id) => ({...event, id}));
    expect(await eventsOf(...many)).toHaveLength(800);
  });
});

describe('a linked site', () => {
  it.each([
    ['javascript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,x'],
    ['http://'],
    [' '],
    [7],
  ])('is dropped when its address may not be followed: %j', async (url) => {
    expect(await linksOf({...link, title: 'bad', url}, link)).toEqual([link]);
    expect(warn).toHaveBeenCalledOnce();
  });

  it('comes as a model, whatever may be followed', async () => {
    expect(await sourceAt(server.at('/ok')).links({signal})).toStrictEqual([
      {title: 'Cổng Chính phủ', url: 'https://chinhphu.example/', group: 'Chính phủ', order: 1},
      {title: 'Cổng tỉnh', url: 'https://tinh.example/', group: 'Địa phương', order: 2},
      {title: 'Đường dây nóng', url: 'tel:19001000', group: 'Dịch vụ công', order: 3},
    ]);
  });

  it('has addresses of the endpoint, and no logo that is none', async () => {
    expect(
      await linksOf(
        {...link, url: '/xa', logo: 'logos/xa.svg'},
        {...link, logo: 'javascript:x', order: 'first', group: ''},
      ),
    ).toStrictEqual([
      {
        title: 'Cổng tỉnh',
        url: 'https://portal.example/xa',
        logo: 'https://portal.example/api/logos/xa.svg',
      },
      link,
    ]);
  });
});

describe('the numbers of visits', () => {
  it.each([null, [], 'many', {}, {today: '1062'}, {today: -1}, {today: NaN}, {as_of: 'x'}])(
    'are an error when the answer is %j',
    async (answer) => {
      await expect(answering(answer).visits({signal})).rejects.toMatchObject({code: 'invalid'});
    },
  );

  it('come as a model', async () => {
    expect(await sourceAt(server.at('/ok')).visits({signal})).toStrictEqual({
      today: 1062,
      yesterday: 1840,
      week: 2902,
      month: 30_211,
      total: 1_927_004,
      online: 12,
      asOf: '2020-03-27T02:00:00.000Z',
    });
  });

  it('leave out what is not known, and never make it a zero', async () => {
    const answer = {today: 0, total: '1.927.004', online: 1.5, as_of: 'now'};
    expect(await answering(answer).visits({signal})).toStrictEqual({today: 0});
    expect(await answering(undefined).visits({signal})).toStrictEqual({});
  });
});

describe('a visit', () => {
  it('is told to the endpoint, its own query in place', () => {
    const send = vi.fn<(url: string) => void>();
    const settings = {endpoint: 'https://portal.example/api/?key=1', timeZone: 'Asia/Ho_Chi_Minh'};
    createPortalSource(
      settings,
      {getJson: () => Promise.reject(new Error('asked'))},
      send,
    ).recordVisit?.();
    expect(send).toHaveBeenCalledExactlyOnceWith('https://portal.example/api/visits?key=1');
  });
});

describe('what a search found', () => {
  it('is the snippet of the article, as text', async () => {
    expect((await modelOf({_portal: {snippet: ' …họp <b>\u0000 '}})).snippet).toBe('…họp <b>');
    expect(await modelOf({_portal: {snippet: 7}})).not.toHaveProperty('snippet');
  });
});
