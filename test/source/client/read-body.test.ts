import {describe, expect, it, vi} from 'vitest';
import {readBody} from '../../../src/source/client/read-body.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A body that comes in pieces, for ever where `pieces` does. */
function bodyOf(pieces: Iterable<Uint8Array<ArrayBuffer>>) {
  const cancel = vi.fn();
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel,
  });
  return {response: new Response(body), cancel};
}

function* endless() {
  for (;;) yield bytes('a'.repeat(1000));
}

describe('a body', () => {
  it('that never ends is stopped at the limit', async () => {
    const {response, cancel} = bodyOf(endless());
    const {text, isComplete} = await readBody(response, 2500);
    expect(isComplete).toBe(false);
    expect(text).toHaveLength(2500);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('may be exactly as long as the limit', async () => {
    const {response} = bodyOf([bytes('abc'), bytes('de')]);
    expect(await readBody(response, 5)).toEqual({text: 'abcde', isComplete: true});
    const {response: longer} = bodyOf([bytes('abc'), bytes('def')]);
    expect(await readBody(longer, 5)).toEqual({text: 'abcde', isComplete: false});
  });

  it('is counted in bytes, not in characters', async () => {
    const {response} = bodyOf([bytes('đđđ')]);
    expect((await readBody(response, 5)).isComplete).toBe(false);
  });

  it('may be cut inside a character', async () => {
    const pieces = [...bytes('Thông báo 🇻🇳')].map((byte) => Uint8Array.of(byte));
    expect((await readBody(bodyOf(pieces).response, 100)).text).toBe('Thông báo 🇻🇳');
  });

  it('loses its byte order mark', async () => {
    expect((await readBody(new Response('\uFEFF{}'), 100)).text).toBe('{}');
  });

  it('that is no UTF-8 shows it', async () => {
    const {response} = bodyOf([Uint8Array.of(0x7b, 0xe0, 0x7d)]);
    expect((await readBody(response, 100)).text).toContain('\uFFFD');
  });

  it('is read where the engine has no streams, with the same limit', async () => {
    const without = (text: string): Response =>
      Object.defineProperty(new Response(text), 'body', {value: undefined});
    expect(await readBody(without('abc'), 3)).toEqual({text: 'abc', isComplete: true});
    expect(await readBody(without('abcd'), 3)).toEqual({text: 'abc', isComplete: false});
  });
});
