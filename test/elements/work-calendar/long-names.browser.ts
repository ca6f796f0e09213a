import {expect} from '@open-wc/testing';
import {workEvent} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {oneInShadow} from '../../browser/shadow.ts';
import {show, useCalendarTime, widen} from './calendar-page.ts';

/** Words of an element's text that stand on more than one line. */
const brokenWords = (element: Element): string[] => {
  const text = [...element.childNodes].find(({nodeType}) => nodeType === Node.TEXT_NODE)!;
  const range = document.createRange();
  return [...text.textContent!.matchAll(/\S+/g)].flatMap(({0: word, index}) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const tops = [...range.getClientRects()].map(({top}) => Math.round(top));
    return new Set(tops).size > 1 ? [word] : [];
  });
};

describe('<portal-work-calendar view="leaders"> and long names', () => {
  guardPage();
  useCalendarTime();

  for (const width of [320, 640, 1000]) {
    it(`breaks a word that is too long for ${width} px`, async () => {
      const element = await show(
        workEvent('a', {chair: 'Nghiêngngảkhôngdấucáchdàivôtận'.repeat(4), location: 'Trụ sở'}),
      );
      element.view = 'leaders';
      await widen(element, width);
      await element.updateComplete;
      const {scrollWidth, clientWidth} = oneInShadow(element, '.frame');
      expect(scrollWidth).to.be.at.most(clientWidth);
    });

    it(`keeps the words of a name whole at ${width} px, however much the other columns have`, async () => {
      const long = 'Hội nghị '.repeat(200);
      const chair = 'Nguyễn Thị Nghiêng';
      const element = await show(workEvent('a', {chair, title: long, note: long}));
      element.view = 'leaders';
      await widen(element, width);
      await element.updateComplete;
      const name = oneInShadow(element, '.group bdi');
      expect(name.textContent).to.equal(chair);
      expect(brokenWords(name)).to.deep.equal([]);
    });
  }
});
