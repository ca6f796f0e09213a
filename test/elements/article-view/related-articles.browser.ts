import {expect} from '@open-wc/testing';
import type {PortalArticleSelectEvent} from '../../../src/index.ts';
import {PortalError} from '../../../src/source/errors.ts';
import type {ArticleSummary} from '../../../src/source/models.ts';
import type {ArticleQuery} from '../../../src/source/portal-source.ts';
import {showArticle} from '../../browser/article-fixture.ts';
import {pageOf, summary} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

const published = '2020-03-27T02:00:00.000Z';
const at = (id: string, time: string): ArticleSummary =>
  summary(id, {published: time, url: `https://portal.example/${id}`});

/** What is listed, by the names of the lists. */
const lists = (element: Element) =>
  Object.fromEntries(
    inShadow(element, 'nav.extra').map((list) => [
      list.querySelector('.subheading')!.textContent,
      [...list.querySelectorAll('.title')].map(({textContent}) => textContent),
    ]),
  );

describe('articles to go on with', () => {
  guardPage();

  it('are not asked for where the page does not want them', async () => {
    let asked = 0;
    const articles = () => Promise.resolve(pageOf(...Array<ArticleSummary>(asked++)));
    const element = await showArticle({published}, {}, {articles});
    await element.updateComplete;
    expect(asked).to.equal(0);
    expect(inShadow(element, '.extra')).to.have.length(0);
  });

  it('are those that the editors named where the lists cannot be had', async () => {
    const element = await showArticle(
      {published, related: [at('x', published)]},
      {related: 3},
      {articles: () => Promise.reject(new PortalError('server', 'On purpose.'))},
    );
    await until(() => inShadow(element, 'nav.extra').length === 1);
    expect(lists(element)).to.deep.equal({'Tin liên quan': ['Bài x']});
    expect(element.state).to.equal('ready');
  });

  it('are the next newer and older ones of the category, each once, without the article itself', async () => {
    const asked: ArticleQuery[] = [];
    const day = [
      at('newest', '2020-03-29T02:00:00.000Z'),
      at('newer', '2020-03-28T02:00:00.000Z'),
      at('next', '2020-03-27T05:00:00.000Z'),
      at('a', published),
    ];
    const before = [
      at('a', published),
      at('x', '2020-03-27T01:00:00.000Z'),
      at('older', '2020-03-26T02:00:00.000Z'),
      at('old', '2020-03-25T02:00:00.000Z'),
      at('oldest', '2020-03-24T02:00:00.000Z'),
    ];
    const articles = (query: ArticleQuery) => {
      asked.push(query);
      return Promise.resolve(pageOf(...(query.from ? day : before)));
    };
    const element = await showArticle(
      {published, category: {id: 'tin', title: 'Tin'}, related: [at('x', published)]},
      {related: 2, articleHref: '/doc?bai={id}'},
      {articles},
    );
    await until(() => inShadow(element, 'nav.extra').length === 3);
    expect(lists(element)).to.deep.equal({
      'Tin liên quan': ['Bài x'],
      'Tin mới hơn': ['Bài newer', 'Bài next'],
      'Tin cũ hơn': ['Bài older', 'Bài old'],
    });
    expect(asked).to.deep.equal([
      {category: 'tin', from: '2020-03-27', limit: 50},
      {category: 'tin', to: '2020-03-27', limit: 50},
    ]);
    expect(oneInShadow(element, 'nav.extra h3').id).to.equal('related');
    await expect(element).to.be.accessible();
  });

  it('are the next newer ones of an old article too, whose newer ones fill many pages', async () => {
    const minutesAfter = (minutes: number) =>
      at(`${minutes}`, new Date(Date.parse(published) + minutes * 60_000).toISOString());
    // 101 with the article itself, which is alone on the third page.
    const newer = Array.from({length: 101}, (_, index) => minutesAfter(100 - index));
    const articles = ({from, page = 1}: ArticleQuery) => {
      const items = from ? newer.slice((page - 1) * 50, page * 50) : [];
      return Promise.resolve({...pageOf(...items), page, pageCount: from ? 3 : 0});
    };
    const element = await showArticle({id: '0', published}, {related: 2}, {articles});
    await until(() => inShadow(element, 'nav.extra').length === 1);
    expect(lists(element)).to.deep.equal({'Tin mới hơn': ['Bài 2', 'Bài 1']});
  });

  it('lead to their address, which the page may take over', async () => {
    const element = await showArticle(
      {related: [at('x', published)]},
      {related: 1, articleHref: '/doc?bai={id}'},
    );
    await until(() => inShadow(element, 'nav.extra').length === 1);
    const picked: string[] = [];
    const take = (event: PortalArticleSelectEvent) => {
      picked.push(event.article.id);
      event.preventDefault();
    };
    document.addEventListener('portal-article-select', take as EventListener);
    const link = oneInShadow(element, 'nav.extra a') as HTMLAnchorElement;
    expect(link.href).to.equal(`${location.origin}/doc?bai=x`);
    link.click();
    document.removeEventListener('portal-article-select', take as EventListener);
    expect(picked).to.deep.equal(['x']);
  });

  it('are no longer asked for when the element leaves', async () => {
    const signals: AbortSignal[] = [];
    const articles = (_query: ArticleQuery, {signal}: {signal: AbortSignal}) => {
      signals.push(signal);
      return new Promise<never>(() => undefined);
    };
    const element = await showArticle({published}, {related: 1}, {articles});
    await until(() => signals.length === 2);
    element.remove();
    expect(signals.map(({aborted}) => aborted)).to.deep.equal([true, true]);
  });
});
