import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/search-box/define.ts';
import type {PortalSearchBox} from '../../../src/index.ts';
import {PortalError} from '../../../src/source/errors.ts';
import {pageOf, summary} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow, reach} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

/** A source without categories at the moment; asked too often it answers no more. */
const brokenSource = () => {
  const source = {
    asked: 0,
    articles: () => Promise.resolve(pageOf(summary('a'))),
    categories: () =>
      ++source.asked > 20
        ? new Promise<never>(() => undefined)
        : Promise.reject(new PortalError('server', 'A broken server.')),
  };
  return source;
};

describe('<portal-search-box> whose categories cannot be had', () => {
  guardPage();

  for (const attribute of ['open', 'category']) {
    it(`asks for them once with "${attribute}", and again when a reader comes`, async () => {
      const source = brokenSource();
      const element = document.createElement('portal-search-box');
      element.setAttribute(attribute, 'y-te');
      element.text = 'họp';
      element.source = source;
      await fixture<PortalSearchBox>(html`${element}`);
      await reach(element, 'ready');
      await until(() => source.asked > 0, 'asks');
      await until(() => inShadow(element, '#filters select').length === 0);
      element.requestUpdate();
      await element.updateComplete;
      expect(source.asked).to.equal(1);
      oneInShadow(element, '#text').dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
      await until(() => source.asked > 1);
      await element.updateComplete;
      expect(source.asked).to.equal(2);
    });
  }

  it('names the chosen one as what was found does, and by its id where nothing does', async () => {
    const source = brokenSource();
    const category = {id: '17', title: 'Y tế'};
    source.articles = () => Promise.resolve(pageOf(summary('a'), summary('b', {category})));
    const element = document.createElement('portal-search-box');
    element.category = '17';
    element.source = source;
    await fixture<PortalSearchBox>(html`${element}`);
    await reach(element, 'ready');
    const labels = () => inShadow(element, '[part="filter"]').map(({ariaLabel}) => ariaLabel);
    await until(() => labels().includes('Bỏ lọc: chuyên mục Y tế'));
    element.category = '18';
    await until(() => labels().includes('Bỏ lọc: chuyên mục 18'));
  });
});
