import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.ts';
import type {PortalHotNews, PortalSearchBox, PortalWorkCalendar} from '../../src/index.ts';
import {articleOf, fixedSource, pageOf, summary, workEvent} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {translateByBlock, translateByText} from '../browser/translate-page.ts';
import {until} from '../browser/until.ts';

/** As all sections are, as far as this file needs it. */
type Section = Omit<PortalHotNews, 'data'> & {data?: unknown};

const translators = [
  ['texts give way to elements, as in Chrome', translateByText],
  ['blocks are put together again, as in Firefox', translateByBlock],
] as const;

const list = pageOf(
  summary('a', {published: '2020-03-27T02:00:00Z', summary: 'Tóm tắt'}),
  summary('b'),
);
const otherList = pageOf(
  summary('x', {published: '2020-04-27T02:00:00Z', summary: 'Tóm tắt x'}),
  summary('y', {summary: 'Tóm tắt y'}),
  summary('z'),
);
const sites = ['Chính phủ', 'Quốc hội'].map((title) => ({
  title,
  url: `https://${title.length}.example/`,
  group: 'Trung ương',
}));
const otherSites = [{title: 'Bài x', url: 'https://x.example/', group: 'Bộ'}];
const week = [workEvent('a', {chair: 'Chủ tịch', location: 'Phòng 1'})];
const otherWeek = [
  workEvent('x', {title: 'Bài x', chair: 'Phó', status: 'cancelled'}),
  workEvent('c', {start: '2020-03-24T07:00:00.000Z'}),
];
const visits = {today: 5, total: 1005, online: 2};
const otherVisits = {today: 77, total: 1077, online: 3};

/** Every section, with what it shows, and what it shows then. */
const sections: readonly (readonly [markup: string, data: unknown, next: unknown])[] = [
  ['<portal-hot-news show-date></portal-hot-news>', list, otherList],
  ['<portal-featured-list></portal-featured-list>', list, otherList],
  ['<portal-linked-sites new-window></portal-linked-sites>', sites, otherSites],
  ['<portal-linked-sites layout="groups" filter></portal-linked-sites>', sites, otherSites],
  ['<portal-linked-sites layout="select"></portal-linked-sites>', sites, otherSites],
  ['<portal-visit-counter></portal-visit-counter>', visits, otherVisits],
  ['<portal-visit-counter layout="digits"></portal-visit-counter>', visits, otherVisits],
  ['<portal-work-calendar week="2020-W13"></portal-work-calendar>', week, otherWeek],
  ['<portal-work-calendar week="2020-W13" view="agenda"></portal-work-calendar>', week, otherWeek],
  ['<portal-work-calendar week="2020-W13" view="leaders"></portal-work-calendar>', week, otherWeek],
  ['<portal-search-box text="bài"></portal-search-box>', list, otherList],
  [
    '<portal-article-view></portal-article-view>',
    articleOf('a', {summary: 'Tóm tắt', authors: ['Lan'], source: 'Cổng'}),
    articleOf('x', {authors: ['Bình']}),
  ],
];

/** Changes of a section that is on screen, and what it has in its text then, beside the same of the other data. */
const changes: readonly ((section: Section, next: unknown) => RegExp)[] = [
  (section, next) => {
    section.data = next;
    return /Bài x|1\.077/;
  },
  (section) => {
    section.heading = 'Tên khác';
    return /Tên khác/;
  },
  (section) => {
    section.removeAttribute('heading');
    section.parentElement!.lang = 'en';
    return /news|sites|Visits|calendar|Search|Author/;
  },
];

const sectionWith = async (markup: string, data: unknown): Promise<Section> => {
  const box = await fixture<HTMLElement>(html`<div lang="vi"></div>`);
  box.innerHTML = markup;
  const section = box.firstElementChild as Section;
  section.data = data;
  await reach(section, 'ready');
  // What a section loads beside its content is there when it keeps its attributes, and not because it is drawn again.
  await import('../../src/base/section-care.ts');
  section.removeAttribute('state');
  await until(() => section.hasAttribute('state'));
  return section;
};

for (const [how, translate] of translators) {
  describe(`on a page that the browser translates: ${how}`, () => {
    const guard = guardPage();

    for (const [markup, data, next] of sections) {
      it(`shows what is new: ${markup}`, async () => {
        const plain = await sectionWith(markup, data);
        const translated = await sectionWith(markup, data);
        for (const change of changes) {
          await until(() => textOf(translated) === textOf(plain), 'begin as the other');
          translate(translated);
          expect(textOf(translated)).to.equal(textOf(plain));
          const news = change(plain, next);
          change(translated, next);
          await until(() => news.test(textOf(plain)), String(news));
          await until(() => textOf(translated) === textOf(plain), String(news)).catch(
            () => undefined,
          );
          expect(textOf(translated)).to.equal(textOf(plain));
        }
        expect(guard.consoleLines).to.deep.equal([]);
      });
    }

    it('says what went wrong, and shows what comes after that', async () => {
      const section = await sectionWith('<portal-hot-news></portal-hot-news>', list);
      translate(section);
      section.source = {articles: () => Promise.reject(new Error('away'))};
      section.data = undefined;
      await reach(section, 'failed');
      expect(inShadow(section, 'a, .item')).to.be.empty;
      translate(section);
      section.source = fixedSource([summary('x')]);
      await reach(section, 'ready');
      expect(textOf(section)).to.equal('Tin nóng Bài x');
    });

    it('no longer says what is no longer so', async () => {
      const markup = '<portal-work-calendar week="2020-W13" filter="hop a"></portal-work-calendar>';
      const events = [...week, workEvent('b')];
      const calendar = (await sectionWith(markup, events)) as unknown as PortalWorkCalendar;
      await until(() => textOf(calendar).includes('1/2'));
      translate(calendar);
      calendar.removeAttribute('filter');
      await calendar.updateComplete;
      expect(textOf(oneInShadow(calendar, '.status'))).to.equal('');
    });

    it('keeps focus on a button', async () => {
      const markup = '<portal-work-calendar week="2020-W13"></portal-work-calendar>';
      const calendar = (await sectionWith(markup, week)) as unknown as PortalWorkCalendar;
      const focused = () => calendar.shadowRoot?.activeElement;
      inShadow(calendar, '.weeks button')[2]?.focus();
      const text = focused()?.textContent;
      translate(calendar);
      calendar.week = '2020-W14';
      await until(() => textOf(calendar).includes('Tuần 14'));
      expect(focused()?.textContent).to.equal(text);
    });

    it('keeps what a reader has typed, and where focus is', async () => {
      const markup = '<portal-search-box text="bài" open></portal-search-box>';
      const box = (await sectionWith(markup, list)) as Element as PortalSearchBox;
      await until(() => inShadow(box, '[name=from]').length > 0);
      translate(box);
      const values = {text: 'nước sạch', from: '1/3', to: 'hôm nay'};
      for (const [name, value] of Object.entries(values))
        (oneInShadow(box, `[name=${name}]`) as HTMLInputElement).value = value;
      oneInShadow(box, '[name=from]').focus();
      box.data = otherList;
      await until(() => textOf(box).includes('Bài x'));
      for (const [name, value] of Object.entries(values))
        expect(oneInShadow(box, `[name=${name}]`), name).to.have.property('value', value);
      expect(box.shadowRoot?.activeElement).to.equal(oneInShadow(box, '[name=from]'));
    });
  });
}
