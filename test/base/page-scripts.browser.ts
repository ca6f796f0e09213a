import {expect, fixture, html} from '@open-wc/testing';
import '../../src/elements/featured-list/define.ts';
import '../../src/elements/hot-news/define.ts';
import type {PortalFeaturedList, PortalHotNews} from '../../src/index.ts';
import {fixedSource, summary} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {reach} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

const source = fixedSource([summary('a')]);

const news = async () => {
  const element = await fixture<PortalHotNews>(
    html`<portal-hot-news .source=${source}></portal-hot-news>`,
  );
  await reach(element, 'ready');
  return element;
};

const displayOf = (element: Element) => getComputedStyle(element).display;

/** As scripts do that make the page that is there like the next one, node by node. */
const removeForeignAttributes = (element: Element) => {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
};

describe('a section that scripts of the page work on', () => {
  guardPage();

  it('is hidden and shown by its own style, as old libraries do', async () => {
    const element = await news();
    for (const hide of ['display:none', 'color: red; display: none !important;']) {
      element.setAttribute('style', hide);
      expect(displayOf(element), hide).to.equal('none');
      element.style.display = '';
      expect(displayOf(element), `shown after ${hide}`).to.equal('block');
    }
    element.style.display = 'none';
    expect(displayOf(element)).to.equal('none');
    element.style.display = 'block';
    expect(displayOf(element)).to.equal('block');
  });

  it('stays a block with other styles of its own', async () => {
    const element = await news();
    element.setAttribute('style', 'margin: 1px; border: none');
    expect(displayOf(element)).to.equal('block');
  });

  it('can be taken out of the page by a rule for its state', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = 'portal-hot-news[state=empty] { position: absolute; visibility: hidden }';
    const element = await news();
    document.head.append(sheet);
    const box = element.parentElement!;
    expect(box.offsetHeight).to.be.greaterThan(30);
    element.source = fixedSource([]);
    await reach(element, 'empty');
    const {visibility} = getComputedStyle(element);
    const height = box.offsetHeight;
    sheet.remove();
    expect([visibility, height]).to.deep.equal(['hidden', 0]);
  });

  it('keeps its look and its room when they take away attributes that they do not know', async () => {
    const element = await fixture<PortalFeaturedList>(
      html`<portal-featured-list .source=${source}></portal-featured-list>`,
    );
    await reach(element, 'ready');
    for (const time of ['at once', 'later']) {
      removeForeignAttributes(element);
      document.querySelector('[data-portal-live]')?.remove();
      await until(() => element.hasAttribute('state'), time);
      expect(element.getAttribute('state'), time).to.equal('ready');
      expect(element.getAttribute('layout'), time).to.equal('lead');
      expect(document.querySelector('[data-portal-live]'), time).to.exist;
    }
  });

  it('follows an attribute that is taken away on purpose', async () => {
    const element = await news();
    element.setAttribute('layout', 'numbered');
    await element.updateComplete;
    element.removeAttribute('layout');
    await until(() => element.getAttribute('layout') === 'list');
    expect(element.layout).to.equal('list');
  });

  it('writes no attribute of its own where an update changes nothing of it', async () => {
    const element = await news();
    const written: (string | null)[] = [];
    new MutationObserver((records) => {
      written.push(...records.map(({attributeName}) => attributeName));
    }).observe(element, {attributes: true});
    element.heading = 'Tin xã';
    await element.updateComplete;
    await new Promise((done) => setTimeout(done));
    expect(written).to.deep.equal([]);
  });

  it('leaves them alone once it has left the page', async () => {
    const element = await news();
    element.remove();
    removeForeignAttributes(element);
    await new Promise((done) => requestAnimationFrame(done));
    expect(element.getAttributeNames()).to.deep.equal([]);
  });
});
