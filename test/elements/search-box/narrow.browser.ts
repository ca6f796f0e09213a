import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/search-box/define.ts';
import type {PortalSearchBox} from '../../../src/index.ts';
import {pageOf, summary} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, reach} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

const title = 'Văn bản chỉ đạo điều hành của Ủy ban nhân dân huyện';

describe('<portal-search-box> in 320 px, with text of 200 %', () => {
  guardPage();

  it('shows whole days in its fields, and all words of its buttons', async () => {
    const source = {
      articles: () => Promise.resolve({...pageOf(summary('a')), total: 9, pageCount: 9}),
      categories: () => Promise.resolve([{id: 'vb', title}]),
    };
    const element = await fixture<PortalSearchBox>(
      html`<portal-search-box
        style="width: 304px; font-size: 32px"
        .source=${source}
        category="vb"
        from="2020-10-30"
        to="2020-10-31"
        open
      ></portal-search-box>`,
    );
    await reach(element, 'ready');
    const hasTitle = () => inShadow(element, '.dropping button')[0]?.textContent.includes(title);
    await until(hasTitle, 'names the category');
    const days = inShadow(element, '.day [type="text"]') as HTMLInputElement[];
    expect(days.map(({value}) => value)).to.deep.equal(['30/10/2020', '31/10/2020']);
    const parts = [...days, ...inShadow(element, 'button')];
    expect(parts.length).to.be.greaterThan(8);
    const {right} = element.getBoundingClientRect();
    for (const part of parts) {
      expect(part.scrollWidth, part.textContent).to.be.at.most(part.clientWidth);
      expect(part.getBoundingClientRect().right, part.textContent).to.be.at.most(right);
    }
  });
});
