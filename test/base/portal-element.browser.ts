import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../src/elements/hot-news/define.ts';
import '../../src/elements/search-box/define.ts';
import '../../src/elements/visit-counter/define.ts';
import {
  PortalHotNews,
  registerLocale,
  type PortalErrorEvent,
  type PortalLoadEvent,
  type PortalVisitCounter,
  type VisitCounts,
} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import {fixedSource, HeldSource, pageOf, summary} from '../browser/held-source.ts';
import {useHeldTime} from '../browser/held-time.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

const network = new PortalError('network', 'The connection was cut.');
const list = pageOf(summary('a'));

const held = async () => {
  const source = new HeldSource();
  const element = await fixture<PortalHotNews>(
    html`<portal-hot-news .source=${source}><a href="/tin">Tin nóng của cổng</a></portal-hot-news>`,
  );
  await until(() => source.lists.length === 1);
  return {source, element};
};

const retryButton = (element: Element) => oneInShadow(element, '.retry') as HTMLButtonElement;
const liveText = () => document.querySelector('[data-portal-live]')?.textContent ?? '';

describe('every section', () => {
  const page = guardPage();
  const time = useHeldTime();

  it('fails with what happened, a button and the fallback of the page', async () => {
    const {source, element} = await held();
    setTimeout(() => source.lists[0]?.fail(network));
    const event = await oneEvent<PortalErrorEvent>(element, 'portal-error');
    expect(event.error).to.equal(network);
    expect(element.getAttribute('state')).to.equal('failed');
    await until(() => textOf(element).includes('Không kết nối được với máy chủ.'));
    expect(retryButton(element).textContent.trim()).to.equal('Thử lại');
    expect(element.querySelector('a')?.assignedSlot).to.exist;
    expect(page.consoleLines).to.have.length(1);
    expect(page.consoleLines[0]).to.contain('The connection was cut.');
    expect(page.consoleLines[0]).to.contain('docs/errors.md#network');
  });

  it('offers no button where asking again cannot help', async () => {
    const {source, element} = await held();
    source.lists[0]?.fail(new PortalError('forbidden', '403'));
    await reach(element, 'failed');
    expect(inShadow(element, '.retry')).to.have.length(0);
  });

  it("shows nothing of the page's fallback while it works", async () => {
    const {source, element} = await held();
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    expect(element.querySelector('a')?.assignedSlot).to.be.null;
  });

  it('shows an answer that is there already without a skeleton before it', async () => {
    const element = document.createElement('portal-hot-news');
    element.source = fixedSource([summary('a')]);
    const shown: string[] = [];
    const attach = element.attachShadow.bind(element);
    element.attachShadow = (options) => {
      const root = attach(options);
      new MutationObserver(() =>
        shown.push(root.querySelector('.skeleton, .list')!.className),
      ).observe(root, {childList: true, subtree: true});
      return root;
    };
    await fixture(html`${element}`);
    await reach(element, 'ready');
    expect(new Set(shown)).to.deep.equal(new Set(['list']));
  });

  it('appears with the others of its moment when their answers are there', async () => {
    const source = new HeldSource();
    const page = await fixture(
      html`<div>
        <portal-search-box .source=${source}></portal-search-box>
        <portal-hot-news .source=${source}></portal-hot-news>
      </div>`,
    );
    const [search, list] = [...page.children];
    await until(() => source.lists.length === 1);
    expect(inShadow(search!, '.section')).to.have.length(0);
    source.lists[0]?.answer(pageOf(summary('a')));
    await reach(list!, 'ready');
    expect(inShadow(search!, '.section')).to.have.length(1);
  });

  it('waits for no other section longer than a moment, and not when it comes later', async () => {
    const source = new HeldSource();
    const start = performance.now();
    const page = await fixture(
      html`<div>
        <portal-hot-news .source=${source}></portal-hot-news>
        <portal-search-box .source=${source}></portal-search-box>
      </div>`,
    );
    const [list, search] = [...page.children];
    await until(() => inShadow(search!, '.section').length === 1);
    expect(performance.now() - start).to.be.at.least(95);
    expect(inShadow(list!, '.skeleton')).to.have.length(1);
    const late = await fixture(html`<portal-search-box .source=${source}></portal-search-box>`);
    expect(inShadow(late, '.section')).to.have.length(1);
    source.lists[0]?.answer(pageOf(summary('a')));
    await reach(list!, 'ready');
  });

  it('shows a skeleton while an answer is awaited, in its place the list', async () => {
    const {source, element} = await held();
    expect(inShadow(element, '.skeleton')).to.have.length(1);
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    expect(inShadow(element, '.skeleton')).to.have.length(0);
    expect(inShadow(element, '.list')).to.have.length(1);
  });

  it('keeps button and focus while it tries again, then moves focus to the content', async () => {
    const {source, element} = await held();
    source.lists[0]?.fail(network);
    await reach(element, 'failed');
    retryButton(element).focus();
    retryButton(element).click();
    await reach(element, 'loading');
    expect(element.shadowRoot?.activeElement).to.equal(retryButton(element));
    expect(retryButton(element).textContent.trim()).to.equal('Đang thử lại…');
    retryButton(element).click();
    await until(() => source.lists.length === 2);
    source.lists[1]?.answer(list);
    await reach(element, 'ready');
    expect(source.lists).to.have.length(2);
    expect(element.shadowRoot?.activeElement).to.equal(oneInShadow(element, '.section'));
  });

  it('leaves focus where it is when an answer comes that nobody asked for', async () => {
    const {source, element} = await held();
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    expect(document.activeElement).to.equal(document.body);
  });

  it('says in the one live region of the page that it failed and that it worked again', async () => {
    const {source, element} = await held();
    document.querySelector('[data-portal-live]')!.textContent = '';
    source.lists[0]?.fail(network);
    await until(() => liveText().includes('Không kết nối được'));
    retryButton(element).click();
    await until(() => source.lists.length === 2);
    source.lists[1]?.answer(list);
    await until(() => liveText() === 'Đã tải xong.');
    const regions = document.querySelectorAll('[role="status"]');
    expect(regions).to.have.length(1);
    expect((regions[0] as HTMLElement).offsetHeight).to.equal(1);
  });

  it('says of a failure which sections it is about, by the names that they have on screen', async () => {
    const source = new HeldSource();
    await fixture(
      html`<div>
        <portal-hot-news .source=${source}></portal-hot-news>
        <portal-hot-news .source=${source} heading="Tin xã"></portal-hot-news>
        <portal-hot-news .source=${source}
          ><b slot="heading">Tin <i>tỉnh</i></b></portal-hot-news
        >
        <portal-hot-news .source=${source} heading=""></portal-hot-news>
      </div>`,
    );
    await until(() => source.lists.length === 4);
    for (const asked of source.lists) asked.fail(network);
    await until(() =>
      liveText().startsWith('Tin nóng, Tin xã, Tin tỉnh: Không kết nối được với máy chủ.'),
    );
  });

  it('says once more that it failed when trying again fails in the same way', async () => {
    const {source, element} = await held();
    document.querySelector('[data-portal-live]')!.textContent = '';
    source.lists[0]?.fail(network);
    await until(() => liveText().includes('Không kết nối được'));
    const said = liveText();
    retryButton(element).click();
    await until(() => source.lists.length === 2);
    source.lists[1]?.fail(network);
    // Orca takes a text that is the same as the one before for an echo of it, and is silent.
    await until(() => liveText() !== said);
    expect(liveText().trim()).to.equal(said.trim());
  });

  it('keeps what it shows, with its time, when a refresh fails', async () => {
    const {source, element} = await held();
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    const reloaded = element.reload();
    await until(() => source.lists.length === 2);
    expect(element.state).to.equal('ready');
    source.lists[1]?.fail(network);
    await reloaded;
    await reach(element, 'stale');
    expect(textOf(element)).to.match(/có từ lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\./);
    expect(textOf(element)).to.contain('Bài a');
    // The same is said, for who hears of a failure alone would not look for the content.
    await until(() => liveText().startsWith('Tin nóng: Chưa tải được bản mới.'));
    retryButton(element).click();
    await until(() => source.lists.length === 3);
    source.lists[2]?.answer(pageOf(summary('b')));
    await reach(element, 'ready');
    expect(textOf(element)).to.contain('Bài b');
  });

  it('asks past every cache on reload', async () => {
    const {source, element} = await held();
    expect(source.lists[0]?.options.reload).to.be.false;
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    void element.reload();
    await until(() => source.lists.length === 2);
    expect(source.lists[1]?.options.reload).to.be.true;
    source.lists[1]?.answer(list);
  });

  it('tells the page when an answer is on screen', async () => {
    const {source, element} = await held();
    setTimeout(() => source.lists[0]?.answer(list));
    const event = await oneEvent<PortalLoadEvent>(element, 'portal-load');
    expect(event.data).to.equal(list);
    expect(event.bubbles).to.be.false;
    expect(textOf(element)).to.contain('Bài a');
  });

  it('ends its question when it leaves, writes nothing more, and asks again when it returns', async () => {
    const {source, element} = await held();
    const parent = element.parentElement!;
    element.remove();
    await until(() => source.lists[0]?.options.signal.aborted === true);
    source.lists[0]?.answer(list);
    expect(element.state).to.equal('idle');
    parent.append(element);
    await until(() => source.lists.length === 2);
    source.lists[1]?.answer(list);
    await reach(element, 'ready');
  });

  it('keeps question and content when it is only moved', async () => {
    const {source, element} = await held();
    const other = document.createElement('div');
    element.parentElement?.append(other);
    other.append(element);
    await element.updateComplete;
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    element.parentElement?.parentElement?.append(element);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(source.lists).to.have.length(1);
  });

  it('shows the answer to the last question, in whatever order answers come', async () => {
    const {source, element} = await held();
    element.category = 'b';
    await until(() => source.lists.length === 2);
    source.lists[1]?.answer(pageOf(summary('second')));
    source.lists[0]?.answer(pageOf(summary('first')));
    await reach(element, 'ready');
    expect(textOf(element)).to.contain('Bài second');
  });

  it('takes null, which frameworks write, for no data', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .data=${null} .source=${source}></portal-hot-news>`,
    );
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    void element.reload();
    await until(() => source.lists.length === 2);
  });

  it('fetches nothing when it is given data, and asks when the data is taken away', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .data=${list} .source=${source}></portal-hot-news>`,
    );
    expect(element.state).to.equal('ready');
    expect(textOf(element)).to.contain('Bài a');
    expect(source.lists).to.have.length(0);
    delete (element as {data?: unknown}).data;
    element.removeAttribute('data');
    (element as {data: unknown}).data = undefined;
    await until(() => source.lists.length === 1);
    expect(element.state).to.equal('loading');
  });

  it('is as without the attribute when frameworks set undefined or null for what is not set', async () => {
    for (const nothing of [undefined, null]) {
      const source = new HeldSource();
      const element = await fixture<PortalHotNews>(html`<portal-hot-news></portal-hot-news>`);
      const fields = {layout: nothing, limit: nothing, headingLevel: nothing, newFor: nothing};
      Object.assign(element, fields, {source});
      await until(() => source.lists.length === 1);
      expect(source.lists[0]?.query.limit).to.equal(5);
      source.lists[0]?.answer(list);
      await reach(element, 'ready');
      expect(oneInShadow(element, '.heading').localName).to.equal('h2');
      const {layout, limit, headingLevel, newFor} = element;
      expect({layout, limit, headingLevel, newFor}).to.deep.equal({
        ...{layout: 'list', limit: 5, headingLevel: 2, newFor: 24},
      });
    }
  });

  it('says that data of another form cannot be shown, and shows what has the right one', async () => {
    const element = await fixture<PortalHotNews>(html`<portal-hot-news></portal-hot-news>`);
    // What an author easily takes for data: a list without its page.
    element.data = [summary('a')] as unknown as typeof list;
    const {error} = await oneEvent<PortalErrorEvent>(element, 'portal-error');
    expect(error.code).to.equal('invalid');
    await reach(element, 'failed');
    expect(inShadow(element, '[part="error"]')).to.have.length(1);
    await until(() => page.consoleLines.length === 1);
    element.data = list;
    await reach(element, 'ready');
    expect(textOf(element)).to.contain('Bài a');
  });

  it('has the state of what is on screen where data turn out to be wrong while they are drawn', async () => {
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .data=${list}></portal-hot-news>`,
    );
    await reach(element, 'ready');
    await import('../../src/base/section-care.ts');
    const broken = summary('a');
    Object.defineProperty(broken, 'title', {
      get: () => {
        throw new TypeError('No title.');
      },
    });
    element.data = pageOf(broken);
    await reach(element, 'failed');
    await element.updateComplete;
    expect(inShadow(element, '[part="error"]')).to.have.length(1);
    expect(element.getAttribute('state')).to.equal('failed');
    await until(() => page.consoleLines.length === 1);
  });

  it('says that a source gave what cannot be drawn, and asks it again', async () => {
    const answers = [undefined, {total: 7}];
    const visits = () => Promise.resolve(answers.shift() as VisitCounts);
    const element = await fixture<PortalVisitCounter>(
      html`<portal-visit-counter .source=${{visits}}></portal-visit-counter>`,
    );
    await reach(element, 'failed');
    await until(() => page.consoleLines.length === 1);
    expect(page.consoleLines[0]).to.contain('docs/errors.md#invalid');
    await element.reload();
    await reach(element, 'ready');
    expect(textOf(element)).to.contain('7');
  });

  it('keeps properties that were set before it was upgraded', async () => {
    const element = document.createElement('portal-late-news') as PortalHotNews;
    element.source = fixedSource([summary('early')]);
    document.body.append(element);
    PortalHotNews.define('portal-late-news');
    await reach(element, 'ready');
    expect(textOf(element)).to.contain('Bài early');
    element.remove();
  });

  it('waits with loading="lazy" until it comes near the visible part of the page', async () => {
    const source = new HeldSource();
    const root = await fixture<HTMLElement>(
      html`<div>
        <div></div>
        <portal-hot-news .source=${source} loading="lazy"></portal-hot-news>
      </div>`,
    );
    const far = root.firstElementChild as HTMLElement;
    const element = root.lastElementChild as PortalHotNews;
    // Placed before the first layout, so that the observer never sees it near.
    far.style.setProperty('height', '5000px');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    expect(source.lists).to.have.length(0);
    expect(inShadow(element, '.skeleton')).to.have.length(1);
    far.style.setProperty('height', '0');
    await until(() => source.lists.length === 1);
  });

  it('hides its heading when the page says so, and keeps its name', async () => {
    const {source, element} = await held();
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    expect(oneInShadow(element, 'h2').textContent).to.equal('Tin nóng');
    element.heading = '';
    element.headingLevel = 4;
    await element.updateComplete;
    expect(inShadow(element, '.heading')).to.have.length(0);
    expect(oneInShadow(element, '.section').getAttribute('aria-label')).to.equal('Tin nóng');
    element.heading = 'Tin mới';
    await element.updateComplete;
    expect(oneInShadow(element, 'h4').textContent).to.equal('Tin mới');
  });

  for (const [page, texts] of [
    ['fr', 'vi'],
    ['', 'vi'],
    ['vi-VN', 'vi'],
    ['en', 'en'],
  ] as const) {
    it(`names the language of its texts where the page is in "${page}"`, async () => {
      const parent = await fixture<HTMLElement>(
        html`<div lang=${page}>
          <portal-hot-news .source=${fixedSource([])}></portal-hot-news>
        </div>`,
      );
      const element = parent.firstElementChild!;
      await reach(element, 'empty');
      expect(oneInShadow(element, 'section').lang).to.equal(texts);
      expect(oneInShadow(element, 'h2').textContent).to.equal(
        texts === 'vi' ? 'Tin nóng' : 'Hot news',
      );
      // What the page's author put into it is in the language of the page.
      expect(element.hasAttribute('lang')).to.be.false;
    });
  }

  it('says that its texts are Vietnamese where those of the language of the page cannot be had', async () => {
    registerLocale('km', () => Promise.reject(new Error('404')));
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news lang="km" .source=${fixedSource([])}></portal-hot-news>`,
    );
    await reach(element, 'empty');
    expect(oneInShadow(element, 'section').lang).to.equal('vi');
    expect(oneInShadow(element, 'h2').textContent).to.equal('Tin nóng');
    expect(page.consoleLines).to.have.length(1);
  });

  it('stays visible and readable under a hostile style sheet of the page', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = `* { display: none !important }
      body { line-height: 0; letter-spacing: 9px; text-transform: uppercase; white-space: pre; text-indent: 30px }`;
    const {source, element} = await held();
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    document.head.append(sheet);
    const {display, lineHeight, letterSpacing, textTransform, textIndent} =
      getComputedStyle(element);
    sheet.remove();
    expect(display).to.equal('block');
    expect(Number.parseFloat(lineHeight)).to.be.greaterThan(16);
    expect([letterSpacing, textTransform, textIndent]).to.deep.equal(['normal', 'none', '0px']);
  });

  it('writes nothing to the page for what did not change', async () => {
    const {source, element} = await held();
    source.lists[0]?.answer(list);
    await reach(element, 'ready');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element.shadowRoot!, {subtree: true, childList: true, characterData: true});
    element.requestUpdate();
    await element.updateComplete;
    observer.takeRecords().forEach((record) => changes.push(record));
    observer.disconnect();
    expect(changes).to.have.length(0);
  });

  it('is drawn anew when the reader is back on another day, without asking', async () => {
    const source = new HeldSource();
    const published = new Date().toISOString();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source}></portal-hot-news>`,
    );
    source.lists[0]?.answer(pageOf({...summary('a'), published}));
    await reach(element, 'ready');
    expect(textOf(element)).to.contain('Mới');
    time.setDeviceClock(2 * 86_400_000);
    await until(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      return !textOf(element).includes('Mới');
    });
    expect(source.lists).to.have.length(1);
  });

  it('leaves other elements working when one fails', async () => {
    const broken = {
      articles: () => {
        throw new TypeError('a fault of a third-party source');
      },
    };
    const root = await fixture<HTMLElement>(
      html`<div>
        <portal-hot-news .source=${broken}></portal-hot-news>
        <portal-hot-news .source=${fixedSource([summary('a')])}></portal-hot-news>
      </div>`,
    );
    await reach(root.firstElementChild!, 'failed');
    await reach(root.lastElementChild!, 'ready');
    await until(() => textOf(root.firstElementChild!).includes('bị lỗi'));
  });
});
