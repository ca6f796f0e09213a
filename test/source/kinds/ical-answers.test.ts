import {describe, expect, it, vi} from 'vitest';
import {createClient} from '../../../src/source/client/client.ts';
import {createIcalSource} from '../../../src/source/kinds/ical.ts';
import {calendar, event} from './ical-sources.ts';

const settings = {endpoint: 'https://portal.example/lich.ics', timeZone: 'Asia/Ho_Chi_Minh'};
const week = {from: '2020-03-23', to: '2020-03-29'};
const {signal} = new AbortController();

describe('a calendar whose address gives something else for a while', () => {
  const loginPage = '<!doctype html><title>Đăng nhập Wi-Fi';

  it('is shown as it was, with its time, in other weeks too, and is there again at once', async () => {
    let body = calendar(event('DTSTART:20200327T013000Z', 'RRULE:FREQ=WEEKLY'));
    const client = createClient({fetch: () => Promise.resolve(new Response(body))});
    const source = createIcalSource(settings, client);
    const onStale = vi.fn();
    const ask = async (range = week, reload = false) =>
      (await source.calendar?.(range, {signal, onStale, reload}))?.length;

    await ask();
    const good = body;
    body = loginPage;
    expect(await ask(week, true)).toBe(1);
    expect(onStale).toHaveBeenCalledExactlyOnceWith(
      expect.any(Number),
      expect.objectContaining({code: 'invalid'}),
    );
    expect(await ask({from: '2020-03-30', to: '2020-04-05'})).toBe(1);
    body = good;
    expect(await ask()).toBe(1);
  });

  it('is asked for again at once where there was nothing before', async () => {
    let body = loginPage;
    const client = createClient({fetch: () => Promise.resolve(new Response(body))});
    const source = createIcalSource(settings, client);

    await expect(source.calendar?.(week, {signal})).rejects.toThrow('is no calendar');
    body = calendar(event('DTSTART:20200327T013000Z'));
    expect(await source.calendar?.(week, {signal})).toHaveLength(1);
  });
});

describe('a line that is broken within a letter', () => {
  it('has the letter', async () => {
    const text = calendar(event('DTSTART:20200327T013000Z', 'LOCATION:Phòng họp tầng 2'));
    const letters = Buffer.from(text).toString('latin1');
    for (const end of ['\r\n ', '\n\t']) {
      // Each letter of several bytes gets one within, as the line gets too long there.
      const broken = letters.replaceAll(/(?<=[\u0080-\u00FF])(?=[\u0080-\u00BF])/g, end);
      const client = createClient({
        fetch: () => Promise.resolve(new Response(Buffer.from(broken, 'latin1'))),
      });
      const source = createIcalSource(settings, client);
      expect(await source.calendar?.(week, {signal})).toMatchObject([
        {title: 'Họp giao ban', location: 'Phòng họp tầng 2'},
      ]);
    }
  });
});
