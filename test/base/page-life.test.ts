import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {repeat, whenBack} from '../../src/base/page-life.ts';

/** As much of a page as is needed; remembers who listens. */
class FakePage extends EventTarget {
  hidden = false;
  readonly listeners = new Set<string>();

  override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
    this.listeners.add(given[0]);
    super.addEventListener(...given);
  }

  override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners.delete(given[0]);
    super.removeEventListener(...given);
  }
}

const minute = 60_000;
const endings: (() => void)[] = [];
let page: FakePage;
let frame: FakePage;

/** So that no test leaves anything to the next. */
const ending = (end: () => void): (() => void) => {
  endings.push(end);
  return end;
};

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setInterval', 'clearInterval', 'performance', 'Date']});
  page = new FakePage();
  frame = new FakePage();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', frame);
});

afterEach(() => {
  for (const end of endings.splice(0)) end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what is done again and again', () => {
  it('rests for ten minutes in a hidden page, and is done once when the page is seen again', () => {
    const task = vi.fn();
    ending(repeat(minute, task));
    page.hidden = true;
    vi.advanceTimersByTime(10 * minute);
    expect(task).not.toHaveBeenCalled();
    page.hidden = false;
    vi.advanceTimersByTime(1_000);
    expect(task).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(minute - 1_000);
    expect(task).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1_000);
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('waits for its time, also the first time', () => {
    const task = vi.fn();
    ending(repeat(minute, task));
    vi.advanceTimersByTime(minute - 1);
    expect(task).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(task).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(9 * minute);
    expect(task).toHaveBeenCalledTimes(10);
  });

  it('shares one timer, however many tasks there are', () => {
    const tasks = Array.from({length: 20}, () => vi.fn());
    for (const task of tasks) ending(repeat(minute, task));
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(minute);
    for (const task of tasks) expect(task).toHaveBeenCalledOnce();
  });

  it('leaves no timer when the last one ends, and begins again after that', () => {
    const [first, second] = [repeat(minute, vi.fn()), repeat(minute, vi.fn())];
    first();
    expect(vi.getTimerCount()).toBe(1);
    second();
    expect(vi.getTimerCount()).toBe(0);
    const task = vi.fn();
    ending(repeat(minute, task));
    vi.advanceTimersByTime(minute);
    expect(task).toHaveBeenCalledOnce();
  });

  it('goes on when it is ended twice', () => {
    const task = vi.fn();
    const end = repeat(minute, vi.fn());
    ending(repeat(minute, task));
    end();
    end();
    vi.advanceTimersByTime(minute);
    expect(task).toHaveBeenCalledOnce();
  });

  it('keeps to what time has passed when the clock of the device jumps', () => {
    const task = vi.fn();
    ending(repeat(minute, task));
    const before = Date.now();
    vi.setSystemTime(before + 1000 * minute);
    vi.advanceTimersByTime(1_000);
    expect(Date.now() - before).toBeGreaterThan(minute);
    expect(task).not.toHaveBeenCalled();
  });
});

describe('what is done when the reader is back', () => {
  const comeBack = (): void => {
    page.dispatchEvent(new Event('visibilitychange'));
  };

  it('is not done when the page is hidden just now', () => {
    const task = vi.fn();
    ending(whenBack(task));
    page.hidden = true;
    comeBack();
    frame.dispatchEvent(new Event('online'));
    expect(task).not.toHaveBeenCalled();
    page.hidden = false;
    comeBack();
    expect(task).toHaveBeenCalledOnce();
  });

  it('is done when the network is back', () => {
    const task = vi.fn();
    ending(whenBack(task));
    frame.dispatchEvent(new Event('online'));
    expect(task).toHaveBeenCalledOnce();
  });

  it('is done for a page out of the back/forward cache, not for one that was just loaded', () => {
    const task = vi.fn();
    ending(whenBack(task));
    frame.dispatchEvent(Object.assign(new Event('pageshow'), {persisted: false}));
    expect(task).not.toHaveBeenCalled();
    frame.dispatchEvent(Object.assign(new Event('pageshow'), {persisted: true}));
    expect(task).toHaveBeenCalledOnce();
  });

  it('is done by everybody who waits, and no more by who has left', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const leave = ending(whenBack(first));
    ending(whenBack(second));
    leave();
    comeBack();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  it('leaves no listener on the page when nobody waits any more', () => {
    const ends = [whenBack(vi.fn()), whenBack(vi.fn())];
    expect([...page.listeners, ...frame.listeners]).toEqual([
      'visibilitychange',
      'online',
      'pageshow',
    ]);
    ends[0]?.();
    expect(page.listeners.size).toBe(1);
    ends[1]?.();
    expect([...page.listeners, ...frame.listeners]).toEqual([]);
  });
});
