import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/define.ts';
import type {PortalWorkCalendar} from '../../src/index.ts';
import {workEvent} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {oneInShadow, textOf} from '../browser/shadow.ts';
import {show, useCalendarTime} from './work-calendar/calendar-page.ts';

describe('a number that untyped code sets for a text', () => {
  guardPage();

  for (const tag of ['portal-hot-news', 'portal-search-box', 'portal-work-calendar']) {
    it(`is the heading of <${tag}>`, async () => {
      const element = Object.assign(document.createElement(tag), {heading: 2020});
      await fixture(html`${element}`);
      await waitUntil(() => element.shadowRoot?.querySelector('.section'));
      expect(oneInShadow(element, 'h2').textContent).to.equal('2020');
    });
  }

  describe('in a calendar', () => {
    useCalendarTime();

    it('is what it is filtered by', async () => {
      const element = await show(
        workEvent('a', {title: 'Chương trình 135'}),
        workEvent('b', {title: 'Giao ban'}),
      );
      Object.assign<PortalWorkCalendar, object>(element, {filter: 135});
      await element.updateComplete;
      expect(textOf(element)).to.contain('Chương trình 135').and.not.to.contain('Giao ban');
    });
  });
});
