import {describe, expect, it, vi} from 'vitest';
import type {PortalWorkCalendar} from '../../src/index.ts';
import type {WorkEvent} from '../../src/source/models.ts';
import type {PuppeteerPage} from './browsers/puppeteer.ts';
import {installedEngine} from './browsers/start.ts';
import {textOf} from './in-page.ts';
import {reach, useDemoSite, usePuppeteer} from './use-demo-site.ts';

/** As many events as a normal week has, two or three a day, every field of them in use. */
const eventsOf = (count: number): WorkEvent[] =>
  [...Array(count).keys()].map((index) => ({
    id: String(index),
    title: `Hội nghị số ${index} về kế hoạch phát triển kinh tế - xã hội của xã trong quý tới`,
    start: new Date(
      Date.UTC(2020, 2, 23 + (index % 5), 1 + Math.floor(index / 5) * 3),
    ).toISOString(),
    end: new Date(Date.UTC(2020, 2, 23 + (index % 5), 3 + Math.floor(index / 5) * 3)).toISOString(),
    allDay: false,
    chair: 'Đ/c Nguyễn Văn Mẫu, Chủ tịch Uỷ ban nhân dân',
    participants: 'Lãnh đạo Uỷ ban nhân dân, trưởng các phòng, ban, trưởng các thôn',
    location: 'Phòng họp số 1, trụ sở Uỷ ban nhân dân',
    preparedBy: 'Văn phòng',
    coordinatedBy: 'Phòng Kinh tế',
    note: 'Có giấy mời riêng',
    status: 'confirmed',
    attachments: [],
  }));

/** Leaves nothing on the page but a calendar with these events. Runs in the page. */
const showCalendar = (data: readonly WorkEvent[]): void => {
  const calendar = document.createElement('portal-work-calendar');
  document.body.replaceChildren(calendar);
  Object.assign(calendar, {data, week: '2020-W13'});
};

/** Has a reader look for something in it. Runs in the page. */
const filterCalendar = async (leader: string, filter: string): Promise<void> => {
  const calendar = document.querySelector<PortalWorkCalendar>('portal-work-calendar')!;
  Object.assign(calendar, {leader, filter});
  await calendar.updateComplete;
};

/** Whether what comes after the events is there: what readers choose with, and how it looks on paper. */
const hasChoices = (): boolean =>
  Boolean(
    document.querySelector('portal-work-calendar')?.shadowRoot?.querySelector('[part=filters]'),
  );

const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const chromium = installedEngine('chromium');

describe.runIf(chromium)('a work calendar on paper', () => {
  const site = useDemoSite();
  const browser = usePuppeteer(chromium!);

  const open = async (events: readonly WorkEvent[]): Promise<PuppeteerPage> => {
    const page = await browser().open();
    await page.go(site().origin);
    // The class comes when the tag appears; what was set before counts from then on.
    await page.run(showCalendar, events);
    await reach(page, 'ready', 'portal-work-calendar');
    await vi.waitFor(async () => expect(await page.run(hasChoices)).toBe(true), {timeout: 30_000});
    return page;
  };

  const print = async (events: readonly WorkEvent[]): Promise<number> => {
    const page = await open(events);
    return pagesIn(await page.raw.pdf({format: 'A4', landscape: true}));
  };

  it('fits a normal week on one sheet of A4, on its side', async () => {
    expect(await print(eventsOf(14))).toBe(1);
  });

  it('goes on to a second sheet where there is more, and loses nothing', async () => {
    expect(await print(eventsOf(60))).toBeGreaterThan(1);
  });

  it('says of a part of the week which part it is', async () => {
    const page = await open(eventsOf(14));
    await page.run(filterCalendar, 'Nguyễn Văn Mẫu', 'số 13');
    const words = 'Lãnh đạo: Nguyễn Văn Mẫu, “số 13” 1/14 lịch phù hợp';
    // On the screen the controls say it.
    expect(await page.run(textOf, 'portal-work-calendar')).not.toContain(words);
    await page.raw.emulateMediaType('print');
    const text = await page.run(textOf, 'portal-work-calendar');
    expect(text).toContain(words);
    expect(text).not.toContain('Tuần sau');
  });
});
