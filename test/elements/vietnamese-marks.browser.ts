import {expect, fixture} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import '../../src/define.ts';
import type {PortalElement} from '../../src/index.ts';
import type {Article, WorkEvent} from '../../src/source/models.ts';
import {guardPage} from '../browser/page-guard.ts';
import {until} from '../browser/until.ts';

/** Letters with the highest and the lowest marks that Vietnamese has. */
const marks = 'Ễ Ợ Ữ ặ';

const article: Article = {
  id: '1',
  title: marks,
  url: 'https://portal.example/bai/1',
  summary: marks,
  published: '2020-03-27T02:00:00.000Z',
  category: {id: 'c', title: marks},
  authors: [marks],
  source: marks,
  sections: ['hot', 'featured'],
  tags: [marks],
  attachments: [
    {url: 'https://portal.example/a.pdf', mimeType: 'application/pdf', title: marks, size: 1},
  ],
  bodyHtml: `<h2>${marks}</h2><p>${marks} <a href="/x">${marks}</a> <small>${marks}</small></p>
    <ul><li>${marks}</li></ul><blockquote>${marks}</blockquote>
    <table><caption>${marks}</caption><tr><th>${marks}</th><td>${marks}</td></tr></table>`,
  bodyBase: 'https://portal.example/bai/1',
};
const page = {items: [article], page: 1, total: 1};
const sites = [{title: marks, url: 'https://portal.example/', group: marks}];
const event: WorkEvent = {
  id: '1',
  title: marks,
  start: '2020-03-27T02:00:00.000Z',
  allDay: false,
  chair: marks,
  location: marks,
  note: marks,
  status: 'changed',
  attachments: [],
};

const sections: readonly (readonly [string, TemplateResult])[] = [
  ...['list', 'numbered', 'thumbnails'].map(
    (layout) =>
      [
        `hot-news, ${layout}`,
        html`<portal-hot-news layout=${layout} show-date .data=${page}></portal-hot-news>`,
      ] as const,
  ),
  ...['lead', 'grid', 'list'].map(
    (layout) =>
      [
        `featured-list, ${layout}`,
        html`<portal-featured-list layout=${layout} .data=${page}></portal-featured-list>`,
      ] as const,
  ),
  ...['list', 'groups', 'logos', 'select'].map(
    (layout) =>
      [
        `linked-sites, ${layout}`,
        html`<portal-linked-sites
          layout=${layout}
          new-window
          .data=${sites}
        ></portal-linked-sites>`,
      ] as const,
  ),
  [
    'visit-counter',
    html`<portal-visit-counter .data=${{today: 1, total: 2}}></portal-visit-counter>`,
  ],
  ...['week', 'agenda', 'leaders'].map(
    (view) =>
      [
        `work-calendar, ${view}`,
        html`<portal-work-calendar
          week="2020-W13"
          view=${view}
          .data=${[event]}
        ></portal-work-calendar>`,
      ] as const,
  ),
  ['article-view', html`<portal-article-view .data=${article}></portal-article-view>`],
  ['search-box', html`<portal-search-box text=${marks} open .data=${page}></portal-search-box>`],
];

/** Elements with a text of their own that is drawn. */
const withText = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.localName !== 'style' &&
      element.getClientRects().length > 0 &&
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      ) &&
      // What is only read out is drawn on one pixel.
      element.getBoundingClientRect().height > 1,
  );

/** Browsers give measures of letters in whole pixels. */
const rounding = 1;

const pen = document.createElement('canvas').getContext('2d');

/** How far the marks reach out of an element of one line, CSS pixels; nothing or less for not at all. */
const overreach = (element: HTMLElement): number => {
  if (!pen) throw new Error('There is no canvas.');
  const {fontStyle, fontWeight, fontSize, fontFamily, lineHeight, paddingTop, paddingBottom} =
    getComputedStyle(element);
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const {
    actualBoundingBoxAscent: inkAbove,
    actualBoundingBoxDescent: inkBelow,
    fontBoundingBoxAscent: above,
    fontBoundingBoxDescent: below,
  } = pen.measureText(marks);
  // Half of what the line has beyond the font stands above it, half below (CSS 2.2, 10.8.1).
  const leading = lineHeight === 'normal' ? 0 : (parseFloat(lineHeight) - above - below) / 2;
  return Math.max(
    inkAbove - above - leading - parseFloat(paddingTop),
    inkBelow - below - leading - parseFloat(paddingBottom),
  );
};

/** What would cut the first and the last line off: a box that clips and is lower than its lines. */
const isCut = (element: HTMLElement): boolean => {
  const {display, overflowY, lineHeight} = getComputedStyle(element);
  // Inline boxes clip nothing.
  if (display === 'inline') return false;
  return overflowY !== 'visible' && element.clientHeight < Math.floor(parseFloat(lineHeight) || 0);
};

describe('Vietnamese marks', () => {
  guardPage();

  it('would be found where they are cut', async () => {
    const box = await fixture<HTMLElement>(html`<p style="line-height: 0.8">${marks}</p>`);
    expect(overreach(box)).to.be.above(rounding);
    const low = await fixture<HTMLElement>(
      html`<p style="line-height: 20px; height: 10px; overflow: hidden">${marks}</p>`,
    );
    expect(isCut(low)).to.equal(true);
  });

  for (const [name, section] of sections) {
    it(`stand whole in every line: ${name}`, async () => {
      const element = await fixture<PortalElement<unknown, object>>(section);
      const {shadowRoot} = element;
      if (!shadowRoot) throw new Error('It is not drawn.');
      await until(() => shadowRoot.textContent.includes(marks) || name === 'visit-counter');
      await element.updateComplete;
      const texts = withText(shadowRoot);
      expect(texts).not.to.have.length(0);
      const cut = texts.filter((text) => overreach(text) > rounding || isCut(text));
      expect(
        cut.map((text) => `${text.localName}.${text.className} ${overreach(text)}`),
      ).to.deep.equal([]);
    });
  }
});
