import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {PortalWeekChangeEvent, PortalWorkCalendar} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import {HeldSource, workEvent} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {replace} from '../browser/replace.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';
import {
  answer,
  buttons,
  hold,
  liveText,
  set,
  show,
  texts,
  useCalendarTime,
  week13,
} from './work-calendar/calendar-page.ts';

describe('<portal-work-calendar>: weeks, filters, files', () => {
  guardPage();
  useCalendarTime();

  it('lets the reader go to another week after a failure', async () => {
    const held = await hold();
    held.source.weeks[0]?.fail(new PortalError('server', 'A broken server.'));
    await reach(held.element, 'failed');
    buttons(held.element)[2]?.click();
    await held.element.updateComplete;
    await answer(held, workEvent('a', {start: '2020-03-30T01:00:00.000Z'}));
    expect(texts(held.element, 'caption')).to.deep.equal(['Tuần 14 (30/03/2020 - 05/04/2020)']);
  });

  for (const week of ['2020-W54', '13', 'tuần này', '', '2021-W53']) {
    it(`takes week="${week}" for the week of today`, async () => {
      const source = new HeldSource();
      await fixture(
        html`<portal-work-calendar .source=${source} week=${week}></portal-work-calendar>`,
      );
      expect(source.weeks[0]?.query).to.deep.equal({from: '2020-03-23', to: '2020-03-29'});
    });
  }

  it('asks for the week of today in Vietnam, not where the reader is', async () => {
    // Monday, 00:30 in Vietnam: Sunday of the week before in UTC and west of it.
    Date.now = () => Date.UTC(2020, 2, 29, 17, 30);
    const {source} = await hold();
    expect(source.weeks[0]?.query).to.deep.equal({from: '2020-03-30', to: '2020-04-05'});
  });

  it('follows ISO 8601 where a week belongs to the year before', async () => {
    const {element, source} = await hold();
    element.week = '2020-W53';
    await element.updateComplete;
    expect(source.weeks[1]?.query).to.deep.equal({from: '2020-12-28', to: '2021-01-03'});
    expect(source.weeks[0]?.options.signal.aborted).to.be.true;
  });

  it('groups by leader where the page or the reader wants that', async () => {
    const element = await show(
      workEvent('a', {chair: 'Đ/c Bình'}),
      workEvent('b', {chair: 'Đ/c An'}),
      workEvent('c'),
    );
    set(oneInShadow(element, 'select.view'), 'leaders', 'change');
    await element.updateComplete;
    expect(element.view).to.equal('leaders');
    expect(texts(element, '.group')).to.deep.equal(['Đ/c An', 'Đ/c Bình', 'Không ghi chủ trì']);
    expect(texts(element, 'thead th').slice(0, 2)).to.deep.equal(['Chủ trì', 'Ngày']);
  });

  it('filters by leader and by text, says how much is left, and keeps the choice', async () => {
    const held = await hold();
    const {element} = held;
    await answer(held, workEvent('a', {chair: 'Đ/c An'}), workEvent('b', {title: 'Đi cơ sở'}));
    set(oneInShadow(element, 'select.leaders'), 'Đ/c An', 'change');
    await element.updateComplete;
    expect(texts(element, '.name')).to.deep.equal(['Họp a']);
    expect(oneInShadow(element, '[role="status"]').textContent).to.equal('1/2 lịch phù hợp');
    buttons(element)[2]?.click();
    await element.updateComplete;
    await answer(held, workEvent('c', {start: '2020-03-30T01:00:00.000Z'}));
    expect((oneInShadow(element, 'select.leaders') as HTMLSelectElement).value).to.equal('Đ/c An');
    expect(oneInShadow(element, '.notice').textContent).to.equal('Không có lịch nào phù hợp.');
    set(oneInShadow(element, 'select.leaders'), '', 'change');
    set(oneInShadow(element, '.filter'), 'hop c', 'input');
    await element.updateComplete;
    expect(texts(element, '.name')).to.deep.equal(['Họp c']);
  });

  it('filters from the start what the page wants filtered', async () => {
    const source = {calendar: () => Promise.resolve([workEvent('a'), workEvent('b')])};
    const element = await fixture<PortalWorkCalendar>(
      html`<portal-work-calendar .source=${source} filter="hop b"></portal-work-calendar>`,
    );
    await reach(element, 'ready');
    expect(texts(element, '.name')).to.deep.equal(['Họp b']);
  });

  it('goes to the weeks before and after and back to today, keeping focus, and says so', async () => {
    const held = await hold();
    const {element, source} = held;
    await answer(held, workEvent('a'));
    // Another test may have left its words there.
    document.querySelector('[data-portal-live]')?.replaceChildren();
    const next = buttons(element)[2]!;
    next.focus();
    const change = oneEvent(
      element,
      'portal-week-change',
    ) as unknown as Promise<PortalWeekChangeEvent>;
    next.click();
    const {week, from, to} = await change;
    expect({week, from, to}).to.deep.equal({
      week: '2020-W14',
      from: '2020-03-30',
      to: '2020-04-05',
    });
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    expect(texts(element, '.week')).to.deep.equal(['Tuần 14 (30/03/2020 - 05/04/2020)']);
    expect(element.shadowRoot?.activeElement).to.equal(next);
    await answer(held, workEvent('b', {start: '2020-04-01', allDay: true}));
    expect(element.shadowRoot?.activeElement).to.equal(next);
    await until(() => liveText() === 'Tuần 14 (30/03/2020 - 05/04/2020): 1 lịch');
    buttons(element)[0]?.click();
    await element.updateComplete;
    expect(source.weeks.at(-1)?.query.from).to.equal('2020-03-23');
    buttons(element)[0]?.click();
    buttons(element)[0]?.click();
    await element.updateComplete;
    expect(source.weeks.at(-1)?.query.from).to.equal('2020-03-09');
    buttons(element)[1]?.click();
    await element.updateComplete;
    expect(source.weeks.at(-1)?.query.from).to.equal('2020-03-23');
    await answer(held);
    await until(() => liveText() === `${week13}: Lịch công tác trống`);
  });

  it('tells nobody of a week that is shown already', async () => {
    const element = await show(workEvent('a'));
    let count = 0;
    element.addEventListener('portal-week-change', () => count++);
    buttons(element)[1]?.click();
    expect(count).to.equal(0);
  });

  it('goes to a week that the reader picks, and not to one that is none', async () => {
    const held = await hold();
    const {element, source} = held;
    await answer(held, workEvent('a'));
    const picker = oneInShadow(element, '.picker') as HTMLInputElement;
    expect(picker.value).to.equal('2020-W13');
    set(picker, '', 'change');
    expect(picker.value).to.equal('2020-W13');
    set(picker, '2020-W16', 'change');
    await element.updateComplete;
    expect(source.weeks.at(-1)?.query.from).to.equal('2020-04-13');
    expect(picker.value).to.equal('2020-W16');
  });

  it('leaves the field of the week alone while the reader types in it', async () => {
    const held = await hold();
    const {element, source} = held;
    await answer(held, workEvent('a'));
    const picker = oneInShadow(element, '.picker') as HTMLInputElement;
    // Elsewhere it is a list, in which nobody types.
    if (picker.localName !== 'input') return;
    picker.focus();
    const values: string[] = [];
    for (const typed of ['0002-W13', '', '0201-W13', '2019-W13']) {
      set(picker, typed, 'change');
      await element.updateComplete;
      values.push(picker.value);
    }
    expect(values).to.deep.equal(['0002-W13', '', '0201-W13', '2019-W13']);
    expect(source.weeks.map(({query}) => query.from)).to.deep.equal(['2020-03-23', '2019-03-25']);
    set(picker, '', 'change');
    picker.blur();
    expect(picker.value).to.equal('2019-W13');
  });

  it('shows the weeks of given data without asking, and says which', async () => {
    const data = [workEvent('a'), workEvent('b', {start: '2020-03-31', allDay: true})];
    const element = await fixture<PortalWorkCalendar>(
      html`<portal-work-calendar .data=${data}></portal-work-calendar>`,
    );
    await reach(element, 'ready');
    expect(texts(element, '.name')).to.deep.equal(['Họp a']);
    await until(() => inShadow(element, '.filter').length > 0);
    buttons(element)[2]?.click();
    await element.updateComplete;
    expect(texts(element, '.name')).to.deep.equal(['Họp b']);
    expect(oneInShadow(element, '[role="status"]').textContent).to.equal(
      'Tuần 14 (30/03/2020 - 05/04/2020): 1 lịch',
    );
    buttons(element)[2]?.click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Lịch công tác trống');
  });

  it('says of given data what is shown now, also when the page gives other', async () => {
    const element = await fixture<PortalWorkCalendar>(
      html`<portal-work-calendar .data=${[workEvent('a')]}></portal-work-calendar>`,
    );
    await until(() => inShadow(element, '.filter').length > 0);
    const status = () => oneInShadow(element, '[role="status"]').textContent;
    buttons(element)[2]?.click();
    await element.updateComplete;
    expect(status()).to.equal('Tuần 14 (30/03/2020 - 05/04/2020): Lịch công tác trống');
    const start = '2020-03-31';
    element.data = [
      workEvent('b', {start, allDay: true}),
      workEvent('c', {start, allDay: true, title: 'Đi cơ sở'}),
    ];
    await element.updateComplete;
    expect(status()).to.equal('Tuần 14 (30/03/2020 - 05/04/2020): 2 lịch');
    set(oneInShadow(element, 'input.filter'), 'co so', 'input');
    await element.updateComplete;
    expect(status()).to.equal('1/2 lịch phù hợp');
  });

  it('keeps focus on the button of the event that a reader is at, wherever a refresh puts it', async () => {
    const [early, late] = [
      workEvent('a', {start: '2020-03-23T00:30:00.000Z'}),
      workEvent('b', {start: '2020-03-23T01:00:00.000Z', end: '2020-03-24T02:00:00.000Z'}),
    ];
    const held = await hold();
    await answer(held, late);
    // What keeps focus comes a little later than the content.
    await import('../../src/base/section-care.ts');
    const refresh = async (...events: Parameters<typeof show>) => {
      const end = held.element.reload();
      const asked = held.source.weeks.length;
      await until(() => held.source.weeks.length > asked);
      held.source.weeks.at(-1)?.answer(events);
      await end;
      await held.element.updateComplete;
      return inShadow(held.element, '.save').findIndex((button) => button.matches(':focus'));
    };
    inShadow(held.element, '.save')[0]?.focus();
    expect(await refresh(early, late)).to.equal(1);
    expect(await refresh(late)).to.equal(0);
    // That of its second day, which now comes first.
    inShadow(held.element, '.save')[1]?.focus();
    expect(await refresh({...late, start: '2020-03-24T01:00:00.000Z'}, early)).to.equal(1);
    expect(held.element.shadowRoot?.activeElement?.ariaLabel).to.equal('Thêm vào lịch: Họp b');
  });

  it('gives one event, or those that are shown, as a file', async () => {
    const element = await show(workEvent('a'), workEvent('b', {title: 'Đi cơ sở'}));
    const files: {name: string; text: Promise<string>}[] = [];
    const onClick = (event: Event) => {
      const link = event.target as HTMLAnchorElement;
      if (link.localName !== 'a') return;
      event.preventDefault();
      files.push({name: link.download, text: fetch(link.href).then((file) => file.text())});
    };
    element.shadowRoot?.addEventListener('click', onClick);
    expect(inShadow(element, '.save')[0]?.ariaLabel).to.equal('Thêm vào lịch: Họp a');
    inShadow(element, '.save')[0]?.click();
    await until(() => files.length === 1);
    expect(files[0]?.name).to.equal('lich-cong-tac-a.ics');
    const one = await files[0]!.text;
    expect(one).to.contain('SUMMARY:Họp a\r\n').and.not.to.contain('SUMMARY:Đi cơ sở');
    expect(one).to.contain(`UID:a@${location.hostname}\r\n`);
    oneInShadow(element, '.save-week').click();
    await until(() => files.length === 2);
    expect(files[1]?.name).to.equal('lich-cong-tac-2020-W13.ics');
    expect(await files[1]!.text)
      .to.contain('SUMMARY:Họp a\r\n')
      .and.to.contain('Đi cơ sở');
    expect(inShadow(element, 'a')).to.have.length(0);
  });

  it('says what to do, where it was pressed too, in an app that may drop files', async () => {
    const element = await show(workEvent('a'), workEvent('b', {title: 'Đi cơ sở'}));
    element.shadowRoot?.addEventListener('click', (event) => {
      if ((event.target as Element).localName === 'a') event.preventDefault();
    });
    const said = () => oneInShadow(element, '.status').textContent.trim();
    const toldInRows = () =>
      inShadow(element, 'button.save').map(
        ({nextElementSibling}) => nextElementSibling?.textContent.trim() ?? '',
      );
    const advice = 'mở trang này trong cửa sổ riêng của trình duyệt';
    const undo = replace(navigator, 'userAgent', `${navigator.userAgent} Zalo android/12110650`);
    inShadow(element, '.save')[1]?.click();
    await until(() => said().includes(advice));
    expect(toldInRows()).to.deep.equal(['', said()]);
    oneInShadow(element, '.save-week').click();
    await until(() => toldInRows().join('') === '');
    expect(said()).to.contain(advice);
    undo();
    inShadow(element, '.save')[0]?.click();
    await until(() => said() === '');
  });
});
