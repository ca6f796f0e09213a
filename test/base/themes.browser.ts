import {expect, fixture, html} from '@open-wc/testing';
import '../../src/elements/hot-news/define.ts';
import type {PortalHotNews} from '../../src/index.ts';
import {contrastOf} from '../browser/contrast.ts';
import {pageOf, summary} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {oneInShadow, reach} from '../browser/shadow.ts';

const colors = 'accent on-accent border control surface link muted error mark focus'.split(' ');

describe('the preset for the strongest contrast', () => {
  guardPage();
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('../../src/themes.css', import.meta.url).href;

  before(async () => {
    const loaded = new Promise((done) => sheet.addEventListener('load', done, {once: true}));
    document.head.append(sheet);
    await loaded;
  });
  after(() => sheet.remove());

  for (const scheme of ['light', 'dark']) {
    it(`shows focus on a ${scheme} page`, async () => {
      const column = await fixture<HTMLElement>(
        html`<div data-portal-theme="contrast" style="color-scheme: ${scheme}">
          <portal-hot-news
            .data=${pageOf(summary('a', {url: 'https://portal.example/a'}))}
          ></portal-hot-news>
        </div>`,
      );
      const news = column.querySelector<PortalHotNews>('portal-hot-news')!;
      await reach(news, 'ready');
      const link = oneInShadow(news, 'a');
      link.focus();
      expect(link.matches(':focus-visible')).to.be.true;
      const ground = getComputedStyle(column).backgroundColor;
      expect(contrastOf(getComputedStyle(link).outlineColor, ground)).to.be.at.least(7);
    });
  }

  it('has its colours beside other words too', async () => {
    const tokensOf = async (theme: string): Promise<string[]> => {
      const column = await fixture(html`<div data-portal-theme=${theme}></div>`);
      const style = getComputedStyle(column);
      return colors.map((name) => style.getPropertyValue(`--portal-color-${name}`).trim());
    };
    const strongest = await tokensOf('contrast');
    expect(strongest).not.to.include('');
    for (const color of ['plain', 'red', 'blue']) {
      expect(await tokensOf(`${color} contrast`), color).to.deep.equal(strongest);
      expect(await tokensOf(`${color} dark contrast`), color).to.deep.equal(strongest);
    }
  });
});
