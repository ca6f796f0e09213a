import {expect, it, vi} from 'vitest';
import {createClient} from '../../../src/source/client/client.ts';
import type {Reading} from '../../../src/source/client/reading.ts';
import {PortalError} from '../../../src/source/errors.ts';

const url = 'https://portal.example/rss';
const {signal} = new AbortController();

const upper: Reading<string> = {name: 'upper', read: ({text}) => text.toUpperCase()};
const typed: Reading<string | null> = {
  name: 'typed',
  read: ({type, headers}) => `${type} ${headers.get('x-wp-total') ?? ''}`,
};

const answering = (make: () => Response) => {
  const fetch = vi.fn(() => Promise.resolve(make()));
  return {fetch, client: createClient({fetch, random: () => 0})};
};

it('an answer that cannot be read is not kept, and is asked for again', async () => {
  const texts = ['broken', '{"a": 1}'];
  const {fetch, client} = answering(() => new Response(texts.shift()));
  const picky: Reading<unknown> = {
    name: 'picky',
    read({text}) {
      if (text === 'broken') throw new PortalError('invalid', 'Broken.');
      return text;
    },
  };
  await expect(client.get(url, picky, {signal})).rejects.toMatchObject({code: 'invalid'});
  expect(await client.get(url, picky, {signal})).toBe('{"a": 1}');
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('a question that only tries where something is asks once, whatever the failure', async () => {
  const {fetch, client} = answering(() => new Response('', {status: 503}));
  const trial = {...upper, isTrial: true};
  await expect(client.get(url, trial, {signal})).rejects.toMatchObject({code: 'server'});
  expect(fetch).toHaveBeenCalledOnce();
});

it('an answer that is read in two ways is never taken for the other', async () => {
  const headers = {'content-type': 'Text/XML; charset=utf-8', 'x-wp-total': '43'};
  const {fetch, client} = answering(() => new Response('tin', {headers}));
  expect(await client.get(url, upper, {signal})).toBe('TIN');
  expect(await client.get(url, typed, {signal})).toBe('text/xml 43');
  expect(await client.get(url, upper, {signal})).toBe('TIN');
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('an answer without a body is read by nobody', async () => {
  const {client} = answering(() => new Response(null, {status: 204}));
  expect(await client.get(url, upper, {signal})).toBeUndefined();
});

it('a refusal says what WordPress said', async () => {
  const body = JSON.stringify({code: 'rest_x', message: 'Chỉ dành cho người đăng nhập.'});
  const init = {status: 401, headers: {'content-type': 'application/json; charset=UTF-8'}};
  const {client} = answering(() => new Response(body, init));
  await expect(client.get(url, upper, {signal})).rejects.toThrow('Chỉ dành cho người đăng nhập.');
});
