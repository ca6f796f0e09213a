import {beforeEach, describe, expect, it} from 'vitest';
import {AnswerMemory} from '../../src/http/answer-memory.ts';
import {KeptAnswer} from '../../src/http/kept-answer.ts';

let now: number;
let memory: AnswerMemory;

const answer = (bytes = 10) =>
  KeptAnswer.read(new Response('x'.repeat(bytes), {headers: {ETag: '"x"'}}));

const keep = async (key: string, making: Promise<KeptAnswer | undefined>) => {
  memory.keep(key, making);
  await making.catch(() => undefined);
};

beforeEach(() => {
  now = 0;
  memory = new AnswerMemory(1000, () => now);
});

describe('the memory of answers', () => {
  it('forgets one that is old, that failed, that is not for all, or that is large', async () => {
    await keep('a', answer());
    now = 999;
    expect(memory.get('a')).toBeDefined();
    now = 1000;
    expect(memory.get('a')).toBeUndefined();
    await keep('b', Promise.reject(new Error('no')));
    expect(memory.get('b')).toBeUndefined();
    await keep('c', Promise.resolve(undefined));
    expect(memory.get('c')).toBeUndefined();
    await keep('d', answer(1024 * 1024 + 1));
    expect(memory.get('d')).toBeUndefined();
  });

  it('gives one that is being made to all who wait for it, however long that takes', () => {
    memory.keep('a', answer());
    now = 1_000_000;
    expect(memory.get('a')).toBeDefined();
  });

  it('forgets the first when it has no room for more', async () => {
    for (let number = 0; number < 40; number++) await keep(String(number), answer(1024 * 1024));
    expect(memory.get('0')).toBeUndefined();
    expect(memory.get('39')).toBeDefined();
    const kept = Array.from({length: 40}, (_, number) => memory.get(String(number)));
    expect(kept.filter((one) => one !== undefined)).toHaveLength(32);
  });

  it('keeps nothing when it is told so', () => {
    const none = new AnswerMemory(0);
    none.keep('a', answer());
    expect(none.get('a')).toBeUndefined();
  });
});
