import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {useBrowser} from './use-demo-site.ts';

const body = `${'<p>Chữ</p>'.repeat(60)}<p><img src="/anh.png" alt="Hội trường" width="300" height="200"></p>
  ${'<p>Chữ</p>'.repeat(60)}`;

let host: HostSite;

beforeAll(async () => {
  host = await startHostSite();
  const item = {id: '2', title: 'Bài dài', url: '/bai-2', content_html: body};
  host.pages['/api/articles/2'] = {body: JSON.stringify(item), type: 'application/json'};
  const page = (inside: string) => ({
    body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xã</title>${inside}`,
  });
  host.pages['/khung'] =
    page(`<script type="module" src="/portal-widgets/portal-widgets.js"></script>
    <portal-article-view endpoint="/api" article-id="2" related="0"></portal-article-view>`);
  // As high as its content, which is what the page in the frame tells it.
  host.pages['/'] = page(
    '<h1>Xã</h1><iframe src="/khung" title="Bài" width="600" height="4000"></iframe>',
  );
});
afterAll(() => host.stop());

/** Runs in the page; whether the viewer, in the frame, is open and in view with its buttons and its picture. */
const viewer = () => {
  const frame = document.querySelector('iframe')!;
  const root = frame.contentDocument?.querySelector('portal-article-view')?.shadowRoot;
  const dialog = root?.querySelector('dialog');
  if (!dialog?.open) return undefined;
  const above = frame.getBoundingClientRect().top;
  const isInView = (part: Element | null | undefined) => {
    const {top = -1, bottom = -1, height = 0} = part?.getBoundingClientRect() ?? {};
    return height > 0 && above + top >= -1 && above + bottom <= innerHeight + 1;
  };
  return {
    bar: isInView(dialog.querySelector('.viewer-bar')),
    picture: isInView(dialog.querySelector('.stage')),
  };
};

describe.each(installedEngines)(
  'the viewer in a frame as high as its article in $name',
  (engine) => {
    const browser = useBrowser(engine);

    const openPicture = async (page: BrowserPage) => {
      await page.go(`${host.origin}/`);
      const press = () => {
        const root = document
          .querySelector('iframe')
          ?.contentDocument?.querySelector('portal-article-view')?.shadowRoot;
        const button = root?.querySelector<HTMLElement>('.enlarge');
        button?.scrollIntoView({block: 'center'});
        button?.click();
        return button != null;
      };
      await vi.waitFor(async () => expect(await page.run(press)).toBe(true), 20_000);
    };

    it('stands where the reader is', async () => {
      const page = await browser().open();
      await openPicture(page);
      await vi.waitFor(
        async () => expect(await page.run(viewer)).toEqual({bar: true, picture: true}),
        10_000,
      );
    });
  },
);
