import {spawnSync} from 'node:child_process';
import {beforeEach, describe, expect, it} from 'vitest';
import type {PuppeteerPage} from './browsers/puppeteer.ts';
import {installedEngine} from './browsers/start.ts';
import {openDemo, useDemoSite, usePuppeteer} from './use-demo-site.ts';

const chromium = installedEngine('chromium');
const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPdfToText) {
  console.warn(
    '!!! pdftotext IS MISSING: the printed article is not read (install poppler-utils).',
  );
}

/** Text without white space, for a printed page breaks its lines elsewhere. */
const packed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

const site = useDemoSite();

describe.each(chromium ? [chromium] : [])(
  'the article that its own button prints in $name',
  (engine) => {
    const browser = usePuppeteer(engine);
    let page: PuppeteerPage;

    beforeEach(async () => {
      page = await browser().open();
      await openDemo(page, `${site().origin}/`);
    });

    it.runIf(hasPdfToText)(
      'is alone on the paper, with title, date, source and where it comes from',
      async () => {
        const pages = (await page.raw.browser().pages()).length;
        const {markup, styles, title, body, count} = await page.run(
          pressPrint,
          'portal-article-view',
        );
        expect(count).toBe(1);
        expect((await page.raw.browser().pages()).length).toBe(pages);

        const paper = await browser().open();
        await paper.raw.setContent(markup);
        await paper.raw.addStyleTag({content: styles});
        const input = await paper.raw.pdf({format: 'A4'});
        const {stdout, status} = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
          input,
        });
        expect(status).toBe(0);
        const text = packed(stdout.toString('utf8'));
        expect(text).toContain(packed(title));
        expect(body.length).toBeGreaterThan(5);
        expect(body.filter((paragraph) => !text.includes(packed(paragraph)))).toEqual([]);
        for (const part of ['27/03/2020 09:00', 'Nguồn:', 'Bài gốc:', 'Bản lưu lúc']) {
          expect(text).toContain(packed(part));
        }
        for (const part of ['Tin nóng', 'Trang chủ', 'Lưu bài', 'Nguồn dữ liệu']) {
          expect(text).not.toContain(packed(part));
        }
      },
    );

    it('leaves out its buttons also where the whole page is printed', async () => {
      const shown = () => page.run(displayOf, 'portal-article-view', '.toolbar');
      expect(await shown()).toBe('flex');
      await page.raw.emulateMediaType('print');
      expect(await shown()).toBe('none');
    });
  },
);

const displayOf = (tag: string, selector: string): string =>
  getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector(selector)!).display;

/** Presses the button, and gives what the frame that is printed holds. */
const pressPrint = async (tag: string) => {
  const root = document.querySelector(tag)!.shadowRoot!;
  let count = 0;
  const append = root.appendChild.bind(root);
  // A browser without a screen has no dialog; the frame's window exists only once it is in the page.
  const printed = new Promise<Document>((resolve) => {
    root.appendChild = <T extends Node>(node: T): T => {
      const frame = node as Node as HTMLIFrameElement;
      frame.addEventListener('load', () => {
        frame.contentWindow!.print = () => {
          count++;
          resolve(frame.contentDocument!);
        };
      });
      return append(node);
    };
  });
  root.querySelector<HTMLElement>('[data-tool=print]')!.click();
  const paper = await printed;
  return {
    markup: new XMLSerializer().serializeToString(paper),
    styles: [...paper.adoptedStyleSheets]
      .flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText))
      .join('\n'),
    title: root.querySelector('.heading')!.textContent.trim(),
    body: [...root.querySelectorAll('.body p, .body figcaption')].map(
      ({textContent}) => textContent,
    ),
    count,
  };
};
