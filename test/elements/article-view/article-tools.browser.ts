import {expect} from '@open-wc/testing';
import {PortalError} from '../../../src/source/errors.ts';
import type {ArticleReport} from '../../../src/source/models.ts';
import {showArticle} from '../../browser/article-fixture.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {replace} from '../../browser/replace.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

const url = 'https://portal.example/tin/1?a=1&b=2';

const names = (element: Element) =>
  inShadow(element, '.toolbar [data-tool]').map(({dataset}) => dataset.tool);
const press = (element: Element, tool: string) =>
  oneInShadow(element, `[data-tool=${tool}]`).click();
const status = (element: Element) =>
  oneInShadow(element, '.status').textContent.replace(/\s+/g, ' ').trim();

describe('the tools of an article', () => {
  guardPage();
  let undo: (() => void)[] = [];

  beforeEach(() => {
    undo = [replace(navigator, 'share', undefined)];
    localStorage.removeItem('portal-widgets:text-size');
  });
  afterEach(() => {
    for (const task of undo.reverse()) task();
    localStorage.removeItem('portal-widgets:text-size');
  });

  it('are none where the page wants none, and words that are no tool are left out', async () => {
    const element = await showArticle();
    element.tools = '';
    await element.updateComplete;
    expect(inShadow(element, '.toolbar')).to.have.length(0);
    element.tools = 'COPY, <b> print toString';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['print', 'copy']);
  });

  it('are all there, with names that can be seen, and are accessible', async () => {
    const source = {report: () => Promise.resolve()};
    const element = await showArticle({}, {}, source);
    expect(names(element)).to.include.members([
      'print',
      'save',
      'smaller',
      'larger',
      'share',
      'copy',
      'report',
    ]);
    for (const button of inShadow(element, '.toolbar button')) {
      expect(button.textContent.trim()).not.to.equal('');
    }
    press(element, 'report');
    await until(() => inShadow(element, 'textarea').length);
    await expect(element).to.be.accessible();
  });

  it('leave out what the source or the page cannot do', async () => {
    expect(names(await showArticle())).not.to.include('report');
  });

  describe('the size of the text', () => {
    it('ends at the fifth size and at the first, and says so', async () => {
      const element = await showArticle();
      for (let turn = 0; turn < 7; turn++) press(element, 'larger');
      await element.updateComplete;
      expect(oneInShadow(element, 'article').className).to.equal('size-5');
      expect(oneInShadow(element, '[data-tool=larger]').getAttribute('aria-disabled')).to.equal(
        'true',
      );
      expect(status(element)).to.equal('Cỡ chữ 5/5');
      for (let turn = 0; turn < 7; turn++) press(element, 'smaller');
      await element.updateComplete;
      expect(oneInShadow(element, 'article').className).to.equal('size-1');
    });

    it('is remembered on this device, and what is no size is not', async () => {
      press(await showArticle(), 'larger');
      expect(oneInShadow(await showArticle(), 'article').className).to.equal('size-3');
      localStorage.setItem('portal-widgets:text-size', '9; drop');
      expect(oneInShadow(await showArticle(), 'article').className).to.equal('size-2');
    });

    it('changes also where storage throws', async () => {
      const broken = {
        getItem: () => {
          throw new Error('no');
        },
        setItem: () => {
          throw new Error('no');
        },
        clear: () => undefined,
      };
      undo.push(replace(window, 'localStorage', broken));
      const element = await showArticle();
      const before = Number(oneInShadow(element, 'article').className.slice(-1));
      press(element, before === 5 ? 'smaller' : 'larger');
      await element.updateComplete;
      expect(Number(oneInShadow(element, 'article').className.slice(-1))).not.to.equal(before);
    });
  });

  describe('the link', () => {
    it('can be copied by hand where the browser lets nobody copy', async () => {
      undo.push(
        replace(navigator, 'clipboard', undefined),
        replace(document, 'execCommand', () => false),
      );
      const element = await showArticle({url});
      press(element, 'copy');
      await until(() => inShadow(element, '.by-hand').length);
      expect((oneInShadow(element, '.by-hand input') as HTMLInputElement).value).to.equal(url);
      expect(inShadow(element, '.copied')).to.have.length(0);
    });

    it('is that of the article, and the reader is told that it is copied', async () => {
      const copied: string[] = [];
      undo.push(
        replace(navigator, 'clipboard', {
          writeText: (text: string) => Promise.resolve(void copied.push(text)),
        }),
      );
      const element = await showArticle({url});
      press(element, 'copy');
      await until(() => status(element) === 'Đã chép liên kết.');
      expect(copied).to.deep.equal([url]);
    });

    it('is said to be copied each time, for a text that stays is not heard of again', async () => {
      undo.push(replace(navigator, 'clipboard', {writeText: () => Promise.resolve()}));
      const element = await showArticle({url});
      const said: string[] = [];
      new MutationObserver(() => said.push(status(element))).observe(
        oneInShadow(element, '.status'),
        {childList: true, characterData: true, subtree: true},
      );
      const isSaid = (times: number) =>
        said.filter((text) => text === 'Đã chép liên kết.').length === times;
      for (const times of [1, 2]) {
        press(element, 'copy');
        await until(() => isSaid(times));
      }
    });

    it('is that of the page where the article has none', async () => {
      const copied: string[] = [];
      undo.push(
        replace(navigator, 'clipboard', {
          writeText: (text: string) => Promise.resolve(void copied.push(text)),
        }),
      );
      press(await showArticle(), 'copy');
      await until(() => copied.length);
      expect(copied).to.deep.equal([location.href]);
    });
  });

  describe('sharing', () => {
    it('is by plain links where the browser has no way of its own', async () => {
      const element = await showArticle({url});
      press(element, 'share');
      await until(() => inShadow(element, '.panel a').length === 2);
      const [facebook, zalo] = inShadow(element, '.panel a') as HTMLAnchorElement[];
      expect(new URL(facebook!.href).searchParams.get('u')).to.equal(url);
      const payload = new URL(zalo!.href).searchParams.get('d') ?? '';
      expect(JSON.parse(atob(payload))).to.deep.equal({url});
      expect([facebook!.target, facebook!.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      expect(facebook!.getAttribute('aria-label')).to.contain('Facebook');
      expect(oneInShadow(element, '[data-tool=share]').getAttribute('aria-expanded')).to.equal(
        'true',
      );
      press(element, 'share');
      await element.updateComplete;
      expect(inShadow(element, '.panel')).to.have.length(0);
    });

    it('is left to the browser where it can; a reader who changes their mind is not bothered', async () => {
      const shared: unknown[] = [];
      const abort = (data: unknown) => {
        shared.push(data);
        return Promise.reject(new DOMException('no', 'AbortError'));
      };
      undo.push(replace(navigator, 'share', abort));
      const element = await showArticle({url, title: 'Tin'});
      press(element, 'share');
      await until(() => shared.length);
      await element.updateComplete;
      expect(shared).to.deep.equal([{title: 'Tin', url}]);
      expect(inShadow(element, '.panel')).to.have.length(0);
    });

    it('is by links where the browser refuses', async () => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      undo.push(replace(navigator, 'share', refuse));
      const element = await showArticle({url});
      press(element, 'share');
      await until(() => inShadow(element, '.panel a').length === 2);
    });
  });

  describe('a report of a mistake', () => {
    const write = async (element: Element, text: string): Promise<void> => {
      press(element, 'report');
      await until(() => inShadow(element, 'textarea').length);
      const field = oneInShadow(element, 'textarea') as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new Event('input'));
      oneInShadow(element, '.report button').click();
    };
    const notice = (element: Element) => oneInShadow(element, '.report [role=status]').textContent;

    it('without words is not sent', async () => {
      let sent = 0;
      const element = await showArticle(
        {},
        {},
        {
          report: () =>
            Promise.resolve().then(() => {
              sent++;
            }),
        },
      );
      await write(element, '  \n ');
      await until(() => notice(element) === 'Xin viết vài chữ về chỗ sai.');
      for (let press = 0; press < 2; press++) {
        oneInShadow(element, '.report button').focus();
        oneInShadow(element, '.report button').click();
        // It is described by what is missing, so that it is said each time.
        await until(() => element.shadowRoot!.activeElement?.id === 'report-message');
      }
      expect(sent).to.equal(0);
    });

    for (const [code, text] of [
      ['refused', 'Cổng thông tin không nhận nội dung này.'],
      ['unsupported', 'Cổng thông tin không có chức năng này.'],
      ['busy', 'Có quá nhiều lượt gửi. Xin thử lại sau ít phút.'],
      ['network', 'Chưa gửi được. Xin kiểm tra mạng rồi thử lại.'],
    ] as const) {
      it(`that fails with "${code}" says so, and keeps what the reader wrote`, async () => {
        const report = () => Promise.reject(new PortalError(code, 'On purpose.'));
        const element = await showArticle({}, {}, {report});
        await write(element, 'Sai ngày');
        await until(() => notice(element) === text);
        expect((oneInShadow(element, 'textarea') as HTMLTextAreaElement).value).to.equal(
          'Sai ngày',
        );
        expect(inShadow(element, '.sent')).to.have.length(0);
      });
    }

    it('is sent once, whatever is pressed meanwhile, and given up when the element leaves', async () => {
      const signals: AbortSignal[] = [];
      const report = (_id: string, _report: ArticleReport, {signal}: {signal: AbortSignal}) => {
        signals.push(signal);
        return new Promise<void>(() => undefined);
      };
      const element = await showArticle({}, {}, {report});
      await write(element, 'Sai ngày');
      oneInShadow(element, '.report button').click();
      await element.updateComplete;
      expect(signals).to.have.length(1);
      element.remove();
      expect(signals[0]?.aborted).to.be.true;
    });

    it('has the message and what was selected, and the reader is told that it arrived', async () => {
      const reports: [string, ArticleReport][] = [];
      const report = (id: string, what: ArticleReport) =>
        Promise.resolve().then(() => {
          reports.push([id, what]);
        });
      const element = await showArticle({bodyHtml: '<p>Ngày 27/3/2020 họp</p>'}, {}, {report});
      const text = oneInShadow(element, '.body p').firstChild!;
      document.getSelection()!.setBaseAndExtent(text, 5, text, 14);
      // Not every engine tells of a selection inside a shadow tree.
      const isTold = document.getSelection()!.toString() !== '';
      await write(element, ' Sai ngày ');
      await until(() => inShadow(element, '.sent').length);
      expect(reports[0]?.[0]).to.equal('a');
      expect(reports[0]?.[1].message).to.equal('Sai ngày');
      if (isTold) expect(reports[0]?.[1].selection).to.equal('27/3/2020');
      expect(element.shadowRoot!.activeElement?.textContent).to.equal('Đã gửi. Cảm ơn bạn.');
    });
  });
});
