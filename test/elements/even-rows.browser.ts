import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.ts';
import type {PortalHotNews} from '../../src/index.ts';
import {fixedSource, summary, workEvent} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';
import {answer, hold, show, useCalendarTime, widen} from './work-calendar/calendar-page.ts';

/** Where the text of an element is. */
const textBox = (element: Element): DOMRect => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
};

const short = 'Lịch tiếp công dân';
const long = `${short} định kỳ của lãnh đạo Ủy ban nhân dân xã trong tháng này`;

/** A list in small text, as portals have it, in a column in which the long title takes two lines. */
const showNews = async (layout: string, showDate: boolean): Promise<PortalHotNews> => {
  const items = [short, long].map((title, index) =>
    summary(`${index}`, {
      title,
      url: `https://portal.example/${index}`,
      published: '2020-03-27T02:00:00.000Z',
    }),
  );
  const element = await fixture<PortalHotNews>(
    html`<portal-hot-news
      style="width: 320px; font: 13px/1.5 sans-serif"
      layout=${layout}
      ?show-date=${showDate}
      new-for="0"
      .source=${fixedSource(items)}
    ></portal-hot-news>`,
  );
  await reach(element, 'ready');
  return element;
};

describe('rows of a list', () => {
  guardPage();

  for (const layout of ['list', 'numbered']) {
    for (const showDate of [false, true]) {
      it(`have a title of one line in their middle: ${layout}, ${showDate ? 'with' : 'without'} dates`, async () => {
        const element = await showNews(layout, showDate);
        const row = oneInShadow(element, '.item').getBoundingClientRect();
        const {top} = textBox(oneInShadow(element, '.title'));
        const {bottom} = textBox(oneInShadow(element, showDate ? '.date' : '.title'));
        expect(top - row.top).to.be.closeTo(row.bottom - bottom, 2);
      });
    }
  }

  it('have the date as near to a title of one line as to one of two, whose target is as high as a finger needs', async () => {
    const element = await showNews('list', true);
    const [one, two] = inShadow(element, '.item').map((row) => {
      const title = row.querySelector('.title')!;
      const {top} = row.querySelector('.date')!.getBoundingClientRect();
      return {height: title.getBoundingClientRect().height, gap: top - textBox(title).bottom};
    });
    expect(two!.height - one!.height).to.be.closeTo(19.5, 1);
    expect(one!.gap).to.be.closeTo(two!.gap, 1);
    expect(one!.height).to.be.at.least(24);
  });
});

describe('rows of <portal-work-calendar>', () => {
  guardPage();
  useCalendarTime();

  it('have the title on a line with the time and the room, in spite of the button behind it', async () => {
    const element = await show(workEvent('a', {location: 'Phòng họp số 2'}));
    element.style.fontSize = '13px';
    await widen(element, 900);
    await until(() => inShadow(element, '.save').length > 0, 'has its buttons');
    const top = textBox(oneInShadow(element, 'td.time')).top;
    expect(textBox(oneInShadow(element, '.name')).top).to.be.closeTo(top, 1);
    expect(oneInShadow(element, 'button.save').getBoundingClientRect().height).to.be.at.least(24);
  });

  for (const width of [320, 480, 900]) {
    it(`begin where they did before long names came: ${width} px`, async () => {
      const held = await hold();
      await widen(held.element, width);
      await until(() => inShadow(held.element, '.leaders').length > 0, 'has its controls');
      const toolbar = () => oneInShadow(held.element, '.toolbar').getBoundingClientRect().height;
      const before = toolbar();
      const chair = 'Nguyễn Công Quyền - Phó Chủ tịch Thường trực Ủy ban nhân dân huyện Ba Chẽ';
      await answer(held, workEvent('a', {chair}));
      expect(inShadow(held.element, '.leaders option')).to.have.length(2);
      expect(toolbar()).to.be.closeTo(before, 1);
    });
  }
});
