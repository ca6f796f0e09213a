import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.ts';
import {fixedSource, summary, workEvent} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {oneInShadow, reach} from '../browser/shadow.ts';
import type {PortalFeaturedList, PortalWorkCalendar} from '../../src/index.ts';

/** Sections that arrange what they show by their width. */
const names = ['featured-list', 'search-box', 'work-calendar'] as const;

/** Boxes of old and new pages that are as wide as what is in them. */
const boxes = {
  'a table cell': '<table><tr><td class="box"></td></tr></table>',
  'a cell beside a menu':
    '<table width="100%"><tr><td width="200">Menu</td><td class="box"></td></tr></table>',
  'a float': '<div class="box" style="float: left"></div>',
  'a box among words': '<div class="box" style="display: inline-block"></div>',
  'a centred row of a column':
    '<div style="display: flex; flex-flow: column; align-items: center"><div class="box"></div></div>',
  'a cell of a style sheet': '<div class="box" style="display: table-cell"></div>',
  'a column beside one that takes the rest':
    '<div style="display: grid; grid: auto / auto 1fr"><div class="box"></div><div></div></div>',
} as const;

/** A section with content in such a box, on a page of some width. */
async function show(name: (typeof names)[number], box: string, width: number) {
  const page = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px"></div>`);
  page.innerHTML = box;
  const element = document.createElement(`portal-${name}`) as PortalFeaturedList;
  element.source = {
    ...fixedSource([summary('a', {title: 'Họp bàn công tác phòng, chống thiên tai'})]),
    calendar: () => Promise.resolve([workEvent('a')]),
  };
  element.setAttribute('text', 'họp');
  (element as unknown as PortalWorkCalendar).week = '2020-W13';
  page.querySelector('.box')?.append(element);
  await reach(element, 'ready');
  return {page, section: oneInShadow(element, '.section')};
}

describe('a section in a box that is as wide as its content', () => {
  guardPage();

  for (const [what, box] of Object.entries(boxes)) {
    it(`can be read: ${what}`, async () => {
      for (const name of names) {
        const {section} = await show(name, box, 750);
        expect(section.clientWidth, name).to.be.within(500, 750);
      }
    });

    it(`becomes as narrow as a small screen: ${what}`, async () => {
      for (const name of names) {
        const {page, section} = await show(name, box.replace('200', '20'), 300);
        expect(section.clientWidth, name).to.be.within(200, 300);
        expect(page.scrollWidth, name).to.be.at.most(300);
      }
    });
  }

  it('has nothing more to read, and no more height', async () => {
    for (const name of names) {
      const {section} = await show(name, '<div class="box"></div>', 750);
      const element = (section.getRootNode() as ShadowRoot).host;
      expect(element.getBoundingClientRect().height, name).to.equal(
        section.getBoundingClientRect().height,
      );
      expect(getComputedStyle(element, '::before').visibility, name).to.equal('hidden');
    }
  });
});
