import {expect} from '@open-wc/testing';
import {PortalError} from '../../../src/source/errors.ts';
import {workEvent} from '../../browser/held-source.ts';
import {useHeldTime} from '../../browser/held-time.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, reach} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';
import {answer, buttons, hold, texts} from './calendar-page.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Sunday, 29 March 2020, 23:59:30 in Vietnam. */
const sunday = Date.UTC(2020, 2, 29, 16, 59, 30);

describe('<portal-work-calendar> on a screen that nobody switches off', () => {
  guardPage();
  const time = useHeldTime();

  const setClock = (instant: number) => {
    Date.now = () => instant;
  };

  /** Lets the clocks go on, as a page that is looked at all the time sees it. */
  const pass = (milliseconds: number) => {
    const now = Date.now();
    setClock(now + milliseconds);
    time.pass(milliseconds);
    time.runTimers();
  };

  const open = async () => {
    time.holdIntervals(1_000);
    setClock(sunday);
    const held = await hold();
    await answer(
      held,
      workEvent('a', {start: '2020-03-29', allDay: true}),
      workEvent('b', {start: '2020-03-28', allDay: true}),
    );
    await until(() => time.waiting === 1, 'the clock of the page');
    return held;
  };

  const askedFor = ({source}: Awaited<ReturnType<typeof open>>) =>
    source.weeks.map(({query}) => query.from);

  it('goes on to the week that begins at midnight in Vietnam, and asks for it once', async () => {
    const held = await open();
    pass(minute);
    await until(() => held.source.weeks.length === 2, 'the new week');
    await answer(held);
    pass(minute);
    await held.element.updateComplete;
    expect(askedFor(held)).to.deep.equal(['2020-03-23', '2020-03-30']);
    expect(texts(held.element, '.week')).to.deep.equal(['Tuần 14 (30/03/2020 - 05/04/2020)']);
  });

  it('asks each minute for the new week where it cannot be had at midnight', async () => {
    const held = await open();
    pass(minute);
    for (const count of [2, 3]) {
      await until(() => held.source.weeks.length === count, 'the new week');
      held.source.weeks.at(-1)?.fail(new PortalError('server', 'The database is being saved.'));
      await reach(held.element, 'failed');
      pass(minute);
    }
    await until(() => held.source.weeks.length === 4, 'the new week');
    await answer(held);
    pass(minute);
    await held.element.updateComplete;
    expect(held.source.weeks).to.have.length(4);
  });

  it('moves the mark of today at midnight, without asking', async () => {
    const held = await open();
    const marked = () => texts(held.element, 'tbody.today [part~=day]').join();
    setClock(sunday - day);
    held.element.requestUpdate();
    await held.element.updateComplete;
    expect(marked()).to.contain('28/03');
    pass(minute);
    await until(() => marked().includes('29/03'), 'the mark');
    expect(held.source.weeks).to.have.length(1);
  });

  it('stays where a reader went', async () => {
    const held = await open();
    buttons(held.element)[0]?.click();
    await held.element.updateComplete;
    await answer(held, workEvent('c', {start: '2020-03-17', allDay: true}));
    pass(minute);
    await held.element.updateComplete;
    expect(askedFor(held)).to.deep.equal(['2020-03-23', '2020-03-16']);
  });

  it('goes on also after a reader went to another week and came back step by step', async () => {
    const held = await open();
    for (const step of [2, 0]) {
      buttons(held.element)[step]?.click();
      await held.element.updateComplete;
      await answer(held, workEvent('a', {start: '2020-03-29', end: '2020-03-30', allDay: true}));
    }
    pass(minute);
    await until(() => held.source.weeks.length === 4, 'the new week');
    expect(askedFor(held).at(-1)).to.equal('2020-03-30');
  });

  it('leaves no clock running when it leaves', async () => {
    const {element} = await open();
    element.remove();
    expect(time.waiting).to.equal(0);
    expect(inShadow(element, 'table')).to.have.length(1);
  });
});
