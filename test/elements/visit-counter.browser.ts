import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../src/elements/visit-counter/define.ts';
import type {PortalVisitCounter} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import type {VisitCounts} from '../../src/source/models.ts';
import {HeldSource} from '../browser/held-source.ts';
import {useHeldTime} from '../browser/held-time.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

const counts: VisitCounts = {today: 1062, total: 1_927_004, asOf: '2020-03-27T02:00:00.000Z'};

const show = async (data: VisitCounts, metrics?: string): Promise<PortalVisitCounter> => {
  const element = await fixture<PortalVisitCounter>(
    html`<portal-visit-counter .data=${data}></portal-visit-counter>`,
  );
  if (metrics !== undefined) element.setAttribute('metrics', metrics);
  await element.updateComplete;
  return element;
};

const rows = (element: Element) => inShadow(element, '.item').map(textOf);

describe('<portal-visit-counter>', () => {
  guardPage();

  it('shows a dash for what is not known, never 0 or NaN', async () => {
    const element = await show({today: 0, week: NaN}, 'today total week');
    expect(rows(element)).to.deep.equal(['Hôm nay: 0', 'Đã truy cập: —', 'Tuần này: —']);
  });

  it('says so when the source counts no visits', async () => {
    const element = await fixture(
      html`<portal-visit-counter .source=${{}}></portal-visit-counter>`,
    );
    await reach(element, 'failed');
    await until(() => textOf(element).includes('Nguồn dữ liệu không có mục này.'));
  });

  it('shows today and the total, in the numbers of the language', async () => {
    const element = await show(counts);
    expect(rows(element)).to.deep.equal(['Hôm nay: 1.062', 'Đã truy cập: 1.927.004']);
    element.lang = 'en';
    await until(() => rows(element)[1] === 'In total: 1,927,004');
  });

  it('shows what the page wants in the order it wants', async () => {
    const element = await show(
      {today: 1, total: 2, online: 3, yesterday: 4, week: 5, month: 6},
      'month week nonsense yesterday online total today',
    );
    expect(rows(element)).to.deep.equal([
      'Tháng này: 6',
      'Tuần này: 5',
      'Hôm qua: 4',
      'Đang trực tuyến: 3',
      'Đã truy cập: 2',
      'Hôm nay: 1',
    ]);
  });

  it('says when it was counted, by the clock in Vietnam, and nothing where that is not known', async () => {
    const element = await show(counts);
    const time = oneInShadow(element, 'time');
    expect(textOf(oneInShadow(element, '.as-of'))).to.equal('Số liệu lúc 27/03/2020 09:00');
    expect(time.getAttribute('datetime')).to.equal(counts.asOf);
    element.data = {today: 1};
    await element.updateComplete;
    expect(inShadow(element, 'time')).to.have.length(0);
  });

  it('puts each digit into a box for the eye, and the whole number in words', async () => {
    const element = await show({today: 1062}, 'today');
    element.layout = 'digits';
    await element.updateComplete;
    expect(inShadow(element, '.digit').map(({textContent}) => textContent)).to.deep.equal([
      ...['1', '0', '6', '2'],
    ]);
    expect(oneInShadow(element, '.digits').getAttribute('aria-hidden')).to.equal('true');
    expect(oneInShadow(element, '.spoken').textContent).to.equal('1.062');
  });

  it('breaks boxes of digits between thousands, and never leaves the room it has', async () => {
    const element = await show({total: 1_927_004}, 'total');
    element.layout = 'digits';
    const linesAt = async (width: string): Promise<string[]> => {
      element.style.inlineSize = width;
      await element.updateComplete;
      const lines: Record<number, string> = {};
      for (const digit of inShadow(element, '.digit')) {
        const {top, right} = digit.getBoundingClientRect();
        expect(right).to.be.at.most(element.getBoundingClientRect().right + 0.5);
        lines[top] = (lines[top] ?? '') + digit.textContent;
      }
      return Object.values(lines);
    };
    expect(await linesAt('20em')).to.deep.equal(['1927004']);
    expect(await linesAt('10em')).to.deep.equal(['1927', '004']);
    expect(await linesAt('6em')).to.deep.equal(['1', '927', '004']);
    expect((await linesAt('3em')).join('')).to.equal('1927004');
  });

  it('is one line of text where there is room', async () => {
    const element = await show(counts);
    element.layout = 'inline';
    await element.updateComplete;
    const tops = inShadow(element, '.item').map((item) => item.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(1);
  });

  it('has no name that content blockers hide', async () => {
    const element = await show(counts);
    const words = inShadow(element, '*').flatMap(({className, part}) =>
      typeof className === 'string' ? [className, ...part] : [...part],
    );
    expect(words).to.include('item');
    expect(words.join(' ')).not.to.match(/stat|track|banner|ad\b|counter|visit/);
  });

  it('is accessible in every state and layout', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalVisitCounter>(
      html`<portal-visit-counter .source=${source}></portal-visit-counter>`,
    );
    await expect(element).to.be.accessible();
    source.visitCounts[0]?.fail(new PortalError('network', 'The connection was cut.'));
    await reach(element, 'failed');
    await expect(element).to.be.accessible();
    element.data = counts;
    for (const layout of ['list', 'digits', 'inline'] as const) {
      element.layout = layout;
      await reach(element, 'ready');
      await expect(element).to.be.accessible();
    }
  });
});

