import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.ts';
import '../../src/provider/define.ts';
import type {PortalWorkCalendar} from '../../src/index.ts';
import {summary, workEvent} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';
import {show, useCalendarTime} from './work-calendar/calendar-page.ts';

describe('a number that untyped code sets for a text', () => {
  guardPage();

  for (const tag of ['portal-hot-news', 'portal-search-box', 'portal-work-calendar']) {
    it(`is the heading of <${tag}>`, async () => {
      const element = Object.assign(document.createElement(tag), {heading: 2020});
      await fixture(html`${element}`);
      await until(() => element.shadowRoot?.querySelector('.section'));
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

/** What Vue does with a property that is bound to `undefined` or `null`: something empty, then no attribute. */
const leaveUnset = (element: Element, property: string, attribute: string): void => {
  Object.assign(element, {[property]: typeof Reflect.get(element, property) === 'number' ? 0 : ''});
  element.removeAttribute(attribute);
};

describe('what a framework leaves unset', () => {
  guardPage();

  for (const [tag, property, attribute] of [
    ['portal-hot-news', 'limit', 'limit'],
    ['portal-hot-news', 'headingLevel', 'heading-level'],
    ['portal-hot-news', 'headingLevel', 'headingLevel'],
    ['portal-hot-news', 'layout', 'layout'],
    ['portal-search-box', 'hotkey', 'hotkey'],
    ['portal-search-box', 'suggest', 'suggest'],
  ] as const) {
    it(`is as if nothing had been said of ${property} of <${tag}>, bound as ${attribute}`, () => {
      const element = document.createElement(tag);
      const before: unknown = Reflect.get(element, property);
      leaveUnset(element, property, attribute);
      expect(Reflect.get(element, property)).to.equal(before);
    });
  }

  for (const [tag, property] of [
    ['portal-hot-news', 'limit'],
    ['portal-hot-news', 'layout'],
    ['portal-hot-news', 'showDate'],
    ['portal-linked-sites', 'filter'],
    ['portal-search-box', 'page'],
  ] as const) {
    it(`is as if nothing had been said of ${property} of <${tag}>, where it stays an empty text`, () => {
      const element = document.createElement(tag);
      const before: unknown = Reflect.get(element, property);
      // Preact does, and takes no attribute away.
      Object.assign(element, {[property]: ''});
      expect(Reflect.get(element, property)).to.equal(before);
    });
  }

  it('is a hotkey that is none, where that is an empty text', () => {
    const box = document.createElement('portal-search-box');
    box.hotkey = '';
    expect(box.hotkey).to.equal('');
  });

  it('is no data, where that is an empty text', async () => {
    const element = document.createElement('portal-hot-news');
    element.source = {articles: () => Promise.resolve({items: [summary('a')], page: 1})};
    Object.assign(element, {data: ''});
    await fixture(html`${element}`);
    await reach(element, 'ready');
    element.data = {items: [], page: 1};
    await reach(element, 'empty');
    Object.assign(element, {data: ''});
    await reach(element, 'ready');
  });

  it('is as if nothing had been said of a text, also where something was', async () => {
    const element = document.createElement('portal-hot-news');
    await fixture(html`${element}`);
    const heading = () => element.shadowRoot?.querySelector('h2')?.textContent;
    await until(heading);
    const own = heading();
    element.heading = 'Tin xã';
    await element.updateComplete;
    expect(heading()).to.equal('Tin xã');
    leaveUnset(element, 'heading', 'heading');
    await element.updateComplete;
    expect(heading()).to.equal(own);
  });

  for (const nothing of ['removed', null] as const) {
    it(`leaves the endpoint to a provider that is further out, ${nothing ?? 'null'}`, async () => {
      const outer = document.createElement('portal-provider');
      const inner = document.createElement('portal-provider');
      const element = document.createElement('portal-hot-news');
      outer.source = {articles: () => Promise.resolve({items: [summary('a')], page: 1})};
      inner.append(element);
      outer.append(inner);
      for (const own of [inner, element]) {
        Object.assign(own, {endpoint: nothing === null ? null : ''});
        if (nothing) own.removeAttribute('endpoint');
      }
      await fixture(html`${outer}`);
      await reach(element, 'ready');
    });
  }
});
