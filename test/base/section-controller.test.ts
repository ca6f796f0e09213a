import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {
  SectionController,
  type SectionHost,
  type SectionTasks,
} from '../../src/base/section-controller.ts';
import type {PortalSource} from '../../src/source/portal-source.ts';

type Tasks = SectionTasks<string, object>;

/** A section by itself: as much of an element as it needs, with a source that is there. */
const sectionOf = (tasks: Partial<Tasks>): SectionController<string, object> => {
  const host = {
    isConnected: true,
    loading: 'eager',
    source: {} as PortalSource,
    addController: () => undefined,
    requestUpdate: () => undefined,
  } as unknown as SectionHost<string>;
  return new SectionController<string, object>(host, {
    query: () => ({}),
    ask: () => Promise.resolve('answer'),
    isEmpty: () => false,
    onChange: () => undefined,
    ...tasks,
  });
};

const later = (milliseconds: number): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve('answer'), milliseconds));

/** A browser that has other things to do for a while, milliseconds. */
const stayBusy = (milliseconds: number): void => {
  vi.stubGlobal('requestIdleCallback', (task: () => void) => setTimeout(task, milliseconds));
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How long a section stays blank, milliseconds, when it comes with others. */
const blankTimes = async (sections: readonly SectionController<string, object>[]) => {
  const start = performance.now();
  const times = sections.map((section) =>
    section.followFirst().then(() => performance.now() - start),
  );
  await vi.runAllTimersAsync();
  return Promise.all(times);
};

describe('sections that come together', () => {
  it('wait for the answers of each other', async () => {
    const quick = sectionOf({});
    expect(await blankTimes([quick, sectionOf({ask: () => later(40)})])).toEqual([40, 40]);
    expect(quick.section).toEqual({state: 'ready', data: 'answer'});
  });

  it('wait no longer than a tenth of a second, and until what a slow processor has before it is done', async () => {
    const waiting = () => blankTimes([sectionOf({}), sectionOf({ask: () => later(4000)})]);
    vi.stubGlobal('requestIdleCallback', (task: () => void) => task());
    expect(await waiting()).toEqual([100, 100]);
    stayBusy(30);
    expect(await blankTimes([sectionOf({ask: () => later(120)})])).toEqual([120]);
    expect(await waiting()).toEqual([130, 130]);
  });

  it('wait for one turn more in a browser that does not tell when it is idle', async () => {
    expect('requestIdleCallback' in globalThis).toBe(false);
    expect(await blankTimes([sectionOf({ask: () => later(4000)})])).toEqual([101]);
  });

  it('do not wait for one whose question fails', async () => {
    const failing = sectionOf({ask: () => Promise.reject(new Error('No.'))});
    expect(await blankTimes([failing, sectionOf({})])).toEqual([0, 0]);
    expect(failing.section.state).toBe('failed');
  });

  it('come to the screen although another one has a fault in its own code', async () => {
    const faulty = sectionOf({
      onChange: ({state}) => {
        if (state === 'ready') throw new Error('A fault of ours.');
      },
    });
    expect(await blankTimes([faulty, sectionOf({})])).toEqual([0, 0]);
    // And those that come after it.
    expect(await blankTimes([sectionOf({ask: () => later(40)})])).toEqual([40]);
  });
});
