import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../src/elements/featured-list/define.ts';
import type {PortalArticleSelectEvent, PortalFeaturedList} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import {fixedSource, HeldSource, pageOf, summary} from '../browser/held-source.ts';
import {expectTextBelowPicture} from '../browser/large-text.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {textLines} from '../browser/text-lines.ts';

const hour = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * hour).toISOString();

const show = async (...items: Parameters<typeof pageOf>): Promise<PortalFeaturedList> => {
  const element = await fixture<PortalFeaturedList>(
    html`<portal-featured-list .source=${fixedSource(items)}></portal-featured-list>`,
  );
  await reach(element, items.length > 0 ? 'ready' : 'empty');
  return element;
};

const titles = (element: Element) =>
  inShadow(element, '.title').map((title) => title.textContent.trim());

const box = (element: Element) => element.getBoundingClientRect();

describe('<portal-featured-list>', () => {
  guardPage();

  it('names the language of titles and summaries that is known', async () => {
    const element = await show(
      summary('a', {language: 'en', summary: 'They came.', url: 'https://portal.example/a'}),
      summary('b'),
    );
    expect(oneInShadow(element, 'a.title').lang).to.equal('en');
    expect(oneInShadow(element, '.summary').lang).to.equal('en');
    expect(oneInShadow(element, 'span.title').hasAttribute('lang')).to.equal(false);
  });

  it('shows markup in titles, leads and categories as text', async () => {
    const title = '<img src=x onerror="window.hacked=1">';
    const category = {id: '1', title};
    const element = await show(summary('a', {title, summary: title, category}));
    element.showCategory = true;
    await element.updateComplete;
    expect(titles(element)).to.deep.equal([title]);
    expect(oneInShadow(element, '.summary').textContent).to.equal(title);
    expect(oneInShadow(element, '.category').textContent).to.equal(title);
    expect(inShadow(element, 'img')).to.have.length(0);
  });

  it('makes no link of an address that runs a script', async () => {
    const element = await show(summary('a', {url: 'javascript:alert(1)'}));
    element.moreHref = 'javascript:alert(1)';
    await element.updateComplete;
    expect(inShadow(element, 'a')).to.have.length(0);
  });

  it('says that there is no featured news', async () => {
    expect(textOf(await show())).to.equal('Tin tiêu điểm Chưa có tin tiêu điểm.');
  });

  it('asks for featured articles, as many as it shows, of the category it is given', async () => {
    const source = new HeldSource();
    await fixture(
      html`<portal-featured-list
        .source=${source}
        limit="3"
        category="y-te"
      ></portal-featured-list>`,
    );
    expect(source.lists.map(({query}) => query)).to.deep.equal([
      {section: 'featured', limit: 3, category: 'y-te'},
    ]);
  });

  it('puts pinned articles first, says so, and leaves out expired ones', async () => {
    const element = await show(
      summary('a'),
      summary('b', {pinnedUntil: hoursAgo(-1)}),
      summary('c', {expires: hoursAgo(1)}),
    );
    expect(titles(element)).to.deep.equal(['Bài b', 'Bài a']);
    expect(inShadow(element, '.badge').map(({textContent}) => textContent)).to.deep.equal(['Ghim']);
  });

  it('keeps the frame of a picture that is missing or broken, with a drawing in it', async () => {
    const image = {url: '/no-such-picture.png', alt: ''};
    const element = await show(summary('a', {image}), summary('b'));
    element.layout = 'list';
    await element.updateComplete;
    const picture = oneInShadow(element, 'img') as HTMLImageElement;
    const failure = oneEvent(picture, 'error');
    picture.loading = 'eager';
    await failure;
    expect(picture.hidden).to.be.true;
    for (const frame of inShadow(element, '.picture')) {
      expect(box(frame).width / box(frame).height).to.be.closeTo(4 / 3, 0.05);
      expect(box(frame.querySelector('svg')!).width).to.be.greaterThan(0);
    }
  });

  it('draws it small where the styles are lost, as in a page saved by Chromium', async () => {
    const element = await show(summary('a', {title: 'Không có ảnh'}));
    const root = element.shadowRoot!;
    root.adoptedStyleSheets = [];
    root.querySelectorAll('style').forEach((style) => {
      style.remove();
    });
    expect(box(oneInShadow(element, 'svg')).height).to.be.lessThan(100);
  });

  it('shows the picture that takes the place of a broken one', async () => {
    const element = await show(summary('a', {image: {url: '/no-such-picture.png', alt: ''}}));
    const picture = oneInShadow(element, 'img') as HTMLImageElement;
    const failure = oneEvent(picture, 'error');
    picture.loading = 'eager';
    await failure;
    const url = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>')}`;
    const success = oneEvent(picture, 'load');
    element.data = pageOf(summary('b', {image: {url, alt: ''}}));
    await success;
    expect(picture.isConnected).to.be.true;
    expect(picture.hidden).to.be.false;
    expect(getComputedStyle(oneInShadow(element, 'svg')).display).to.equal('none');
  });

  it('shows the lead of the large article only, of all, or of none', async () => {
    const element = await show(summary('a', {summary: 'Một'}), summary('b', {summary: 'Hai'}));
    const shown = async (layout: string, summaries: string) => {
      element.setAttribute('layout', layout);
      element.setAttribute('summaries', summaries);
      await element.updateComplete;
      return inShadow(element, '.summary').map(({textContent}) => textContent);
    };
    expect(await shown('lead', 'lead')).to.deep.equal(['Một']);
    expect(await shown('grid', 'lead')).to.deep.equal([]);
    expect(await shown('list', 'all')).to.deep.equal(['Một', 'Hai']);
    expect(await shown('lead', 'none')).to.deep.equal([]);
  });

  it('cuts a long lead off after three lines, or as many as the page says', async () => {
    const element = await show(summary('a', {summary: 'Tóm tắt rất dài. '.repeat(200)}));
    const lead = oneInShadow(element, '.summary');
    const lines = () =>
      Math.round(box(lead).height / parseFloat(getComputedStyle(lead).lineHeight));
    expect(lines()).to.equal(3);
    element.style.setProperty('--portal-summary-lines', '5');
    expect(lines()).to.equal(5);
  });

  it('puts titles below pictures where text is large and the page narrow', async () => {
    const element = await show(summary('a', {published: hoursAgo(1)}));
    element.layout = 'list';
    await expectTextBelowPicture(element);
  });

  it('puts the large article above the others where it is narrow, and beside them where there is room', async () => {
    const element = await show(summary('a'), summary('b'), summary('c'));
    const [first, second, third] = inShadow(element, '.item');
    element.style.inlineSize = '320px';
    expect(box(second!).top).to.be.at.least(box(first!).bottom - 1);
    element.style.inlineSize = '760px';
    expect(box(second!).left).to.be.greaterThan(box(first!).right);
    expect(box(third!).top).to.be.at.least(box(second!).bottom - 1);
    // The rows stand close, whatever the height of the large one.
    expect(box(third!).top - box(second!).bottom).to.be.lessThan(16);
    expect(element.scrollWidth).to.be.at.most(760);
  });

  it('stands in cards side by side, as many as there is room for', async () => {
    const element = await show(summary('a'), summary('b'), summary('c'));
    element.layout = 'grid';
    await element.updateComplete;
    const columns = () => new Set(inShadow(element, '.item').map((item) => box(item).left)).size;
    element.style.inlineSize = '300px';
    expect(columns()).to.equal(1);
    element.style.inlineSize = '760px';
    expect(columns()).to.equal(3);
  });

  it('shows category and day where the page wants them', async () => {
    const element = await show(
      summary('a', {
        published: '2020-03-26T18:30:00.000Z',
        category: {id: 'y-te', title: 'Y tế'},
      }),
      summary('b'),
    );
    expect(inShadow(element, '.details')).to.have.length(0);
    element.setAttribute('show-date', '');
    element.setAttribute('show-category', '');
    await element.updateComplete;
    expect(inShadow(element, '.details')).to.have.length(1);
    expect(oneInShadow(element, '.category').textContent).to.equal('Y tế');
    expect(oneInShadow(element, 'time').textContent).to.equal('27/03/2020');
  });

  it('leads to a page with more by its heading, or by a link where the heading is hidden', async () => {
    const element = await show(summary('a'));
    expect(inShadow(element, '.more')).to.have.length(0);
    element.setAttribute('more-href', '/tieu-diem');
    await element.updateComplete;
    const link = oneInShadow(element, '.heading .more') as HTMLAnchorElement;
    expect(link.href).to.equal(`${location.origin}/tieu-diem`);
    expect(link.textContent.trim()).to.equal('Tin tiêu điểm');
    element.heading = '';
    await element.updateComplete;
    expect(oneInShadow(element, '.more').textContent).to.equal('Xem thêm tin tiêu điểm');
  });

  it('never leaves the sign of a heading that leads on alone on a line', async () => {
    const element = await show(summary('a'));
    element.moreHref = '/tieu-diem';
    await element.updateComplete;
    const link = oneInShadow(element, '.heading .more');
    const [line] = textLines(link);
    // Room for the words, and for nothing after them.
    element.style.setProperty('width', `${line!.width + 1}px`);
    expect(textLines(link)).to.have.length(2);
  });

  it('tells the page which article is picked, also by a click on its picture', async () => {
    const element = await show(summary('a', {url: '#picked'}));
    const picked: string[] = [];
    element.addEventListener('portal-article-select', (event: PortalArticleSelectEvent) => {
      picked.push(event.article.id);
      event.preventDefault();
    });
    oneInShadow(element, 'a').click();
    element.scrollIntoView();
    const {left: x, top: y} = box(oneInShadow(element, '.picture'));
    const hit = element.shadowRoot?.elementFromPoint(x + 10, y + 10) as HTMLElement;
    expect(hit.closest('a')).to.equal(oneInShadow(element, 'a.title'));
    expect(picked).to.deep.equal(['a']);
    expect(location.hash).to.equal('');
  });

  it('stands in for its rows while it loads', async () => {
    const element = await fixture(
      html`<portal-featured-list .source=${new HeldSource()} limit="4"></portal-featured-list>`,
    );
    expect(inShadow(element, '.skeleton .item .picture')).to.have.length(4);
  });

  it('moves nothing', async () => {
    const element = await show(summary('a'));
    expect(element.shadowRoot?.getAnimations()).to.deep.equal([]);
  });

  it('is accessible in every state and layout', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalFeaturedList>(
      html`<portal-featured-list
        .source=${source}
        show-date
        show-category
        more-href="/them"
      ></portal-featured-list>`,
    );
    await expect(element).to.be.accessible();
    source.lists[0]?.fail(new PortalError('network', 'The connection was cut.'));
    await reach(element, 'failed');
    await expect(element).to.be.accessible();
    const url = 'https://portal.example/a';
    const category = {id: 'y-te', title: 'Y tế'};
    element.data = pageOf(
      summary('a', {url, category, summary: 'Tóm tắt', published: hoursAgo(1)}),
      summary('b'),
    );
    for (const layout of ['lead', 'grid', 'list'] as const) {
      element.layout = layout;
      await reach(element, 'ready');
      await expect(element).to.be.accessible();
    }
  });
});
