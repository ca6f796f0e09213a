import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {useBrowser, useDemoSite} from './use-demo-site.ts';

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
