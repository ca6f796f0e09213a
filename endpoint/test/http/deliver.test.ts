import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {Hono} from 'hono';
import {beforeEach, describe, expect, it} from 'vitest';
import {cached} from '../../src/http/cached.ts';
import {AnswerMemory} from '../../src/http/answer-memory.ts';
import {deliver} from '../../src/http/deliver.ts';
import {identify} from '../../src/http/request-id.ts';

const text = JSON.stringify(Array.from({length: 200}, (_, number) => `Tin số ${number}`));
let asked: number;
let app: Hono;

const appThatKeeps = (milliseconds: number) => {
  const result = new Hono();
  result.use(identify(), deliver(new AnswerMemory(milliseconds)));
  result.get('/long', () => {
    asked += 1;
    return cached({
      body: text,
      contentType: 'application/json',
      cacheControl: 'public, max-age=60',
    });
  });
  result.get('/short', () =>
    cached({body: '{}', contentType: 'application/json', cacheControl: 'public, max-age=60'}),
  );
  result.get('/picture', () =>
    cached({body: text, contentType: 'image/png', cacheControl: 'public, max-age=60'}),
  );
  result.get('/private', (c) => {
    asked += 1;
    return c.json({}, 200, {'Cache-Control': 'no-store'});
  });
  result.get('/failing', () => {
    asked += 1;
    throw new Error('no');
  });
  result.get('/visits', (c) => {
    const body = c.req.header('Origin') ?? '';
    return cached({body, contentType: 'text/plain', cacheControl: 'public, max-age=15'});
  });
  result.onError((_, c) => c.text('failed', 500));
  return result;
};

const get = (path: string, headers: Record<string, string> = {}, at = app) =>
  at.request(path, {headers});

const tagOf = async (path: string, headers?: Record<string, string>) =>
  (await get(path, headers)).headers.get('ETag') ?? '';

beforeEach(() => {
  asked = 0;
  app = appThatKeeps(0);
});

describe('who has an answer already', () => {
  it.each([
    ['another tag', () => '"other"'],
    ['the tag without its quotes', (tag: string) => tag.slice(1, -1)],
    ['an empty header', () => ''],
  ])('gets all of it for %s', async (_, header) => {
    const response = await get('/long', {'If-None-Match': header(await tagOf('/long'))});
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
  });

  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag as a compressing proxy marks it', (tag: string) => `W/${tag}`],
    ['the tag among others', (tag: string) => `"x" , ${tag},"y"`],
    ['any tag', () => '*'],
  ])('gets nothing again for %s', async (_, header) => {
    const tag = await tagOf('/long');
    const response = await get('/long', {'If-None-Match': header(tag)});
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('ETag')).toBe(tag);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
  });

  it('gets nothing again in another encoding', async () => {
    const tag = await tagOf('/long', {'Accept-Encoding': 'br'});
    const headers = {'If-None-Match': tag, 'Accept-Encoding': 'gzip'};
    expect((await get('/long', headers)).status).toBe(304);
  });
});

describe('an answer', () => {
  it.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['br', '*'],
    ['gzip', 'gzip, br;q=0'],
    ['gzip', 'GZIP;q=0.5'],
    [null, 'deflate'],
    [null, 'identity, *;q=0'],
    [null, ''],
  ])('goes out as %s to who accepts "%s"', async (encoding, accepted) => {
    const response = await get('/long', {'Accept-Encoding': accepted});
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('Content-Length')).toBe(String(body.length));
    const unpack = {br: brotliDecompressSync, gzip: gunzipSync};
    const plain = encoding === 'br' || encoding === 'gzip' ? unpack[encoding](body) : body;
    expect(plain.toString()).toBe(text);
    if (encoding !== null) expect(body.length).toBeLessThan(text.length / 2);
  });

  it('has a tag for each encoding, because their bytes differ', async () => {
    const tags = await Promise.all(
      ['', 'gzip', 'br'].map((accepted) => tagOf('/long', {'Accept-Encoding': accepted})),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it.each(['/short', '/picture'])('of %s is not compressed: it would not shrink', async (path) => {
    const {headers} = await get(path, {'Accept-Encoding': 'br, gzip'});
    expect(headers.get('Content-Encoding')).toBeNull();
    expect(headers.get('Vary')).toBeNull();
  });

  it('carries the id that a proxy gave, or one of its own', async () => {
    const given = await get('/long', {'X-Request-Id': 'from-nginx-01'});
    expect(given.headers.get('X-Request-Id')).toBe('from-nginx-01');
    const ids = await Promise.all(
      ['x', '<script>', 'a b c d e f g'].map(async (id) =>
        (await get('/long', {'X-Request-Id': id})).headers.get('X-Request-Id'),
      ),
    );
    for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/u);
    expect(new Set(ids).size).toBe(3);
    expect((await get('/private')).headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/u);
  });
});

describe('an answer that is kept', () => {
  beforeEach(() => {
    app = appThatKeeps(60_000);
  });

  it('is made once for a crowd, in every form', async () => {
    const crowd = ['br', 'gzip', '', 'br'].map(async (accepted) =>
      get('/long', {'Accept-Encoding': accepted}),
    );
    for (const response of await Promise.all(crowd)) expect(response.status).toBe(200);
    const again = await get('/long');
    expect(await again.text()).toBe(text);
    expect((await get('/long', {'If-None-Match': again.headers.get('ETag')!})).status).toBe(304);
    expect((await app.request('/long', {method: 'HEAD'})).headers.get('ETag')).toBe(
      again.headers.get('ETag'),
    );
    expect(asked).toBe(1);
  });

  it('is another for another address', async () => {
    await get('/long?page=1');
    await get('/long?page=2');
    await get('http://other.example/long?page=2');
    expect(asked).toBe(3);
  });

  it('is none that failed, and none that is not for all', async () => {
    const failed = await Promise.all([get('/failing'), get('/failing')]);
    expect(failed.map(({status}) => status)).toEqual([500, 500]);
    await get('/failing');
    expect(asked).toBe(3);
    await get('/private');
    await get('/private');
    expect(asked).toBe(5);
  });

  it('is one for each site where it is about the site that asks', async () => {
    const of = async (origin: string) => (await get('/visits', {Origin: origin})).text();
    expect(await of('https://a.example')).toBe('https://a.example');
    expect(await of('https://b.example')).toBe('https://b.example');
  });
});
