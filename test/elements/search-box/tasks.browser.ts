import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/search-box/define.ts';
import type {PortalSearchBox} from '../../../src/index.ts';
import {pageOf, summary} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {replace} from '../../browser/replace.ts';
import {inShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

describe('<portal-search-box> with results before a reader comes', () => {
  guardPage();

  it('shows what its form opens to in one task and the results in a later one', async () => {
    const source = {articles: () => Promise.resolve(pageOf(summary('a')))};
    const element = await fixture<PortalSearchBox>(
      html`<portal-search-box .source=${source}></portal-search-box>`,
    );
    let tasks = 0;
    const later = window.setTimeout.bind(window);
    const undo = replace(window, 'setTimeout', (work: () => void, pause?: number) =>
      later(() => {
        tasks++;
        work();
      }, pause),
    );
    const seen = new Map<string, number>();
    new MutationObserver(() => {
      for (const selector of ['#from', '[part~=item]'])
        if (!seen.has(selector) && inShadow(element, selector).length > 0)
          seen.set(selector, tasks);
    }).observe(element.renderRoot, {childList: true, subtree: true});
    element.open = true;
    element.text = 'họp';
    await until(() => seen.size === 2, 'shows both');
    undo();
    expect(seen.get('[part~=item]')).to.be.greaterThan(seen.get('#from') ?? 0);
  });
});
