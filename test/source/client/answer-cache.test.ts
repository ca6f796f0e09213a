import {expect, it} from 'vitest';
import {AnswerCache} from '../../../src/source/client/answer-cache.ts';

const answer = (value: unknown) => ({
  value,
  freshness: {fresh: 1, whileRevalidating: 1, ifError: 1},
  at: 0,
  since: 0,
});

it('keeps no more answers than its limit, and lets go the one not used for longest', () => {
  const cache = new AnswerCache(2);
  cache.keep('a', answer(1));
  cache.keep('b', answer(2));
  cache.get('a');
  cache.keep('c', answer(3));
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('a')?.value).toBe(1);
  expect(cache.get('c')?.value).toBe(3);
});

it('keeps an answer that comes again once', () => {
  const cache = new AnswerCache(2);
  cache.keep('a', answer(1));
  cache.keep('b', answer(2));
  cache.keep('a', answer(3));
  expect(cache.get('b')?.value).toBe(2);
  expect(cache.get('a')?.value).toBe(3);
});

it('forgets what it is told to', () => {
  const cache = new AnswerCache(2);
  cache.keep('a', answer(1));
  cache.forget('a');
  expect(cache.get('a')).toBeUndefined();
});
