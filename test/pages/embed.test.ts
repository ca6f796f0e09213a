import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {reach, useBrowser, useDemoSite} from './use-demo-site.ts';

/** What a page notes of the messages of its frame. */
interface NotingWindow {
  readonly messages: {
    readonly origin: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

const note = () => {
  const messages: object[] = [];
  (window as unknown as {messages: object[]}).messages = messages;
  window.addEventListener('message', ({origin, data}: MessageEvent<object>) =>
    messages.push({origin, data}),
  );
};

const site = useDemoSite();
let host: HostSite;

beforeAll(async () => {
  host = await startHostSite();
  const frame = `<iframe title="Tin nóng" sandbox="allow-scripts" width="400" height="200"
    src="${site().origin}/api/embed/hot-news?limit=4&amp;show-date=true#?secret=abc"></iframe>`;
  host.pages['/'] = {
    body: `<!doctype html><html lang="vi"><head><title>Xã</title><script>(${note.toString()})()</script></head>
      <body>${frame}</body></html>`,
  };
});
afterAll(() => host.stop());

describe.each(installedEngines)('an embedded page in a frame without rights in $name', (engine) => {
  const browser = useBrowser(engine);

  it('shows its section and says how high it is, in the form of WordPress and in its own', async () => {
    const page = await browser().open();
    await page.go(`${host.origin}/`);
    await vi.waitFor(
      async () => {
        const messages = await page.run(() => (window as unknown as NotingWindow).messages);
        // Four articles with dates take more room than a failure, or a link alone, ever does.
        const highest = (key: string) =>
          Math.max(...messages.map(({data}) => Number(data[key] ?? 0)));
        expect(highest('height')).toBeGreaterThan(200);
        expect(highest('value')).toBe(highest('height'));
        for (const {origin, data} of messages) {
          expect(origin).toBe('null');
          if ('message' in data) expect(data).toMatchObject({message: 'height', secret: 'abc'});
          else expect(data.type).toBe('portal-widgets:height');
        }
      },
      {timeout: 30_000},
    );
  });
});

describe.each(installedEngines)('an embedded search box in $name', (engine) => {
  const browser = useBrowser(engine);

  it('is as high as what it offers to who types, and its buttons stay as they are', async () => {
    const page = await browser().open();
    await page.go(`${site().origin}/api/embed/search-box`);
    await reach(page, 'idle', 'portal-search-box');
    const before = await page.run(heights);
    expect(before.offered).toBe(0);
    await page.run(typeInto, 'xã');
    await vi.waitFor(async () => expect((await page.run(heights)).offered).toBeGreaterThan(50), {
      timeout: 30_000,
    });
    const after = await page.run(heights);
    expect(after.offeredTo).toBeLessThanOrEqual(after.page);
    expect(after.buttons).toEqual(before.buttons);
  });
});

const typeInto = (text: string): void => {
  const root = document.querySelector('portal-search-box')!.shadowRoot!;
  const field = root.querySelector<HTMLInputElement>('#text')!;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
};

/** Of the page, which is what its frame is told, of what is offered and where that ends, and of the buttons. */
const heights = () => {
  const root = document.querySelector('portal-search-box')!.shadowRoot!;
  const offered = root.querySelector('[part="suggestions"]')?.getBoundingClientRect();
  const buttons = [...root.querySelectorAll('.line button')];
  return {
    page: document.documentElement.getBoundingClientRect().height,
    offered: offered?.height ?? 0,
    offeredTo: offered?.bottom ?? 0,
    buttons: buttons.map((button) => button.getBoundingClientRect().height),
  };
};
