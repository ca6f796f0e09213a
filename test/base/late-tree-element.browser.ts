import {expect, fixture, html} from '@open-wc/testing';
import '../../src/elements/hot-news/define.ts';
import type {PortalHotNews} from '../../src/index.ts';
import {fixedSource, HeldSource, pageOf, summary} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, reach} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

const place = (source: HeldSource | ReturnType<typeof fixedSource>): PortalHotNews => {
  const element = document.createElement('portal-hot-news');
  element.innerHTML = '<a href="/tin">Tin nóng của cổng</a>';
  element.source = source;
  document.body.append(element);
  return element;
};

describe('what stands inside the tag of a section', () => {
  guardPage();
  let element: PortalHotNews;
  const link = () => element.querySelector('a')!;
  afterEach(() => element.remove());

  it('is on screen until the skeleton takes its place', async () => {
    const source = new HeldSource();
    element = place(source);
    await until(() => source.lists.length === 1);
    expect(isSeen(link())).to.be.true;
    await element.updateComplete;
    expect(inShadow(element, '.skeleton')).to.have.length(1);
    expect(isSeen(link())).to.be.false;
  });

  it('is on screen until the content takes its place', async () => {
    element = place(fixedSource([summary('a')]));
    expect(isSeen(link())).to.be.true;
    await reach(element, 'ready');
    expect(inShadow(element, '.list')).to.have.length(1);
    expect(isSeen(link())).to.be.false;
  });

  it('stays where the section leaves before it has shown anything, until it returns', async () => {
    const source = new HeldSource();
    element = place(source);
    await until(() => source.lists.length === 1);
    element.remove();
    document.body.append(element);
    source.lists.at(-1)?.answer(pageOf(summary('a')));
    await reach(element, 'ready');
    expect(inShadow(element, 'li')).to.have.length(1);
  });
});

describe('a tree that a server drew, without the code that takes it over', () => {
  guardPage();

  it('is on screen until the content takes its place', async () => {
    const source = new HeldSource();
    const box = await fixture(html`<div></div>`);
    const element = document.createElement('portal-hot-news');
    element.attachShadow({mode: 'open'}).innerHTML = '<p class="served">Bài của máy chủ</p>';
    element.source = source;
    box.append(element);
    await until(() => source.lists.length === 1);
    expect(inShadow(element, '.served')).to.have.length(1);
    source.lists[0]?.answer(pageOf(summary('a')));
    await reach(element, 'ready');
    expect(inShadow(element, '.served')).to.have.length(0);
    expect(inShadow(element, 'li')).to.have.length(1);
  });
});
