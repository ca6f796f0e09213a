import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../src/elements/search-box/define.ts';
import {fixedSource, HeldSource} from '../../browser/held-source.ts';
import {inShadow} from '../../browser/shadow.ts';

const isShown = (search: Element): boolean => inShadow(search, '.section').length === 1;
const source = fixedSource([]);

describe('<portal-search-box> beside sections whose code is on its way', () => {
  it('shows its form when they are there', async () => {
    await fixture(html`<portal-section-on-its-way></portal-section-on-its-way>`);
    const page = await fixture(
      html`<div><portal-search-box .source=${source}></portal-search-box></div>`,
    );
    const search = page.firstElementChild!;
    await new Promise((end) => setTimeout(end));
    expect(isShown(search)).to.equal(false);
    customElements.define('portal-section-on-its-way', class extends HTMLElement {});
    await waitUntil(() => isShown(search));
  });

  it('waits for them no longer than a moment', async () => {
    await fixture(html`<portal-section-that-never-comes></portal-section-that-never-comes>`);
    const start = performance.now();
    const search = await fixture(html`<portal-search-box .source=${source}></portal-search-box>`);
    expect(isShown(search)).to.equal(true);
    expect(performance.now() - start).to.be.at.least(95);
  });

  it('does not wait for elements of the page itself, nor to ask', async () => {
    await fixture(html`<x-of-the-page></x-of-the-page>`);
    const page = await fixture(
      html`<div><portal-search-box .source=${source}></portal-search-box></div>`,
    );
    await new Promise((end) => setTimeout(end));
    expect(isShown(page.firstElementChild!)).to.equal(true);

    await fixture(html`<portal-section-that-never-comes></portal-section-that-never-comes>`);
    const held = new HeldSource();
    await fixture(
      html`<div><portal-search-box text="mẫu" .source=${held}></portal-search-box></div>`,
    );
    await new Promise((end) => setTimeout(end));
    expect(held.lists).to.have.length(1);
  });
});
