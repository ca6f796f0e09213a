import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {SingleFlight} from '../../../src/source/client/single-flight.ts';

/** Work whose end the test decides. */
function work() {
  let resolve: (answer: string) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const result = new Promise<string>((...settle) => ([resolve, reject] = settle));
  const signals: AbortSignal[] = [];
  const start = vi.fn((signal: AbortSignal) => {
    signals.push(signal);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    return result;
  });
  return {resolve, reject, start, signals};
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('work that several ask for', () => {
  it('fails for all when it fails, and is begun anew for the next', async () => {
    const flights = new SingleFlight<string>();
    const first = work();
    const error = new Error('failed');
    const askers = [1, 2].map(() =>
      flights.join('a', new AbortController().signal, first.start).catch((e: unknown) => e),
    );
    first.reject(error);
    expect(await Promise.all(askers)).toEqual([error, error]);
    const second = work();
    second.resolve('answer');
    expect(await flights.join('a', undefined, second.start)).toBe('answer');
  });

  it('rejects at once for the one who leaves, and goes on for the others', async () => {
    const flights = new SingleFlight<string>();
    const {start, signals, resolve} = work();
    const leaving = new AbortController();
    const left = expect(flights.join('a', leaving.signal, start)).rejects.toBe('gone');
    const stays = flights.join('a', new AbortController().signal, start);
    leaving.abort('gone');
    await left;
    vi.runAllTimers();
    expect(signals[0]?.aborted).toBe(false);
    resolve('answer');
    expect(await stays).toBe('answer');
    expect(start).toHaveBeenCalledOnce();
  });

  it('is aborted when the last has left', async () => {
    const flights = new SingleFlight<string>();
    const {start, signals} = work();
    const askers = [new AbortController(), new AbortController()];
    const results = askers.map(({signal}) => flights.join('a', signal, start));
    const outcomes = results.map((result) => expect(result).rejects.toBe('gone'));
    for (const asker of askers) asker.abort('gone');
    await Promise.all(outcomes);
    vi.runAllTimers();
    expect(signals[0]?.aborted).toBe(true);
  });

  it('goes on for one who leaves and is back in the same turn, as a moved element is', async () => {
    const flights = new SingleFlight<string>();
    const {start, resolve} = work();
    const leaving = new AbortController();
    const left = expect(flights.join('a', leaving.signal, start)).rejects.toBe('gone');
    leaving.abort('gone');
    await left;
    const back = flights.join('a', new AbortController().signal, start);
    vi.runAllTimers();
    resolve('answer');
    expect(await back).toBe('answer');
    expect(start).toHaveBeenCalledOnce();
  });

  it('is begun anew for one who comes after it was aborted', async () => {
    const flights = new SingleFlight<string>();
    const first = work();
    const leaving = new AbortController();
    const left = expect(flights.join('a', leaving.signal, first.start)).rejects.toBe('gone');
    leaving.abort('gone');
    await left;
    vi.runAllTimers();
    const second = work();
    const next = flights.join('a', undefined, second.start);
    second.resolve('answer');
    expect(await next).toBe('answer');
  });

  it('is not begun for one who has left already', async () => {
    const {start} = work();
    const result = new SingleFlight<string>().join('a', AbortSignal.abort('gone'), start);
    await expect(result).rejects.toBe('gone');
    expect(start).not.toHaveBeenCalled();
  });

  it('listens to no signal any more when it is done', async () => {
    const flights = new SingleFlight<string>();
    const {start, resolve} = work();
    const {signal} = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    const result = flights.join('a', signal, start);
    resolve('answer');
    await result;
    await Promise.resolve();
    expect(remove.mock.calls.map(([name, listener]) => [name, listener])).toEqual(
      add.mock.calls.map(([name, listener]) => [name, listener]),
    );
    expect(add).toHaveBeenCalledOnce();
  });
});
