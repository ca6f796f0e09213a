import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type {Hono} from 'hono';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createApp} from '../../src/app.ts';
import {openApi} from '../../src/contract/openapi.ts';
import {openApiText} from '../../src/contract/openapi-text.ts';
import {DatabaseUnavailable, type Database} from '../../src/database/database.ts';
import {now, openSampleEndpoint, realId, slowStart} from '../sample-endpoint.ts';
import {post} from '../test-request.ts';

interface Answer {
  $ref?: string;
  content?: Record<string, {schema: object}>;
}

interface Contract {
  paths: Record<string, Record<string, {responses: Record<string, Answer>}>>;
  components: {schemas: Record<string, object>; responses: Record<string, Answer>};
}

const root = join(import.meta.dirname, '../../..');
const rating = `/articles/${realId}/ratings`;
const report = `/articles/${realId}/reports`;
let app: Hono;
let database: Database;
let contract: Contract;
const seen = new Set<string>();

/** Adds that nothing may be there that the contract does not name. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const);
  const result = Object.fromEntries(entries);
  return 'properties' in result ? {...result, additionalProperties: false} : result;
};

const validators = new Map<object, ValidateFunction>();
const validatorOf = (schema: object) => {
  let validate = validators.get(schema);
  if (!validate) {
    const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true});
    (addFormats.default as unknown as (ajv: Ajv2020) => void)(ajv);
    const whole = closed({...schema, components: {schemas: contract.components.schemas}});
    ajv.addVocabulary(['components']);
    validate = ajv.compile(whole as object);
    validators.set(schema, validate);
  }
  return validate;
};

/** Checks an answer against what the contract says of its path, method and status. */
const check = async (path: string, method: string, response: Response) => {
  const operation = contract.paths[path]?.[method];
  expect(operation, `${method} ${path}`).toBeDefined();
  const named = operation!.responses[response.status];
  expect(named, `${method} ${path} ${response.status}`).toBeDefined();
  const answer = named!.$ref
    ? contract.components.responses[named!.$ref.split('/').at(-1)!]!
    : named!;
  const [type] = response.headers.get('Content-Type')?.split(';') ?? [''];
  const schema = answer.content?.[type!]?.schema;
  if (answer.content) expect(schema, `${response.status} is ${type}`).toBeDefined();
  if (schema) {
    const value: unknown = await response.json();
    const validate = validatorOf(schema);
    validate(value);
    expect(validate.errors, JSON.stringify(value).slice(0, 500)).toBeNull();
  }
  seen.add(`${method} ${path} ${response.status}`);
};

beforeAll(async () => {
  ({app, database} = await openSampleEndpoint());
  const response = await app.request('/openapi.json');
  contract = (await response.json()) as Contract;
}, slowStart);
afterAll(() => database.close());

describe('the document of the contract', () => {
  it('is what the schemas give, where it is served and where it is read', async () => {
    const {version} = JSON.parse(await readFile(join(root, 'endpoint/package.json'), 'utf8')) as {
      version: string;
    };
    expect(contract, 'run: npm run openapi -w endpoint').toEqual(
      JSON.parse(JSON.stringify(openApi(version))),
    );
    const read = await readFile(join(root, 'docs/endpoint/openapi.json'), 'utf8');
    expect(JSON.parse(read)).toEqual(contract);
  });

  it.each(['endpoint', 'docs/endpoint'])('is written to %s to the letter', async (folder) => {
    const {version} = JSON.parse(await readFile(join(root, 'endpoint/package.json'), 'utf8')) as {
      version: string;
    };
    const text = await readFile(join(root, folder, 'openapi.json'), 'utf8');
    expect(text, 'run: npm run openapi -w endpoint').toBe(await openApiText(version));
  });

  it('names every route that there is, and no other', () => {
    const routes = app.routes
      .filter(({method, path}) => /^(?:GET|POST)$/u.test(method) && path !== '/*')
      .map(({method, path}) => `${method.toLowerCase()} ${path.replace(/:(\w+)/gu, '{$1}')}`)
      .map((route) => route.replace(/^(\w+ \/(?:pictures|files)\/).*/u, '$1{name}'))
      .filter((route) => !/ \/(?:docs|openapi\.json)$/u.test(route));
    const named = Object.entries(contract.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect([...new Set(routes)].sort()).toEqual(named.sort());
  });

  it('is a page too, which loads nothing and runs nothing', async () => {
    const response = await app.request('/docs');
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; /u,
    );
    const html = await response.text();
    expect(html).not.toMatch(/<script|<link|\ssrc=|\sstyle=|https?:\/\/(?!jsonfeed\.org)/u);
    for (const path of Object.keys(contract.paths)) expect(html).toContain(`<code>${path}</code>`);
  });
});

