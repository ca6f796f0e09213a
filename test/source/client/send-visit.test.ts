import {describe, expect, it, vi} from 'vitest';
import {sendVisit, type SendEnvironment} from '../../../src/source/client/send-visit.ts';

const url = 'https://portal.example/api/visits';

const environmentOf = (more: Partial<SendEnvironment> = {}) => {
  let ids = 0;
  return {
    sendBeacon: vi.fn(() => true),
    fetch: vi.fn(() => Promise.resolve()),
    newId: () => `id-${++ids}`,
    ...more,
  };
};

describe('a visit that cannot be sent', () => {
  it('is silence where there is neither a page nor a way to send', () => {
    const fetchSpy = vi.spyOn(globalThis, 'fetch');
    sendVisit(url);
    sendVisit('https://portal.example/other/visits', {newId: () => 'x'}, new Set());
    expect(fetchSpy).not.toHaveBeenCalled();
    fetchSpy.mockRestore();
  });

  it('is silence when both ways throw or fail', async () => {
    const broken = (): never => {
      throw new TypeError('blocked');
    };
    sendVisit(url, environmentOf({sendBeacon: broken, fetch: broken}), new Set());
    const fails = vi.fn(() => Promise.reject(new TypeError('no network')));
    sendVisit(url, environmentOf({sendBeacon: () => false, fetch: fails}), new Set());
    expect(fails).toHaveBeenCalledOnce();
    // An unhandled rejection would come after this turn, and fail the run.
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe('a visit', () => {
  it('is one beacon for each address, however many ask', () => {
    const environment = environmentOf();
    const sent = new Set<string>();
    for (let ask = 0; ask < 3; ask++) sendVisit(url, environment, sent);
    sendVisit('https://other.example/api/visits', environment, sent);
    expect(environment.sendBeacon).toHaveBeenCalledTimes(2);
    expect(environment.sendBeacon).toHaveBeenNthCalledWith(1, url, 'id-1');
    expect(environment.sendBeacon).toHaveBeenNthCalledWith(
      2,
      'https://other.example/api/visits',
      'id-2',
    );
    expect(environment.fetch).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<SendEnvironment>]>([
    ['does not exist', {sendBeacon: undefined}],
    ['refuses', {sendBeacon: () => false}],
    [
      'throws',
      {
        sendBeacon: () => {
          throw new TypeError('blocked');
        },
      },
    ],
  ])('is a plain request without cookies where sendBeacon %s', (_, more) => {
    const environment = environmentOf(more);
    sendVisit(url, environment, new Set());
    expect(environment.fetch).toHaveBeenCalledExactlyOnceWith(url, {
      method: 'POST',
      body: 'id-1',
      keepalive: true,
      credentials: 'omit',
    });
  });
});
