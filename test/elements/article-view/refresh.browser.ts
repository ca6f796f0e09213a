import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/article-view/define.ts';
import type {PortalArticleView} from '../../../src/index.ts';
import type {Article} from '../../../src/source/models.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';
import {articleOf, summary} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow, reach} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

const bodyHtml = `<p>Một đoạn.</p><p><img src="/a.png" alt="Ảnh" width="400" height="300"></p>`;

describe('an article that is asked for again while somebody reads it', () => {
  guardPage();

  /** An article of which each answer is another object, read once more than the one before. */
  const open = async (more: Partial<Article> = {}, whole: PortalSource = {}) => {
    let views = 0;
    const server = {text: bodyHtml, id: 'a'};
    const source: PortalSource = {
      report: () => Promise.resolve(),
      article: () =>
        Promise.resolve(articleOf(server.id, {bodyHtml: server.text, views: ++views, ...more})),
      ...whole,
    };
    const element = await fixture<PortalArticleView>(
      html`<portal-article-view .source=${source} article-id="a"></portal-article-view>`,
    );
    await reach(element, 'ready');
    await until(() => inShadow(element, '.body').length);
    const refresh = async () => {
      await element.reload();
      await element.updateComplete;
      expect(oneInShadow(element, '[part=views]').textContent).to.contain(`${views}`);
    };
    return {element, refresh, server};
  };

  const press = async (element: Element, tool: string) => {
    oneInShadow(element, `[data-tool=${tool}]`).click();
    await until(() => inShadow(element, '.panel > *').length);
  };

  it('keeps the report that they write, and where they are in it', async () => {
    const {element, refresh, server} = await open();
    await press(element, 'report');
    const field = oneInShadow(element, 'textarea') as HTMLTextAreaElement;
    field.focus();
    field.value = 'Sai ngày ở đoạn hai.';
    field.dispatchEvent(new Event('input'));
    await refresh();
    server.text = '<p>Một đoạn đã sửa.</p>';
    await refresh();
    expect(oneInShadow(element, '.body').textContent).to.equal('Một đoạn đã sửa.');
    expect(field.isConnected).to.be.true;
    expect(field.value).to.equal('Sai ngày ở đoạn hai.');
    expect(element.shadowRoot?.activeElement === field).to.be.true;
  });

  it('leaves the text alone while it is the same: what plays goes on, what is open stays', async () => {
    const {element, refresh, server} = await open();
    const body = oneInShadow(element, '.body');
    oneInShadow(element, 'button.enlarge').click();
    await until(() => inShadow(element, 'dialog').length);
    await refresh();
    expect(body.isConnected).to.be.true;
    expect((oneInShadow(element, 'dialog') as HTMLDialogElement).open).to.be.true;
    server.text = '<p>Một đoạn đã sửa.</p>';
    await refresh();
    expect(oneInShadow(element, '.body').textContent).to.equal('Một đoạn đã sửa.');
    await until(() => inShadow(element, 'dialog').length === 0);
  });

  it('goes on with a recording', async () => {
    const url = `${location.origin}/giong.mp3`;
    const {element, refresh} = await open({attachments: [{url, mimeType: 'audio/mpeg'}]});
    await press(element, 'listen');
    const player = oneInShadow(element, 'audio.player');
    await refresh();
    expect(player.isConnected).to.be.true;
  });

  it('closes what is open when another article takes its place', async () => {
    const {element, refresh, server} = await open();
    await press(element, 'report');
    server.id = 'b';
    await refresh();
    expect(inShadow(element, 'textarea')).to.have.length(0);
  });

  it('keeps the articles to go on with until newer ones are there', async () => {
    let asked = 0;
    const items = [summary('cũ')];
    const {element, refresh} = await open(
      {related: [summary('b')], published: '2020-03-27T02:00:00.000Z'},
      {
        // The second time there is no answer yet.
        articles: () =>
          ++asked > 2 ? new Promise(() => undefined) : Promise.resolve({items, page: 1}),
      },
    );
    element.related = 3;
    await until(() => inShadow(element, 'nav a, nav li').length);
    const list = oneInShadow(element, 'nav[part=related]');
    await refresh();
    expect(asked).to.equal(4);
    expect(list.isConnected).to.be.true;
  });
});
