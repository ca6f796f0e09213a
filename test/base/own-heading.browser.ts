import {expect, fixture, html} from '@open-wc/testing';
import '../../src/elements/article-view/define.ts';
import '../../src/elements/featured-list/define.ts';
import '../../src/elements/hot-news/define.ts';
import type {PortalHotNews} from '../../src/index.ts';
import {fixedSource, summary} from '../browser/held-source.ts';
import {oneInShadow, reach} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

/** What is seen of a heading: its own text, or what the page has put in its place. */
const headingOf = (element: Element): string => {
  const heading = oneInShadow(element, '.heading');
  const put = heading.querySelector('slot')?.assignedElements() ?? [];
  return [heading, ...put].map(({textContent}) => textContent.trim()).join('');
};

const source = fixedSource([summary('a')]);

describe('a heading that a page puts inside a section', () => {
  it('is shown in place of ours from the first moment', async () => {
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source}><b slot="heading">Của trang</b></portal-hot-news>`,
    );
    await reach(element, 'ready');
    expect(headingOf(element)).to.equal('Của trang');
  });

  it('is a link where there is a page with more', async () => {
    const element = await fixture<PortalHotNews>(
      html`<portal-featured-list .source=${source} more-href="/tin">
        <b slot="heading">Của trang</b>
      </portal-featured-list>`,
    );
    await reach(element, 'ready');
    expect(headingOf(element)).to.equal('Của trang');
    expect(oneInShadow(element, '.heading a slot')).to.exist;
  });

  it('may come later, and leave again', async () => {
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source}></portal-hot-news>`,
    );
    await reach(element, 'ready');
    expect(headingOf(element)).to.equal('Tin nóng');
    const own = document.createElement('b');
    own.slot = 'heading';
    own.textContent = 'Đến sau';
    element.append(own);
    await until(() => headingOf(element) === 'Đến sau');
    own.remove();
    await until(() => headingOf(element) === 'Tin nóng');
  });
});
