import {describe, expect, it, vi} from 'vitest';
import {postJson} from '../../../src/source/client/post-json.ts';
import {useFaultServer} from '../use-fault-server.ts';

const server = useFaultServer();
const {signal} = new AbortController();

const post = (path: string, by: AbortSignal = signal): Promise<unknown> =>
  postJson(server.at(`${path}/articles/bai-1/ratings`), {score: 4}, by);

describe('a value that is not accepted', () => {
  it.each([
    [400, 'refused'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'unsupported'],
    [409, 'refused'],
    [422, 'refused'],
    [429, 'busy'],
    [500, 'server'],
    [503, 'server'],
  ])('with status %i is an error of the kind "%s", and is not sent again', async (status, code) => {
    const key = `post-${status}`;
    await expect(post(`/seq/${status}/${key}`)).rejects.toMatchObject({code});
    expect((await server.hits(key)).hits).toBe(1);
  });

  it('says why, where the server does', async () => {
    await expect(post('/404/post-why')).rejects.toThrow(/status 404: On purpose\./);
  });

  it('is an error when the connection breaks, and is not sent again', async () => {
    await expect(post('/seq/0/post-reset')).rejects.toMatchObject({code: 'network'});
    expect((await server.hits('post-reset')).hits).toBe(1);
  });

  it('is an error when the server answers with broken JSON', async () => {
    await expect(post('/truncated')).rejects.toMatchObject({code: 'invalid'});
  });

  it('is not sent when it was given up before', async () => {
    const reason = new Error('left');
    await expect(post('/ok/post-left', AbortSignal.abort(reason))).rejects.toBe(reason);
    expect((await server.hits('post-left')).hits).toBe(0);
  });

  it('is an error when no answer comes in time', async () => {
    vi.useFakeTimers();
    const never = () => new Promise<Response>(() => undefined);
    const environment = {fetch: never, isOffline: () => false};
    const sent = postJson('https://portal.example/api', {}, signal, environment);
    const failed = expect(sent).rejects.toMatchObject({code: 'timeout'});
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
    vi.useRealTimers();
  });
});

describe('a value', () => {
  it('is sent as plain text without cookies, for which browsers ask no permission', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('{"count":1}')));
    const url = 'https://portal.example/api/articles/1/ratings';
    const environment = {fetch, isOffline: () => false};
    expect(await postJson(url, {score: 4}, signal, environment)).toEqual({count: 1});
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      url,
      expect.objectContaining({method: 'POST', body: '{"score":4}', credentials: 'omit'}),
    );
    expect(fetch).not.toHaveBeenCalledWith(
      url,
      expect.objectContaining({headers: expect.anything() as unknown}),
    );
  });

  it('may be answered without a body', async () => {
    expect(await post('/204')).toBeUndefined();
  });
});