describe('<portal-visit-counter record>', () => {
  guardPage();
  const time = useHeldTime();

  const visitor = (properties: object) => {
    for (const [name, value] of Object.entries({
      webdriver: false,
      doNotTrack: null,
      ...properties,
    })) {
      Object.defineProperty(navigator, name, {configurable: true, get: () => value as unknown});
    }
  };

  beforeEach(() => {
    visitor({});
    time.holdTimeouts(1000);
  });

  afterEach(() => {
    for (const name of ['webdriver', 'doNotTrack', 'globalPrivacyControl']) {
      Reflect.deleteProperty(navigator, name);
    }
    Reflect.deleteProperty(document, 'prerendering');
  });

  const record = (source: HeldSource) =>
    fixture<PortalVisitCounter>(
      html`<portal-visit-counter .source=${source} record></portal-visit-counter>`,
    );

  /** Lets what was loaded on demand, and the promises after it, come to rest. */
  const settle = async () => {
    await import('../../src/elements/visit-counter/record-visit.ts');
    await nextFrame();
  };

  const passASecond = async () => {
    await settle();
    time.runTimers();
    await settle();
  };

  for (const [who, properties] of [
    ['a browser that a program drives', {webdriver: true}],
    ['a reader with Global Privacy Control', {globalPrivacyControl: true}],
    ['a reader with Do Not Track', {doNotTrack: '1'}],
  ] as const) {
    it(`does not count ${who}`, async () => {
      visitor(properties);
      const source = new HeldSource();
      await record(source);
      await settle();
      expect(time.waiting).to.equal(0);
      await passASecond();
      expect(source.recorded).to.equal(0);
    });
  }

  it('counts nothing without being told to', async () => {
    const source = new HeldSource();
    await fixture(html`<portal-visit-counter .source=${source}></portal-visit-counter>`);
    await passASecond();
    expect(source.recorded).to.equal(0);
  });

  it('counts a visit after a second, once for all elements of the page, whatever they show', async () => {
    const source = new HeldSource();
    const first = await record(source);
    await record(source);
    first.data = counts;
    await settle();
    expect(source.recorded).to.equal(0);
    expect(time.waiting).to.equal(2);
    await passASecond();
    expect(source.recorded).to.equal(1);
    first.remove();
    await record(source);
    await passASecond();
    expect(source.recorded).to.equal(1);
  });

  it('counts each place once', async () => {
    const sources = [new HeldSource(), new HeldSource()];
    for (const source of sources) await record(source);
    await passASecond();
    expect(sources.map(({recorded}) => recorded)).to.deep.equal([1, 1]);
  });

  it('waits until the page is visible, and begins the second anew when it was hidden', async () => {
    const source = new HeldSource();
    time.setHidden(true);
    await record(source);
    await settle();
    expect(time.waiting).to.equal(0);
    time.setHidden(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(time.waiting).to.equal(1);
    time.setHidden(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(time.waiting).to.equal(0);
    await passASecond();
    expect(source.recorded).to.equal(0);
    time.setHidden(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await passASecond();
    expect(source.recorded).to.equal(1);
  });

  it('does not count a page that is only prerendered', async () => {
    const source = new HeldSource();
    const set = (value: boolean) =>
      Object.defineProperty(document, 'prerendering', {configurable: true, get: () => value});
    set(true);
    await record(source);
    await passASecond();
    expect(source.recorded).to.equal(0);
    set(false);
    document.dispatchEvent(new Event('prerenderingchange'));
    await passASecond();
    expect(source.recorded).to.equal(1);
  });

  it('does not count a page that was left within the second and comes back', async () => {
    const source = new HeldSource();
    await record(source);
    await settle();
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    expect(time.waiting).to.equal(0);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    document.dispatchEvent(new Event('visibilitychange'));
    await passASecond();
    expect(source.recorded).to.equal(0);
  });

  it('leaves no timer behind when it is taken off the page', async () => {
    const source = new HeldSource();
    const element = await record(source);
    await settle();
    expect(time.waiting).to.equal(1);
    element.remove();
    expect(time.waiting).to.equal(0);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(time.waiting).to.equal(0);
  });

  it('takes a source that cannot count, or cannot be had, in silence', async () => {
    await fixture(
      html`<portal-visit-counter
        .data=${counts}
        .source=${{visits: () => Promise.resolve(counts)}}
        record
      ></portal-visit-counter>`,
    );
    await fixture(
      html`<portal-visit-counter .data=${counts} endpoint="ftp://x" record></portal-visit-counter>`,
    );
    await passASecond();
  });
});
