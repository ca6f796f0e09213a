import {describe, expect, it, vi} from 'vitest';
import {fetchPicture} from '../../../src/source/client/fetch-picture.ts';

const url = 'https://portal.example/a.png';
const {signal} = new AbortController();
const png = {headers: {'content-type': 'image/png; a=b'}};
const answering = (response: () => Response) => ({fetch: vi.fn(() => Promise.resolve(response()))});

describe('a picture that cannot be kept', () => {
  it.each<[string, () => Response, string]>([
    ['missing', () => new Response('', {status: 404}), 'not-found'],
    ['a page', () => new Response('<p>', {headers: {'content-type': 'text/html'}}), 'invalid'],
    ['of no type', () => new Response(new Uint8Array(1)), 'invalid'],
    ['larger than 10 MB', () => new Response(new Uint8Array(10_000_001), png), 'too-large'],
  ])('is an error when it is %s', async (_, response, code) => {
    await expect(fetchPicture(url, signal, answering(response))).rejects.toMatchObject({code});
  });

  it('is an error when it does not come in time', async () => {
    vi.useFakeTimers();
    const never = {fetch: () => new Promise<Response>(() => undefined)};
    const failed = expect(fetchPicture(url, signal, never)).rejects.toMatchObject({
      code: 'timeout',
    });
    await vi.advanceTimersByTimeAsync(15_000);
    await failed;
    vi.useRealTimers();
  });
});

describe('a picture', () => {
  it('is fetched without cookies, and has its bytes and its type', async () => {
    const environment = answering(() => new Response(new Uint8Array([1, 2, 3]), png));
    const picture = await fetchPicture(url, signal, environment);
    expect([picture.type, picture.size]).toEqual(['image/png', 3]);
    expect(environment.fetch).toHaveBeenCalledWith(
      url,
      expect.objectContaining({mode: 'cors', credentials: 'omit'}),
    );
  });

  it('may have no bytes', async () => {
    const picture = await fetchPicture(
      url,
      signal,
      answering(() => new Response(null, png)),
    );
    expect(picture.size).toBe(0);
  });
});
