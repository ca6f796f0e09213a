import {expect, fixture, html} from '@open-wc/testing';
import '../../src/elements/hot-news/define.ts';
import {TemporaryError} from '../../src/source/client/retry.ts';
import {PortalError} from '../../src/source/errors.ts';
import type {PortalHotNews} from '../../src/index.ts';
import {HeldSource, pageOf, summary} from '../browser/held-source.ts';
import {useHeldTime} from '../browser/held-time.ts';
import {guardPage} from '../browser/page-guard.ts';
import {oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

describe('refreshes that fail one after the other', () => {
  const page = guardPage();
  const time = useHeldTime();

  it('are said once while the same is on screen, however the server words each', async () => {
    time.holdTimeouts(50);
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source}></portal-hot-news>`,
    );
    source.lists[0]?.answer(pageOf(summary('a')));
    await reach(element, 'ready');
    await until(() => document.querySelector('[data-portal-live]'), 'the live region');
    const said: string[] = [];
    const region = document.querySelector('[data-portal-live]')!;
    const observer = new MutationObserver(() => undefined);
    observer.observe(region, {childList: true});

    const refresh = async (answer: (list: HeldSource['lists'][number]) => void) => {
      const done = element.reload();
      await until(() => source.lists.length === asked + 1);
      answer(source.lists[asked++]!);
      await done;
      await element.updateComplete;
      // What several sections say in one moment waits to be said together.
      time.runTimers();
      said.push(...observer.takeRecords().map(() => region.textContent));
    };
    let asked = source.lists.length;
    await refresh((list) => list.fail(new PortalError('busy', 'Try again in 53 seconds.')));
    await refresh((list) => list.fail(new PortalError('busy', 'Try again in 41 seconds.')));
    await refresh((list) => list.fail(new PortalError('timeout', 'No answer in 10 s.')));
    expect(element.state).to.equal('stale');
    expect(said, 'while it fails').to.have.length(1);
    expect(textOf(element)).to.contain(said[0]?.replace('Tin nóng: ', ''));
    expect(page.consoleLines, 'lines for the webmaster').to.have.length(3);

    await refresh((list) => list.answer(pageOf(summary('a'))));
    await refresh((list) => list.fail(new PortalError('busy', 'Try again in 60 seconds.')));
    observer.disconnect();
    expect(said, 'after it worked in between').to.have.length(2);
  });

  it('leave a server alone for as long as it asks, but never longer than an hour', async () => {
    time.holdIntervals(1_000);
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source} refresh="10"></portal-hot-news>`,
    );
    await until(() => source.lists.length === 1);
    source.lists[0]?.fail(new TemporaryError('busy', 'Later.', {retryAfter: 60_000}));
    await reach(element, 'failed');
    await until(() => time.waiting > 0, 'the timer of refreshes');
    const passSeconds = async (seconds: number) => {
      time.pass(seconds * 1_000);
      time.runTimers();
      await element.updateComplete;
      return source.lists.length;
    };
    expect(await passSeconds(50), 'asked in the first 50 seconds').to.equal(1);
    expect(await passSeconds(20), 'asked after them').to.equal(2);

    source.lists[1]?.fail(new TemporaryError('busy', 'Later.', {retryAfter: 31_536_000_000}));
    await reach(element, 'failed');
    expect(await passSeconds(3_500), 'asked within the hour').to.equal(2);
    expect(await passSeconds(110), 'asked after it').to.equal(3);
  });

  it('are left out when the reader comes back while the server wants its rest, but not for the button', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalHotNews>(
      html`<portal-hot-news .source=${source}></portal-hot-news>`,
    );
    await until(() => source.lists.length === 1);
    source.lists[0]?.fail(new TemporaryError('busy', 'Later.', {retryAfter: 60_000}));
    await reach(element, 'failed');
    await until(() => textOf(element).includes('Thử lại'));
    time.pass(30_000);
    window.dispatchEvent(new Event('online'));
    expect(source.lists).to.have.length(1);
    oneInShadow(element, '.retry').click();
    await until(() => source.lists.length === 2);
  });
});
