import {expect, fixture, html} from '@open-wc/testing';
import '../../src/elements/article-view/define.ts';
import type {PortalArticleView} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import type {Article} from '../../src/source/models.ts';
import {articleOf, fixedSource, HeldSource} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

const show = async (more: Partial<Article> = {}): Promise<PortalArticleView> => {
  const source = fixedSource([], articleOf('a', more));
  const element = await fixture<PortalArticleView>(
    html`<portal-article-view .source=${source} article-id="a"></portal-article-view>`,
  );
  await reach(element, 'ready');
  return element;
};

const body = (element: Element) => oneInShadow(element, '.body');

describe('<portal-article-view>', () => {
  guardPage();
  const address = location.href;

  afterEach(() => {
    history.replaceState(null, '', address);
  });

  for (const [what, bodyHtml] of [
    ['script elements', '<p>a</p><script>window.hacked = 1</script>'],
    ['event handlers', '<p>a</p><img src="/x.png" onerror="window.hacked = 1">'],
    ['svg', '<p>a</p><svg onload="window.hacked = 1"><script>window.hacked = 1</script></svg>'],
    ['frames', '<p>a</p><iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>'],
    ['forms', '<p>a</p><form action="/x"><input name="password"><button>b</button></form>'],
    ['styles', '<p style="position: fixed">a</p><style>* { display: none }</style>'],
    ['our own elements', '<p>a</p><portal-hot-news endpoint="/evil"></portal-hot-news>'],
  ] as const) {
    it(`takes ${what} out of a body and keeps its text`, async () => {
      const element = await show({bodyHtml});
      expect(oneInShadow(element, '.body p').textContent).to.equal('a');
      expect(
        body(element).querySelectorAll(
          'script, svg, iframe, form, input, style, [style], [onerror]',
        ),
      ).to.have.length(0);
      expect(body(element).querySelector('portal-hot-news')).to.be.null;
      expect((window as {hacked?: number}).hacked).to.be.undefined;
    });
  }

  for (const href of [
    'javascript:alert(1)',
    'JaVa\tScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
  ]) {
    it(`makes plain text of a link to ${JSON.stringify(href)}`, async () => {
      const element = await show({bodyHtml: `<p>Xem <a href="${href}">tại đây</a>.</p>`});
      expect(body(element).textContent).to.equal('Xem tại đây.');
      expect(body(element).querySelectorAll('[href]')).to.have.length(0);
    });
  }

  it('shows an empty body, and does not break, for markup that begins with a frameset', async () => {
    const element = await show({bodyHtml: '<frameset><frame src="/x"></frameset>'});
    expect(body(element).childElementCount).to.equal(0);
    expect(textOf(element)).to.contain('Bài a');
  });

  it('resolves links and pictures in the body against the address that the source gives', async () => {
    const element = await show({
      bodyBase: 'http://127.0.0.1:1/tin/',
      bodyHtml: '<p><a href="../van-ban">a</a></p><img src="anh.png" alt="Ảnh">',
    });
    expect(body(element).querySelector('a')?.href).to.equal('http://127.0.0.1:1/van-ban');
    expect(body(element).querySelector('a')?.rel).to.equal('noopener');
    expect(body(element).querySelector('img')?.src).to.equal('http://127.0.0.1:1/tin/anh.png');
  });

  it('loads pictures late and keeps room for them, with and without a known size', async () => {
    const element = await show({
      bodyHtml: `<figure><img src="/a.png" width="400" height="200" alt="A"><figcaption>Chú thích</figcaption></figure>
        <img src="/b.png" width="100%"><img src="data:image/png;base64,AA" alt="C">`,
      bodyBase: `${location.origin}/`,
    });
    const [sized, unsized, ...others] = body(element).querySelectorAll('img');
    expect(others).to.have.length(0);
    expect([sized!.loading, unsized!.loading]).to.deep.equal(['lazy', 'lazy']);
    expect([sized!.width, sized!.alt]).to.deep.equal([400, 'A']);
    expect(unsized!.alt).to.equal('');
    const {width, height} = unsized!.parentElement!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.01);
    expect(sized!.closest('figure')?.querySelector('figcaption')?.textContent).to.equal(
      'Chú thích',
    );
  });

  it('lets a wide table scroll inside itself, by keyboard too', async () => {
    const element = await show({
      bodyHtml: `<table><caption>Lịch trực</caption><tr>${'<td>Nộidungdài</td>'.repeat(40)}</tr></table>`,
    });
    const frame = oneInShadow(element, '.scroll');
    expect(frame.scrollWidth).to.be.greaterThan(frame.clientWidth);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    expect([frame.tabIndex, frame.getAttribute('role')]).to.deep.equal([0, 'region']);
    expect(frame.getAttribute('aria-label')).to.equal('Lịch trực');
  });

  it('shows category, title, date, time, lead, author and source', async () => {
    const element = await show({
      category: {id: 'c', title: 'Tin tức - Sự kiện'},
      published: '2020-03-27T02:00:00.000Z',
      summary: 'Ngày 26/3…',
      authors: ['Bình Minh', 'An Hòa'],
      source: 'Trung tâm TT&VH Ba Chẽ',
    });
    element.tools = '';
    await element.updateComplete;
    expect(textOf(element)).to.equal(
      'Tin tức - Sự kiện Bài a 27/03/2020 09:00 · Khoảng 1 phút đọc Ngày 26/3… Nội dung a ' +
        'Tác giả: Bình Minh, An Hòa Nguồn: Trung tâm TT&VH Ba Chẽ',
    );
    expect(oneInShadow(element, 'time').getAttribute('datetime')).to.equal(
      '2020-03-27T02:00:00.000Z',
    );
  });

  it('says that author and source are not stated rather than leave them out', async () => {
    const element = await show();
    expect(oneInShadow(element, '.byline').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Tác giả: không ghi Nguồn: không ghi',
    );
  });

  it('shows markup in title, lead, names and captions as text', async () => {
    const markup = '<img src=x onerror="window.hacked=1">';
    const element = await show({
      title: markup,
      summary: markup,
      source: markup,
      authors: [markup],
      image: {url: `${location.origin}/a.png`, alt: markup, caption: markup},
    });
    expect(textOf(element).split(markup)).to.have.length(6);
    expect((window as {hacked?: number}).hacked).to.be.undefined;
  });

  it('shows the picture of the article unless the body shows it already', async () => {
    const url = `${location.origin}/a.png`;
    const image = {url, alt: 'Hội nghị', caption: 'Toàn cảnh'};
    const without = await show({image});
    expect(oneInShadow(without, '.picture img').getAttribute('alt')).to.equal('Hội nghị');
    expect(oneInShadow(without, '.picture figcaption').textContent).to.equal('Toàn cảnh');
    const within = await show({image, bodyHtml: `<img src="${url}">`});
    expect(inShadow(within, '.picture')).to.have.length(0);
  });

  it('is idle, with the content of the page, while no article is named', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalArticleView>(
      html`<portal-article-view .source=${source} param="bai"
        ><p>Chọn bài</p></portal-article-view
      >`,
    );
    expect(element.state).to.equal('idle');
    expect(element.querySelector('p')?.assignedSlot).to.exist;
    expect(source.singles).to.have.length(0);
  });

  it('says that an article is missing, without a button and without details', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalArticleView>(
      html`<portal-article-view .source=${source} article-id="x"></portal-article-view>`,
    );
    await until(() => source.singles.length === 1);
    source.singles[0]?.fail(new PortalError('not-found', 'GET … answered 404.', {status: 404}));
    await reach(element, 'failed');
    expect(textOf(element)).to.equal(
      'Không tìm thấy bài viết. Có thể bài đã được gỡ hoặc đường dẫn không đúng.',
    );
    expect(oneInShadow(element, '.section').getAttribute('aria-label')).to.equal('Bài viết');
    expect(inShadow(element, '.retry')).to.have.length(0);
  });

  it('reads the id from the address of the page and follows its history', async () => {
    history.replaceState(null, '', '?bai=first');
    const source = new HeldSource();
    const element = await fixture<PortalArticleView>(
      html`<portal-article-view
        .source=${source}
        param="bai"
        article-id="home"
      ></portal-article-view>`,
    );
    await until(() => source.singles.length === 1);
    expect(source.singles[0]?.query).to.equal('first');
    source.singles[0]?.answer(articleOf('first'));
    await reach(element, 'ready');

    history.replaceState(null, '', '?bai=second');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until(() => source.singles.length === 2);
    expect(source.singles[1]?.query).to.equal('second');
    source.singles[1]?.answer(articleOf('second'));
    await reach(element, 'ready');
    expect(oneInShadow(element, '.heading').textContent).to.equal('Bài second');
    await until(() => document.querySelector('[data-portal-live]')?.textContent === 'Bài second');

    history.replaceState(null, '', '?other=1');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until(() => source.singles.length === 3);
    expect(source.singles[2]?.query).to.equal('home');
  });

  it('names the language of an article that differs from that of its page', async () => {
    const element = await show({language: 'en'});
    expect(oneInShadow(element, 'article').lang).to.equal('en');
    expect(oneInShadow(element, '.byline').closest<HTMLElement>('[lang]')?.lang).to.equal('vi');
  });

  it('has the title as heading of the level that the page says', async () => {
    const element = await show();
    element.headingLevel = 1;
    await element.updateComplete;
    expect(oneInShadow(element, 'h1').textContent).to.equal('Bài a');
    expect(oneInShadow(element, '.section').getAttribute('aria-labelledby')).to.equal('heading');
  });

  it('shows an article that it is given, without a source', async () => {
    const element = await fixture<PortalArticleView>(
      html`<portal-article-view .data=${articleOf('given')}></portal-article-view>`,
    );
    await until(() => inShadow(element, '.body').length === 1);
    expect(textOf(element)).to.contain('Nội dung given');
  });

  it('is accessible with all that a body may hold', async () => {
    const element = await show({
      summary: 'Tóm tắt',
      bodyHtml: `<h3>Mục</h3><p>Chữ <a href="/x">liên kết</a></p><ul><li>a</li></ul>
        <table><thead><tr><th scope="col">Ngày</th></tr></thead><tr><td>1</td></tr></table>
        <figure><img src="/a.png" alt="Ảnh" width="4" height="3"><figcaption>Chú thích</figcaption></figure>`,
      bodyBase: `${location.origin}/`,
    });
    await expect(element).to.be.accessible();
  });
});
