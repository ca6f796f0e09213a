import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../src/elements/hot-news/define.ts';
import type {PortalArticleSelectEvent, PortalHotNews} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import {fixedSource, HeldSource, pageOf, summary} from '../browser/held-source.ts';
import {expectTextBelowPicture} from '../browser/large-text.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

const hour = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * hour).toISOString();

const show = async (...items: Parameters<typeof pageOf>): Promise<PortalHotNews> => {
  const element = await fixture<PortalHotNews>(
    html`<portal-hot-news .source=${fixedSource(items)}></portal-hot-news>`,
  );
  await reach(element, items.length > 0 ? 'ready' : 'empty');
  return element;
};

const titles = (element: PortalHotNews) =>
  inShadow(element, '.title').map((title) => title.textContent.trim());

describe('<portal-hot-news>', () => {
  guardPage();

  it('shows markup in titles as text', async () => {
    const title = '<img src=x onerror="window.hacked=1">&amp;<script>window.hacked=1</script>';
    const element = await show(summary('a', {title, url: 'https://portal.example/a'}));
    expect(titles(element)).to.deep.equal([title]);
    expect(inShadow(element, 'img, script')).to.have.length(0);
  });

  it('isolates titles that change the direction of text', async () => {
    const element = await show(summary('a', {title: '\u202Egnul'}), summary('b'));
    expect(oneInShadow(element, '.title').firstElementChild?.localName).to.equal('bdi');
  });

  it('names the language of each title that is known, for screen readers and fonts', async () => {
    const element = await show(
      summary('a', {language: 'km', title: 'ខេត្តត្រាវិញ', url: 'https://portal.example/a'}),
      summary('b', {language: 'en', title: 'Investors welcome'}),
      summary('c'),
    );
    const langs = inShadow(element, '.title').map((title) => title.getAttribute('lang'));
    expect(langs).to.deep.equal(['km', 'en', null]);
    // The date beside it is in the language of the section.
    expect(oneInShadow(element, '.item').closest('[lang]')?.className).to.equal('section');
  });

  for (const url of [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
  ]) {
    it(`makes no link of ${url.slice(0, 12)}`, async () => {
      const element = await show(summary('a', {url}));
      expect(inShadow(element, 'a')).to.have.length(0);
      expect(titles(element)).to.deep.equal(['Bài a']);
    });
  }

  it('says that there is no hot news, in the slot that a page may fill', async () => {
    const element = await show();
    expect(textOf(element)).to.equal('Tin nóng Chưa có tin nóng.');
    expect(oneInShadow(element, 'slot[name="empty"]').textContent).to.equal('Chưa có tin nóng.');
  });

  it('asks for hot articles, as many as it shows, of the category it is given', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source} limit="3" category="y-te"></portal-hot-news>`,
    );
    expect(source.lists.map(({query}) => query)).to.deep.equal([
      {section: 'hot', limit: 3, category: 'y-te'},
    ]);
    element.category = 'giao-duc';
    await element.updateComplete;
    expect(source.lists[0]?.options.signal.aborted).to.be.true;
    expect(source.lists[1]?.query.category).to.equal('giao-duc');
  });

  for (const [given, asked] of [
    ['0', 1],
    ['-4', 1],
    ['1000', 50],
    ['nhiều', 5],
    ['', 5],
  ] as const) {
    it(`takes limit="${given}" for ${asked}`, async () => {
      const source = new HeldSource();
      await fixture(html`<portal-hot-news .source=${source} limit=${given}></portal-hot-news>`);
      expect(source.lists[0]?.query.limit).to.equal(asked);
    });
  }

  it('never shows more than its limit, whatever the source sends', async () => {
    const items = [...Array(20).keys()].map((index) => summary(String(index)));
    const element = await show(...items);
    expect(titles(element)).to.have.length(5);
  });

  it('puts pinned articles first, says so, and leaves out expired ones', async () => {
    const element = await show(
      summary('a'),
      summary('b', {pinnedUntil: hoursAgo(-1)}),
      summary('c', {expires: hoursAgo(1)}),
    );
    expect(titles(element)).to.deep.equal(['Bài b', 'Bài a']);
    expect(inShadow(element, '.badge').map((badge) => badge.textContent)).to.deep.equal(['Ghim']);
  });

  it('is empty when all that came has expired', async () => {
    const source = fixedSource([summary('a', {expires: hoursAgo(1)})]);
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source}></portal-hot-news>`,
    );
    await reach(element, 'empty');
  });

  it('marks what is new by a word, for as many hours as the page says', async () => {
    const element = await show(
      summary('a', {published: hoursAgo(1)}),
      summary('b', {published: hoursAgo(30)}),
    );
    const badges = () =>
      inShadow(element, '.item').map((item) => item.querySelector('.badge')?.textContent);
    expect(badges()).to.deep.equal(['Mới', undefined]);
    element.newFor = 48;
    await element.updateComplete;
    expect(badges()).to.deep.equal(['Mới', 'Mới']);
    element.newFor = 0;
    await element.updateComplete;
    expect(badges()).to.deep.equal([undefined, undefined]);
  });

  it('shows the day in Vietnam, whatever the zone of the reader', async () => {
    const element = await show(summary('a', {published: '2020-03-26T18:30:00.000Z'}));
    expect(inShadow(element, 'time')).to.have.length(0);
    element.setAttribute('show-date', '');
    await element.updateComplete;
    const time = oneInShadow(element, 'time');
    expect(time.textContent).to.equal('27/03/2020');
    expect(time.getAttribute('datetime')).to.equal('2020-03-26T18:30:00.000Z');
  });

  it('shows no date where there is none', async () => {
    const element = await show(summary('a'));
    element.showDate = true;
    await element.updateComplete;
    expect(inShadow(element, 'time')).to.have.length(0);
  });

  it('is a list for assistive technology in every layout', async () => {
    const element = await show(summary('a'), summary('b'));
    for (const [layout, tag] of [
      ['list', 'ul'],
      ['numbered', 'ol'],
      ['thumbnails', 'ul'],
      ['nonsense', 'ul'],
    ] as const) {
      element.setAttribute('layout', layout);
      await element.updateComplete;
      const list = oneInShadow(element, '.list');
      expect(list.localName).to.equal(tag);
      expect([...list.children].map(({localName}) => localName)).to.deep.equal(['li', 'li']);
    }
  });

  it('keeps the frame of a picture that is missing or broken', async () => {
    const image = {url: '/no-such-picture.png', alt: ''};
    const element = await show(summary('a', {image}), summary('b'));
    element.layout = 'thumbnails';
    await element.updateComplete;
    const [broken, missing] = inShadow(element, '.picture');
    const picture = broken?.querySelector('img');
    expect(picture?.alt).to.equal('');
    if (picture) picture.loading = 'eager';
    await oneEvent(picture!, 'error');
    expect(picture?.hidden).to.be.true;
    for (const frame of [broken, missing]) {
      const {width, height} = frame!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(4 / 3, 0.05);
    }
  });

  it('links by its own template, then by that of the article', async () => {
    const element = await show(summary('a b', {url: 'https://portal.example/a'}));
    const href = () => (oneInShadow(element, 'a') as HTMLAnchorElement).href;
    expect(href()).to.equal('https://portal.example/a');
    element.articleHref = '/tin-tuc?bai={id}';
    await element.updateComplete;
    expect(href()).to.equal(`${location.origin}/tin-tuc?bai=a%20b`);
  });

  it('tells the page which article is picked, and lets it keep the browser from going there', async () => {
    const element = await show(summary('a', {url: '#picked'}));
    const picked: string[] = [];
    const onSelect = (event: PortalArticleSelectEvent) => {
      picked.push(event.article.id);
      event.preventDefault();
    };
    document.addEventListener('portal-article-select', onSelect as EventListener, {once: true});
    oneInShadow(element, 'a').click();
    expect(picked).to.deep.equal(['a']);
    expect(location.hash).to.equal('');
  });

  it('leaves a click that opens a new tab to the browser', async () => {
    const element = await show(summary('a', {url: '#picked'}));
    let isTold = false;
    element.addEventListener('portal-article-select', () => (isTold = true));
    const link = oneInShadow(element, 'a');
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(new MouseEvent('click', {ctrlKey: true, bubbles: true, cancelable: true}));
    expect(isTold).to.be.false;
  });

  it('puts titles below pictures where text is large and the page narrow', async () => {
    const element = await show(summary('a', {published: hoursAgo(1)}));
    element.layout = 'thumbnails';
    await expectTextBelowPicture(element);
    element.style.cssText = 'width: 304px';
    expect(oneInShadow(element, '.text').clientWidth).to.be.within(180, 220);
  });

  it('keeps words apart that stand beside each other', async () => {
    const element = await show(
      summary('a', {published: hoursAgo(1), pinnedUntil: hoursAgo(-1), url: '/a'}),
    );
    expect(oneInShadow(element, '.text').innerText).to.match(/^Bài a\s+Ghim\s+Mới$/);
  });

  it('keeps focus on the article that a reader is at, wherever a refresh puts it', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => summary(id, {url: `/${id}`}));
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source}></portal-hot-news>`,
    );
    source.lists[0]?.answer(pageOf(b!, c!));
    await reach(element, 'ready');
    // What keeps focus comes a little later than the content.
    await import('../../src/base/section-care.ts');
    const refresh = async (...items: Parameters<typeof pageOf>) => {
      const end = element.reload();
      const asked = source.lists.length;
      await until(() => source.lists.length > asked);
      source.lists.at(-1)?.answer(pageOf(...items));
      await end;
      await element.updateComplete;
      return element.shadowRoot?.activeElement?.textContent.trim();
    };
    inShadow(element, 'a.title')[1]?.focus();
    expect(await refresh(a!, b!, c!)).to.equal('Bài c');
    expect(await refresh(c!, a!)).to.equal('Bài c');
    expect(titles(element)).to.deep.equal(['Bài c', 'Bài a']);
  });

  it('moves nothing', async () => {
    const element = await show(summary('a', {published: hoursAgo(1)}));
    expect(element.shadowRoot?.getAnimations()).to.deep.equal([]);
    expect(inShadow(element, 'marquee, blink')).to.have.length(0);
  });

  it('stands in for its rows while it loads, and says so to assistive technology', async () => {
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${new HeldSource()} limit="4"></portal-hot-news>`,
    );
    expect(inShadow(element, '.skeleton .item')).to.have.length(4);
    expect(oneInShadow(element, '.section').getAttribute('aria-busy')).to.equal('true');
    expect(oneInShadow(element, '.skeleton').getAttribute('role')).to.equal('img');
    expect(oneInShadow(element, '.skeleton').ariaLabel).to.equal('Đang tải…');
  });

  it('takes no more room for its skeleton than for titles of two lines', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source} limit="3"></portal-hot-news>`,
    );
    const height = () => element.getBoundingClientRect().height;
    const before = height();
    source.lists[0]?.answer(pageOf(summary('a'), summary('b'), summary('c')));
    await reach(element, 'ready');
    expect(height()).to.be.closeTo(before, 1);
  });

  it('is accessible in every state', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source} layout="thumbnails" show-date></portal-hot-news>`,
    );
    await expect(element).to.be.accessible();
    source.lists[0]?.fail(new PortalError('network', 'The connection was cut.'));
    await reach(element, 'failed');
    await expect(element).to.be.accessible();
    void element.reload();
    await until(() => source.lists.length === 2);
    const url = 'https://portal.example/a';
    source.lists[1]?.answer(pageOf(summary('a', {url, published: hoursAgo(1)}), summary('b')));
    await reach(element, 'ready');
    await expect(element).to.be.accessible();
  });
});
