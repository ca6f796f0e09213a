import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/search-box/define.ts';
import type {PortalSearchBox} from '../../../src/index.ts';
import {pageOf, summary} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

describe('<portal-search-box> at the end of a page', () => {
  guardPage();

  it('offers what a reader can scroll to, and stays as high as it is', async () => {
    const titles = Array.from({length: 8}, (_, index) =>
      summary(`${index}`, {title: `Ủy ban nhân dân xã số ${index}`}),
    );
    const source = {articles: () => Promise.resolve(pageOf(...titles))};
    const page = await fixture(
      html`<div>
        <div style="block-size: 2000px"></div>
        <portal-search-box .source=${source}></portal-search-box>
      </div>`,
    );
    const element = page.querySelector<PortalSearchBox>('portal-search-box')!;
    await element.updateComplete;
    const {height} = element.getBoundingClientRect();
    const field = oneInShadow(element, '#text') as HTMLInputElement;
    field.focus();
    field.value = 'ủy';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await until(() => inShadow(element, '.option').length > 4);
    expect(element.getBoundingClientRect().height).to.equal(height);
    const list = oneInShadow(element, '.popup').getBoundingClientRect();
    const {scrollHeight} = document.documentElement;
    expect(list.bottom + scrollY).to.be.at.most(scrollHeight + 1);
  });
});