describe('every answer of the endpoint is as the contract says', () => {
  it.each([
    ['/articles', '/articles'],
    ['/articles', '/articles?limit=50'],
    ['/articles', '/articles?q=uy+ban&page=2'],
    ['/articles', '/articles?section=hot'],
    ['/articles', '/articles?page=1000'],
    ['/articles', '/articles?limit=51'],
    ['/articles/{id}', `/articles/${realId}`],
    ['/articles/{id}', '/articles/no-such'],
    ['/categories', '/categories'],
    ['/calendar', '/calendar?from=2026-11-01&to=2026-12-31'],
    ['/calendar', '/calendar?from=x'],
    ['/links', '/links'],
    ['/visits', '/visits'],
    ['/pictures/{name}', '/pictures/doi-nui.svg'],
    ['/pictures/{name}', '/pictures/x.svg'],
    ['/files/{name}', '/files/bieu-mau-dang-ky.pdf'],
    ['/files/{name}', '/files/x.pdf'],
    ['/healthz', '/healthz'],
    ['/readyz', '/readyz'],
  ])('GET %s: %s', async (path, address) => {
    const response = await app.request(address);
    const tag = response.headers.get('ETag');
    await check(path, 'get', response);
    if (tag === null) return;
    const again = await app.request(address, {headers: {'If-None-Match': tag}});
    await check(path, 'get', again);
    expect(again.status).toBe(304);
  });

  it('of every article of the sample data', async () => {
    const ids = await database.query<{id: string}>('select id from articles');
    for (const {id} of ids) {
      const response = await app.request(`/articles/${id}`);
      await check('/articles/{id}', 'get', response);
    }
  });

  it.each([
    ['/articles/{id}/ratings', rating, '{"score": 5}', 200],
    ['/articles/{id}/ratings', rating, '{"score": 9}', 400],
    ['/articles/{id}/ratings', '/articles/x/ratings', '{"score": 5}', 404],
    ['/articles/{id}/ratings', rating, 'x'.repeat(5000), 413],
    ['/articles/{id}/reports', report, '{"message": "Sai", "selection": "x"}', 202],
    ['/articles/{id}/reports', report, '{}', 400],
    ['/articles/{id}/reports', '/articles/x/reports', '{"message": "Sai"}', 404],
    ['/articles/{id}/reports', report, 'x'.repeat(50_000), 413],
    ['/visits', '/visits', 'load-00001', 200],
    ['/visits', '/visits', '?', 400],
    ['/visits', '/visits', 'x'.repeat(5000), 413],
  ])('POST %s: %s %s', async (path, address, body, status) => {
    const response = await post(app, address, body);
    expect(response.status).toBe(status);
    await check(path, 'post', response);
  });

  it('to a sender of too much', async () => {
    for (const [path, address, body] of [
      ['/articles/{id}/ratings', rating, '{"score": 5}'],
      ['/articles/{id}/reports', report, '{"message": "Sai"}'],
      ['/visits', '/visits', ''],
    ] as const) {
      let response = await post(app, address, body);
      while (response.status < 400) response = await post(app, address, body);
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
      await check(path, 'post', response);
    }
  });

  it('to a page that may send nothing, where origins are listed', async () => {
    const listed = createApp(database, {now: () => now, origins: ['https://xa.example']});
    const headers = {Origin: 'https://other.example'};
    for (const [path, address] of [
      ['/articles/{id}/ratings', rating],
      ['/articles/{id}/reports', report],
      ['/visits', '/visits'],
    ] as const) {
      const response = await post(listed, address, '', headers);
      expect(response.status).toBe(403);
      await check(path, 'post', response);
    }
  });

  it.each([
    [500, new Error('no')],
    [503, new DatabaseUnavailable('away')],
  ])('when it fails with %s', async (status, error) => {
    const broken: Database = {...database, query: () => Promise.reject(error)};
    const failing = createApp(broken, {log: () => undefined});
    for (const path of ['/articles', '/categories', '/calendar', '/links', '/visits', '/readyz']) {
      const response = await failing.request(path);
      expect(response.status).toBe(status);
      await check(path, 'get', response);
    }
    const counting = await post(failing, rating, '{"score": 5}');
    expect(counting.status).toBe(status);
    expect(counting.headers.has('Retry-After')).toBe(status === 503);
    await check('/articles/{id}/ratings', 'post', counting);
    await check('/visits', 'post', await post(failing, '/visits', ''));
    await check('/articles/{id}/reports', 'post', await post(failing, report, '{"message": "x"}'));
    await check('/articles/{id}', 'get', await failing.request(`/articles/${realId}`));
  });
});
