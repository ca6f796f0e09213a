import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.ts';
import {HeldSource} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {reach} from '../browser/shadow.ts';
import type {PortalHotNews, PortalVisitCounter} from '../../src/index.ts';

type Options = Readonly<Record<string, string>>;

/** Sections whose skeleton is as high at any width. */
const sections: readonly (readonly [name: string, options: Options])[] = [
  ['hot-news', {}],
  ['hot-news', {limit: '1'}],
  ['hot-news', {limit: '20', 'show-date': ''}],
  ['hot-news', {limit: '3', layout: 'numbered'}],
  ['hot-news', {limit: '7', layout: 'thumbnails'}],
  ['hot-news', {limit: '3', heading: ''}],
  ['featured-list', {limit: '4', layout: 'list'}],
  ['featured-list', {limit: '1', layout: 'list'}],
  ['linked-sites', {}],
  ['linked-sites', {layout: 'select'}],
  ['visit-counter', {}],
  ['visit-counter', {metrics: 'total'}],
  ['visit-counter', {metrics: 'online, yesterday, week, total', layout: 'digits'}],
  ['visit-counter', {layout: 'inline'}],
  ['search-box', {}],
  ['search-box', {heading: ''}],
];

/** Those whose skeleton follows the width, with the widths. */
const byWidth: readonly (readonly [name: string, options: Options, width: number])[] = [
  ['featured-list', {}, 300],
  ['featured-list', {}, 700],
  ['featured-list', {limit: '3'}, 1200],
  ['featured-list', {limit: '5', layout: 'grid'}, 300],
];

/** Those that keep no less than a screen, for what comes may be longer or shorter. */
const tall = ['article-view', 'work-calendar'];

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

/** The height of a section as a marker, as a tag before anything is on screen, and of its skeleton. */
async function heights(name: string, options: Options, width: number) {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const marker = document.createElement('div');
  marker.dataset.portal = name;
  const element = document.createElement(`portal-${name}`) as PortalHotNews;
  for (const [option, value] of Object.entries(options)) {
    marker.setAttribute(`data-${option}`, value);
    element.setAttribute(option, value);
  }
  box.append(marker);
  const asMarker = heightOf(marker);
  element.setAttribute('article-id', '1');
  element.source = new HeldSource();
  marker.replaceWith(element);
  const before = heightOf(element);
  await element.updateComplete;
  return {marker: asMarker, before, skeleton: heightOf(element)};
}

const sectionOf = (name: string): HTMLElement => document.createElement(`portal-${name}`);

const label = (name: string, options: Options): string =>
  [name, ...Object.entries(options).map(([option, value]) => `${option}="${value}"`)].join(' ');

describe('the room that the style sheet keeps', () => {
  guardPage();
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('../../src/reserved-room.css', import.meta.url).href;

  before(async () => {
    const loaded = new Promise((done) => sheet.addEventListener('load', done, {once: true}));
    document.head.append(sheet);
    await loaded;
  });
  after(() => sheet.remove());

  for (const [name, options] of sections) {
    it(`is that of the skeleton: ${label(name, options)}`, async () => {
      const {marker, before, skeleton} = await heights(name, options, 320);
      expect(before).to.be.closeTo(skeleton, 1);
      expect(marker).to.be.closeTo(skeleton, 1);
      expect((await heights(name, options, 900)).before).to.be.closeTo(skeleton, 1);
    });
  }

  for (const [name, options, width] of byWidth) {
    it(`is that of the skeleton at ${width} px: ${label(name, options)}`, async () => {
      const {marker, before, skeleton} = await heights(name, options, width);
      expect(before).to.be.closeTo(skeleton, 2);
      expect(marker).to.be.closeTo(skeleton, 2);
    });
  }

  for (const name of tall) {
    it(`reaches below the screen: ${name}`, async () => {
      const {marker, before, skeleton} = await heights(name, {}, 600);
      expect(Math.min(marker, before, skeleton)).to.be.greaterThan(640);
    });
  }

  it('is there for a copy of a section that has content, as caches of pages keep them', async () => {
    const {before} = await heights('visit-counter', {}, 320);
    for (const copy of [
      (original: Element) => original.cloneNode(true) as Element,
      (original: Element) =>
        new DOMParser().parseFromString(original.outerHTML, 'text/html').body.firstElementChild!,
    ]) {
      const box = await fixture<HTMLElement>(
        html`<div>
          <portal-visit-counter .data=${{today: 1, total: 2}}></portal-visit-counter>
        </div>`,
      );
      const original = box.firstElementChild!;
      await reach(original, 'ready');
      box.replaceChildren(copy(original));
      const copied = box.firstElementChild as PortalVisitCounter;
      expect(heightOf(copied)).to.be.closeTo(before, 1);
      copied.data = {today: 3, total: 4};
      await reach(copied, 'ready');
      expect(copied.getAttribute('state')).to.equal('ready');
    }
  });

  for (const name of new Set([...sections, ...byWidth].map(([section]) => section).concat(tall))) {
    it(`is also between sections that stand directly under one another: ${name}`, async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="display: flow-root; font-size: 20px">
          <div data-portal="other"></div>
          ${sectionOf(name)} ${sectionOf(name)}
          <div data-portal=${name}></div>
          <p style="margin: 0">Chân trang</p>
          ${sectionOf(name)}
        </div>`,
      );
      const boxes = [...box.children].map((child) => child.getBoundingClientRect());
      const gaps = boxes.slice(1).map(({top}, index) => top - boxes[index]!.bottom);
      expect(gaps.map(Math.round)).to.deep.equal([30, 30, 30, 30, 0]);
      expect(box.getBoundingClientRect().bottom).to.be.closeTo(boxes.at(-1)!.bottom, 1);
    });
  }

  it('leaves sections side by side as high as each other', async () => {
    const grid = await fixture<HTMLElement>(
      html`<div style="display: grid; grid-template-columns: 1fr 1fr">
        <portal-hot-news></portal-hot-news>
        <portal-visit-counter></portal-visit-counter>
      </div>`,
    );
    const [left, right] = [...grid.children].map((child) => child.getBoundingClientRect());
    expect(right!.top).to.equal(left!.top);
    expect(right!.bottom).to.equal(left!.bottom);
  });

  it('gives way to margins of the page', async () => {
    sheet.insertAdjacentHTML('beforebegin', '<style>portal-hot-news { margin: 0 }</style>');
    const box = await fixture<HTMLElement>(
      html`<div>
        <portal-hot-news></portal-hot-news>
        <portal-visit-counter></portal-visit-counter>
      </div>`,
    );
    const [upper, lower] = [...box.children].map((child) => child.getBoundingClientRect());
    sheet.previousElementSibling?.remove();
    expect(lower!.top).to.equal(upper!.bottom);
  });

  it('can be set by the page, and then stays', async () => {
    const {skeleton} = await heights('visit-counter', {}, 320);
    sheet.insertAdjacentHTML('afterend', '<style>* { --portal-reserve: 30em }</style>');
    const reserved = await heights('visit-counter', {}, 320);
    sheet.nextElementSibling?.remove();
    expect(skeleton).to.be.lessThan(200);
    expect(reserved.skeleton).to.equal(480);
  });
});
