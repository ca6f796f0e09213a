import {expect, fixture, html} from '@open-wc/testing';
import type {PortalWorkCalendar} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import {workEvent} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {textLines} from '../browser/text-lines.ts';
import {until} from '../browser/until.ts';
import {
  answer,
  buttons,
  hold,
  show,
  texts,
  useCalendarTime,
  week13,
  widen,
} from './work-calendar/calendar-page.ts';

describe('<portal-work-calendar>', () => {
  guardPage();
  useCalendarTime();

  it('shows markup as text, wherever it stands', async () => {
    const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const file = {url: 'https://portal.example/a', mimeType: 'text/html', title: markup};
    const element = await show(
      workEvent('a', {
        title: markup,
        chair: markup,
        participants: markup,
        location: markup,
        preparedBy: markup,
        coordinatedBy: markup,
        note: markup,
        attachments: [file],
      }),
    );
    expect(inShadow(element, 'img, script')).to.have.length(0);
    expect(texts(element, 'td bdi')).to.deep.equal(Array(8).fill(markup));
  });

  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', '']) {
    it(`makes no link of an invitation at "${url}"`, async () => {
      const element = await show(workEvent('a', {attachments: [{url, mimeType: 'text/html'}]}));
      expect(inShadow(element, 'a')).to.have.length(0);
    });
  }

  it('says that the calendar is empty, of which week, and lets the reader go on', async () => {
    const element = await show();
    expect(texts(element, '.week')).to.deep.equal([week13]);
    expect(oneInShadow(element, 'slot[name="empty"]').textContent).to.equal('Lịch công tác trống');
    expect(buttons(element)).to.have.length(3);
    expect(inShadow(element, 'table')).to.have.length(0);
  });

  it('names the week also of an empty answer that could not be renewed', async () => {
    const held = await hold();
    await answer(held);
    void held.element.reload();
    await until(() => held.source.weeks.length === 2);
    held.source.weeks[1]?.fail(new PortalError('server', 'A broken server.'));
    await reach(held.element, 'stale');
    expect(texts(held.element, '.week')).to.deep.equal([week13]);
    expect(textOf(held.element)).to.contain('Lịch công tác trống');
  });

  it('says that a source has no calendar', async () => {
    const element = await fixture<PortalWorkCalendar>(
      html`<portal-work-calendar .source=${{}}></portal-work-calendar>`,
    );
    await reach(element, 'failed');
    await until(() => textOf(element).includes('Nguồn dữ liệu không có mục này.'));
  });

  it('shows only what the page put inside the tag while there is no source', async () => {
    const element = await fixture<PortalWorkCalendar>(
      html`<portal-work-calendar><a href="/lich">Lịch</a></portal-work-calendar>`,
    );
    expect(element.state).to.equal('idle');
    expect(inShadow(element, 'button, table')).to.have.length(0);
  });

  it('shows a data table whose cells name both their headers and their column', async () => {
    const element = await show(workEvent('a'), workEvent('b'));
    expect(texts(element, 'caption')).to.deep.equal([week13]);
    const cells = inShadow(element, 'tr.event td');
    expect(cells).to.have.length(4);
    for (const cell of cells) {
      const headers = cell.getAttribute('headers')?.split(' ') ?? [];
      const named = headers.map((id) => element.shadowRoot?.getElementById(id));
      expect(named.map((header) => header?.localName)).to.deep.equal(['th', 'th', 'th']);
      expect(named.map((header) => header?.getAttribute('scope'))).to.deep.equal([
        'rowgroup',
        'row',
        'col',
      ]);
    }
    const [day, session] = inShadow(element, 'tbody th') as HTMLTableCellElement[];
    expect(day?.rowSpan).to.equal(2);
    expect(session?.rowSpan).to.equal(2);
    expect(texts(element, 'tbody th').slice(0, 2)).to.deep.equal(['Thứ Hai, 23/03/2020', 'Sáng']);
  });

  it('shows days and times in Vietnam, whatever the zone of the reader', async () => {
    const element = await show(
      workEvent('a', {start: '2020-03-23T23:30:00.000Z', end: '2020-03-24T04:00:00.000Z'}),
    );
    expect(texts(element, 'td.time')).to.deep.equal(['06:30 - 11:00']);
    expect(oneInShadow(element, 'tr.event th').textContent).to.contain('Thứ Ba, 24/03/2020');
  });

  it('shows an event of several days on each of them', async () => {
    const element = await show(workEvent('a', {end: '2020-03-25T10:00:00.000Z'}));
    expect(texts(element, 'td.time')).to.deep.equal([
      'Từ 08:00 ngày 1/3',
      'ngày 2/3',
      'Đến 17:00 ngày 3/3',
    ]);
  });

  it('marks today by a word and for assistive technology', async () => {
    const element = await show(workEvent('a'));
    const [today, ...others] = inShadow(element, '[aria-current]');
    expect(others).to.have.length(0);
    expect(today?.getAttribute('aria-current')).to.equal('date');
    expect(today?.textContent).to.match(/Thứ Tư, 25\/03\/2020[\s\S]*Hôm nay/);
  });

  it('shows working days without events, and weekends only with them', async () => {
    const element = await show(workEvent('a'));
    expect(inShadow(element, '.group')).to.have.length(5);
    expect(texts(element, '.none')).to.deep.equal(Array(4).fill('Không có lịch'));
    const other = await show(workEvent('a', {start: '2020-03-29', allDay: true}));
    expect(texts(other, '.group').at(-1)).to.equal('Chủ Nhật, 29/03/2020');
  });

  it('says in words what became of an event', async () => {
    const statuses = ['confirmed', 'supplementary', 'changed', 'postponed', 'cancelled'] as const;
    const element = await show(...statuses.map((status) => workEvent(status, {status})));
    expect(texts(element, 'td .badge')).to.deep.equal(['Bổ sung', 'Thay đổi', 'Hoãn', 'Huỷ']);
  });

  it('links invitations by their titles', async () => {
    const attachments = [
      {url: 'https://portal.example/1.pdf', mimeType: 'application/pdf', title: 'Giấy mời số 1'},
      {url: '/2.pdf', mimeType: 'application/pdf'},
    ];
    const element = await show(workEvent('a', {attachments}));
    const links = inShadow(element, 'a') as HTMLAnchorElement[];
    expect(links.map(({href}) => href)).to.deep.equal([
      'https://portal.example/1.pdf',
      `${location.origin}/2.pdf`,
    ]);
    expect(links.map((link) => link.textContent)).to.deep.equal(['Giấy mời số 1', 'Giấy mời']);
  });

  it('shows the columns that the page chooses, in their order', async () => {
    const element = await show(workEvent('a', {location: 'Hội trường', chair: 'Đ/c An'}));
    const names = () => texts(element, 'thead th').slice(2);
    expect(names()).to.deep.equal(['Giờ', 'Nội dung', 'Chủ trì', 'Địa điểm']);
    element.columns = 'location, title';
    await element.updateComplete;
    expect(names()).to.deep.equal(['Địa điểm', 'Nội dung']);
  });

  it('is a table in 640 px and more, and a list with the same roles below and where wanted', async () => {
    const element = await show(workEvent('a', {location: 'Hội trường'}));
    const display = () => getComputedStyle(oneInShadow(element, 'td')).display;
    await widen(element, 700);
    expect(display()).to.equal('table-cell');
    await widen(element, 630);
    expect(display()).to.equal('block');
    await widen(element, 700);
    element.view = 'agenda';
    await element.updateComplete;
    expect(display()).to.equal('block');
    // Only some engines say what the words are; they are those of the attribute.
    const place = oneInShadow(element, 'td.location');
    expect(place.dataset.label).to.equal('Địa điểm');
    expect(getComputedStyle(place, '::before').content).not.to.equal('none');
    for (const [selector, role] of [
      ['table', 'table'],
      ['tr', 'row'],
      ['td', 'cell'],
      ['thead th', 'columnheader'],
      ['tbody th', 'rowheader'],
    ] as const) {
      const roles = inShadow(element, selector).map((part) => part.getAttribute('role'));
      expect([...new Set(roles)], selector).to.deep.equal([role]);
    }
  });

  it('breaks the times of an event once at most, however narrow their column is', async () => {
    const [start, end] = ['2020-03-23T00:30:00.000Z', '2020-03-23T01:30:00.000Z'];
    const words = 'Chánh Văn phòng; trưởng các phòng, ban '.repeat(9);
    const element = await show(
      workEvent('a', {start, end, chair: words, participants: words, location: words}),
    );
    await widen(element, 640);
    expect(texts(element, 'td.time')).to.deep.equal(['07:30 - 08:30']);
    expect(textLines(oneInShadow(element, 'td.time')).length).to.be.at.most(2);
  });

  it('leaves out of a list what an event has nothing of, and keeps its cell in a table', async () => {
    const element = await show(
      workEvent('a', {location: 'Hội trường', note: 'Có mặt trước 15 phút'}),
      workEvent('b', {}),
    );
    const displays = () =>
      inShadow(element, 'td.location, td.note').map((cell) => getComputedStyle(cell).display);
    await widen(element, 320);
    expect(displays()).to.deep.equal(['block', 'block', 'none', 'none']);
    await widen(element, 700);
    expect(new Set(displays())).to.deep.equal(new Set(['table-cell']));
  });

  for (const [width, size] of [
    [320, 16],
    [320, 32],
    [640, 16],
    [700, 32],
    [1200, 16],
  ] as const) {
    it(`does not overflow ${width} px with text of ${size} px`, async () => {
      const long = 'Nghiêngngảkhôngdấucáchdàivôtận'.repeat(4);
      const element = await show(
        workEvent('a', {
          title: long,
          chair: long,
          participants: long,
          location: long,
          preparedBy: long,
          coordinatedBy: long,
          note: long,
        }),
      );
      element.style.setProperty('font-size', `${size}px`);
      await widen(element, width);
      expect(oneInShadow(element, '.section').scrollWidth).to.be.at.most(width);
    });
  }

  it('has targets of at least 24 px', async () => {
    const file = {url: 'https://portal.example/1.pdf', mimeType: 'application/pdf'};
    const element = await show(workEvent('a', {attachments: [file]}));
    const targets = inShadow(element, 'button, select, input, a');
    expect(targets.length).to.be.greaterThan(8);
    for (const target of targets) {
      expect(target.getBoundingClientRect().height, target.className).to.be.at.least(24);
    }
  });

  it('hides its heading, not its controls, and keeps its name', async () => {
    const element = await show(workEvent('a'));
    element.heading = '';
    await element.updateComplete;
    expect(inShadow(element, 'h2')).to.have.length(0);
    expect(buttons(element)).to.have.length(3);
    expect(oneInShadow(element, '.section').getAttribute('aria-labelledby')).to.equal('heading');
    expect(oneInShadow(element, '#heading').textContent).to.equal('Lịch công tác');
  });

  it('speaks English', async () => {
    const source = {calendar: () => Promise.resolve([workEvent('a')])};
    const element = await fixture<PortalWorkCalendar>(
      html`<portal-work-calendar lang="en" .source=${source}></portal-work-calendar>`,
    );
    await reach(element, 'ready');
    expect(texts(element, 'caption')).to.deep.equal(['Week 13 (23/03/2020 - 29/03/2020)']);
    expect(texts(element, 'tbody th')[0]).to.equal('Monday, 23/03/2020');
  });

  it('is accessible in every state and view', async () => {
    const held = await hold();
    const {element, source} = held;
    await expect(element).to.be.accessible();
    source.weeks[0]?.fail(new PortalError('network', 'The connection was cut.'));
    await reach(element, 'failed');
    await expect(element).to.be.accessible();
    void element.reload();
    await until(() => source.weeks.length === 2);
    const attachments = [{url: 'https://portal.example/1.pdf', mimeType: 'application/pdf'}];
    await answer(
      held,
      workEvent('a', {chair: 'Đ/c An', attachments, end: '2020-03-24T10:00:00.000Z'}),
      workEvent('b', {status: 'cancelled', start: '2020-03-25', allDay: true}),
    );
    await widen(element, 1000);
    for (const view of ['week', 'agenda', 'leaders'] as const) {
      element.view = view;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
    await widen(element, 320);
    await expect(element).to.be.accessible();
  });
});
