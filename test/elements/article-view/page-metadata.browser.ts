import {expect} from '@open-wc/testing';
import type {Article} from '../../../src/source/models.ts';
import {showArticle} from '../../browser/article-fixture.ts';
import {articleOf} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {until} from '../../browser/until.ts';

const news: Partial<Article> = {
  title: 'Hội nghị </script><script>window.hacked=1</script>',
  url: 'https://portal.example/tin/1',
  summary: 'Tóm tắt "ngắn" & gọn',
  published: '2020-03-27T02:00:00.000Z',
  modified: '2020-03-28T02:00:00.000Z',
  authors: ['Bình Minh', 'An Hòa'],
  source: 'Trung tâm TT&VH',
  category: {id: 'c', title: 'Tin tức'},
  tags: ['họp', 'dịch'],
  language: 'vi',
  image: {url: `${location.origin}/a.png`, alt: 'Hội trường', width: 4, height: 3},
};

const head = (selector: string) => document.head.querySelector(selector);
const content = (name: string) =>
  head(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
const data = () =>
  JSON.parse(head('script[type="application/ld+json"]')?.textContent ?? 'null') as Record<
    string,
    unknown
  >;
const headText = () =>
  [...document.head.children]
    .map((child) => child.cloneNode(true) as Element)
    .map(
      (child) =>
        `${child.localName} ${[...child.attributes].map(({name, value}) => `${name}=${value}`).join(' ')}`,
    );

describe('the metadata of the page', () => {
  const guard = guardPage();
  let own: Element[] = [];

  beforeEach(() => {
    const description = document.createElement('meta');
    description.name = 'Description';
    description.content = 'Cổng thông tin';
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://portal.example/';
    own = [description, canonical];
    document.head.append(...own);
  });
  afterEach(() => {
    for (const element of own) element.remove();
  });

  it('is not touched unless the page wants it', async () => {
    const before = headText();
    const element = await showArticle(news);
    await element.updateComplete;
    expect(headText()).to.deep.equal(before);
  });

  it('follows the article, and is what it was when the element leaves', async () => {
    const before = headText();
    const {title} = document;
    const element = await showArticle(news, {pageMetadata: true});
    await until(() => head('script[type="application/ld+json"]'));
    expect(document.title).to.equal(news.title);
    expect(document.head.querySelectorAll('meta[name="description" i]')).to.have.length(1);
    expect(own[0]!.getAttribute('content')).to.equal('Tóm tắt "ngắn" & gọn');
    expect(own[1]!.getAttribute('href')).to.equal('https://portal.example/tin/1');

    element.data = articleOf('b', {title: 'Bài khác'});
    await until(() => document.title === 'Bài khác');
    expect(content('DC.title')).to.equal('Bài khác');
    expect(content('DC.subject')).to.be.undefined;
    expect(own[1]!.getAttribute('href')).to.equal('https://portal.example/');
    expect(document.head.querySelectorAll('script[type="application/ld+json"]')).to.have.length(1);

    element.remove();
    expect(headText()).to.deep.equal(before);
    expect(document.title).to.equal(title);
  });

  it('comes back with the element, and goes when the page no longer wants it', async () => {
    const before = headText();
    const element = await showArticle(news, {pageMetadata: true});
    await until(() => content('DC.title'));
    const {parentNode} = element;
    element.remove();
    parentNode!.append(element);
    await until(() => content('DC.title'));
    element.pageMetadata = false;
    await element.updateComplete;
    expect(headText()).to.deep.equal(before);
  });

  it('that somebody else has changed since stays theirs', async () => {
    const {title} = document;
    const element = await showArticle(news, {pageMetadata: true});
    await until(() => content('DC.title'));
    document.title = 'Của trang';
    own[0]!.setAttribute('content', 'Của trang');
    element.remove();
    expect(document.title).to.equal('Của trang');
    expect(own[0]!.getAttribute('content')).to.equal('Của trang');
    document.title = title;
  });

  it('belongs to the first of two elements that want it, and one line says so', async () => {
    const first = await showArticle(news, {pageMetadata: true});
    await until(() => content('DC.title'));
    const second = await showArticle({title: 'Bài khác'}, {pageMetadata: true});
    await until(() => guard.consoleLines.length);
    await second.updateComplete;
    expect(document.title).to.equal(news.title);
    expect(guard.consoleLines).to.have.length(1);
    second.remove();
    first.remove();
  });

  it('goes to the element that waits for it when the first leaves, as in a change of pages', async () => {
    const [title, before] = [document.title, headText()];
    const first = await showArticle(news, {pageMetadata: true});
    await until(() => content('DC.title'));
    const second = await showArticle({title: 'Bài hai'}, {pageMetadata: true});
    await until(() => guard.consoleLines.length);
    first.remove();
    expect(document.title).to.equal('Bài hai');
    expect(content('DC.title')).to.equal('Bài hai');
    second.remove();
    expect(document.title).to.equal(title);
    expect(headText()).to.deep.equal(before);
  });

  it('does not go to an element that has left before the first', async () => {
    const [title, before] = [document.title, headText()];
    const first = await showArticle(news, {pageMetadata: true});
    await until(() => content('DC.title'));
    const second = await showArticle({title: 'Bài hai'}, {pageMetadata: true});
    await until(() => guard.consoleLines.length);
    second.remove();
    first.remove();
    expect(document.title).to.equal(title);
    expect(headText()).to.deep.equal(before);
  });

  it('has the elements of Dublin Core that TT 24/2011 asks for, several values joined by ";"', async () => {
    const element = await showArticle(news, {pageMetadata: true});
    await until(() => content('DC.title'));
    const names = ['title', 'creator', 'date', 'description', 'publisher', 'identifier'];
    expect(names.map((name) => content(`DC.${name}`))).to.deep.equal([
      news.title,
      'Bình Minh; An Hòa',
      news.published,
      news.summary,
      'Trung tâm TT&VH',
      news.url,
    ]);
    expect(content('DC.subject')).to.equal('họp; dịch');
    expect(content('og:title')).to.equal(news.title);
    expect(content('og:image')).to.equal(news.image!.url);
    element.remove();
  });

  it('has the fields that schema.org wants of a NewsArticle, as data that nothing in it leaves', async () => {
    const element = await showArticle(news, {pageMetadata: true});
    await until(() => content('DC.title'));
    expect(head('script[type="application/ld+json"]')!.textContent).not.to.contain('<');
    expect((window as {hacked?: number}).hacked).to.be.undefined;
    expect(data()).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: news.title,
      description: news.summary,
      image: [news.image!.url],
      datePublished: news.published,
      dateModified: news.modified,
      author: [
        {'@type': 'Person', name: 'Bình Minh'},
        {'@type': 'Person', name: 'An Hòa'},
      ],
      publisher: {'@type': 'Organization', name: 'Trung tâm TT&VH'},
      mainEntityOfPage: {'@type': 'WebPage', '@id': news.url},
      url: news.url,
      articleSection: 'Tin tức',
      keywords: ['họp', 'dịch'],
      inLanguage: 'vi',
    });
    element.remove();
  });

  it('describes an article without a summary by its beginning, cut between words', async () => {
    const text = 'Uỷ ban nhân dân huyện trực tiếp công bố '.repeat(9).normalize('NFD');
    const element = await showArticle({bodyHtml: `<p>${text}</p>`}, {pageMetadata: true});
    await until(() => content('DC.title'));
    const description = content('DC.description') ?? '';
    expect(description).to.match(/ (Uỷ|ban|nhân|dân|huyện|trực|tiếp|công|bố)…$/);
    expect(description.length).to.be.within(190, 200);
    element.remove();
  });

  it('of an article with next to nothing still has headline, author and publisher', async () => {
    const element = await showArticle({bodyHtml: '<p>Nội dung\n ngắn</p>'}, {pageMetadata: true});
    await until(() => content('DC.title'));
    const {headline, author, publisher, description} = data();
    const host = {'@type': 'Organization', name: location.hostname};
    expect([headline, author, publisher, description]).to.deep.equal([
      'Bài a',
      [host],
      host,
      'Nội dung ngắn',
    ]);
    element.remove();
  });
});
