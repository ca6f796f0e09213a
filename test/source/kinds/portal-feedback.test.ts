import {describe, expect, it, vi} from 'vitest';
import {createPortalSource} from '../../../src/source/kinds/portal.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';
import {useFaultServer} from '../use-fault-server.ts';
import {answering, sourceAt} from './portal-sources.ts';

const server = useFaultServer();
const {signal} = new AbortController();

const sending = (post: (url: string, value: object) => Promise<unknown>): Required<PortalSource> =>
  createPortalSource(
    {endpoint: 'https://portal.example/api', timeZone: 'Asia/Ho_Chi_Minh'},
    undefined,
    undefined,
    post,
  ) as Required<PortalSource>;

describe('a score', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'ok'],
    ['no count', {average: 4}],
    ['a count below nothing', {count: -1}],
  ])('is an error when it is answered with %s', async (_, answer) => {
    const rated = sending(() => Promise.resolve(answer)).rate('1', 4, {signal});
    await expect(rated).rejects.toMatchObject({code: 'invalid'});
  });

  it.each([0, 5.1, '4', null])('has no mean where %j is sent as one', async (average) => {
    const source = sending(() => Promise.resolve({count: 3, average}));
    expect(await source.rate('1', 4, {signal})).toStrictEqual({count: 3});
  });

  it('has no mean while there is no score', async () => {
    const source = sending(() => Promise.resolve({count: 0, average: 5}));
    expect(await source.rate('1', 5, {signal})).toStrictEqual({count: 0});
  });

  it.each(['', ' ', '..'])('for the id %j, which none can have, is not sent', async (id) => {
    const post = vi.fn();
    await expect(sending(post).rate(id, 3, {signal})).rejects.toMatchObject({code: 'not-found'});
    expect(post).not.toHaveBeenCalled();
  });

  it('is all that is sent, to the place of the article', async () => {
    const post = vi.fn(() => Promise.resolve({count: 12, average: 4.25}));
    const rating = await sending(post).rate('tin/1 ạ', 4, {signal});
    expect(rating).toStrictEqual({count: 12, average: 4.25});
    expect(post).toHaveBeenCalledExactlyOnceWith(
      'https://portal.example/api/articles/tin%2F1%20%E1%BA%A1/ratings',
      {score: 4},
      signal,
    );
  });

  it('reaches a server of another origin without a question before', async () => {
    const source = sourceAt(server.at('/ok/rates'));
    expect(await source.rate('bai-1', 4, {signal})).toStrictEqual({count: 12, average: 4.25});
    const {urls, preflights} = await server.hits('rates');
    expect([urls, preflights]).toEqual([['/ok/rates/articles/bai-1/ratings'], 0]);
  });
});

describe('a report of a mistake', () => {
  it('that is refused is an error', async () => {
    const source = sourceAt(server.at('/seq/422/refuses'));
    const report = source.report('bai-1', {message: 'a'}, {signal});
    await expect(report).rejects.toMatchObject({code: 'refused', status: 422});
  });

  it('has the message and the text that it is about', async () => {
    const post = vi.fn(() => Promise.resolve(undefined));
    const report = {message: 'Sai ngày', selection: '27/3/2020'};
    await sending(post).report('bai-1', report, {signal});
    expect(post).toHaveBeenCalledExactlyOnceWith(
      'https://portal.example/api/articles/bai-1/reports',
      report,
      signal,
    );
  });
});

describe('an article', () => {
  const article = (extra: unknown) =>
    answering({id: '1', title: 'Tin', _portal: extra}).article('1', {signal});

  it.each<[string, unknown]>([
    ['that is none', {rating: 'good'}],
    ['without a count', {rating: {average: 4}}],
  ])('has no rating where there is one %s', async (_, extra) => {
    expect(await article(extra)).not.toHaveProperty('rating');
  });

  it('has no related articles where none of them can be used', async () => {
    expect(await article({related: [{id: 1}, null, 'a']})).not.toHaveProperty('related');
    expect(await article({related: {}})).not.toHaveProperty('related');
  });

  it('has what readers think of it, and the articles on the same matter', async () => {
    const {rating, related} = await article({
      rating: {count: 128, average: 4.5},
      related: [{id: 2, title: 'Tin khác', url: 'tin/2'}, {id: 3}],
    });
    expect(rating).toStrictEqual({count: 128, average: 4.5});
    expect(related).toMatchObject([
      {id: '2', title: 'Tin khác', url: 'https://portal.example/api/tin/2'},
    ]);
  });
});
