import {expect, fixtureSync, html} from '@open-wc/testing';
import {resetClock} from '../../src/time/server-time.ts';
import {
  expectContent,
  expectFailure,
  faultTags,
  pressRetry,
  settle,
  useFaultPage,
} from './fault-elements.ts';
import {faultEndpoint} from './fault-endpoint.ts';
import {useHeldTime} from './held-time.ts';
import {inShadow, reach, textOf} from './shadow.ts';
import {until} from './until.ts';

const hour = 3_600_000;
const tenYears = 10 * 365.25 * 24 * hour;

/** When the newest article of the server was published: 28/03/2020 09:00 in Vietnam. */
const published = Date.UTC(2020, 2, 28, 2);

/** The server runs on this machine, so its clock is that of the tests. */
const serverNow = Date.now.bind(Date);

/** Tells the page 50 times that the reader is back, in all ways that browsers have. */
const comeBack = () => {
  for (let times = 0; times < 10; times++) {
    document.dispatchEvent(new Event('visibilitychange'));
    for (const name of ['focus', 'online', 'offline']) window.dispatchEvent(new Event(name));
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  }
};

/** Takes the network away from the device, as far as a page can see, or gives it back. */
const setOnline = (isOnline: boolean) => {
  Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => isOnline});
  window.fetch = isOnline ? connectedFetch : () => Promise.reject(new TypeError('No network.'));
};

const connectedFetch = window.fetch.bind(window);

describe('the life of the page', () => {
  const page = useFaultPage();
  const time = useHeldTime();

  beforeEach(resetClock);
  afterEach(() => {
    resetClock();
    window.fetch = connectedFetch;
    Reflect.deleteProperty(navigator, 'onLine');
  });

  for (const tag of faultTags) {
    it(`never makes <${tag}> ask again for what it shows (focus)`, async () => {
      const endpoint = faultEndpoint('ok');
      const element = page.place(tag, endpoint);
      await expectContent(element);
      time.pass(hour);
      comeBack();
      await settle(element);
      expect((await endpoint.hits()).hits).to.equal(1);
    });

    it(`makes <${tag}> ask once for what it could not show, five seconds later at the earliest (focus)`, async () => {
      const endpoint = faultEndpoint('seq/500,500,500,200');
      const element = page.place(tag, endpoint);
      await expectFailure(page, element, 'server');
      comeBack();
      await settle(element);
      expect((await endpoint.hits()).hits).to.equal(3);
      time.pass(5_000);
      comeBack();
      await expectContent(element);
      comeBack();
      await settle(element);
      expect((await endpoint.hits()).hits).to.equal(4);
    });

    it(`never makes <${tag}> ask again for what is not there (focus)`, async () => {
      const endpoint = faultEndpoint('fault/404');
      const element = page.place(tag, endpoint);
      await expectFailure(page, element, 'not-found');
      time.pass(hour);
      comeBack();
      await settle(element);
      expect((await endpoint.hits()).hits).to.equal(1);
    });

    it(`makes <${tag}> say that the device is offline, and ask once when it is not (offline)`, async () => {
      setOnline(false);
      const endpoint = faultEndpoint('ok');
      const element = page.place(tag, endpoint);
      await expectFailure(page, element, 'offline');
      setOnline(true);
      time.pass(5_000);
      comeBack();
      await expectContent(element);
      expect((await endpoint.hits()).hits).to.equal(1);
    });

    it(`makes <${tag}> ask after a rest when the network is back too soon (offline)`, async () => {
      time.holdTimeouts(5_000);
      setOnline(false);
      const endpoint = faultEndpoint('ok');
      const element = page.place(tag, endpoint);
      await expectFailure(page, element, 'offline');
      setOnline(true);
      comeBack();
      expect((await endpoint.hits()).hits).to.equal(0);
      time.pass(5_000);
      time.runTimers();
      await expectContent(element);
      expect((await endpoint.hits()).hits).to.equal(1);
    });

    it(`lets <${tag}> rest while the page is hidden, and ask once when it is seen again (poll-hidden)`, async () => {
      time.holdIntervals(1_000);
      const endpoint = faultEndpoint('ok');
      const element = page.place(tag, endpoint, {attributes: {refresh: '60'}});
      await expectContent(element);
      await until(() => time.waiting === 1, 'the clock of the page');
      time.setHidden(true);
      for (let minutes = 0; minutes < 10; minutes++) {
        time.pass(60_000);
        time.runTimers();
      }
      await settle(element);
      expect((await endpoint.hits()).hits).to.equal(1);
      time.setHidden(false);
      time.runTimers();
      time.runTimers();
      expect((await endpoint.hits(2)).hits).to.equal(2);
      await until(() => !inShadow(element, '[aria-busy=true]').length);
      element.remove();
      expect(time.waiting, 'timers left').to.equal(0);
    });

    it(`has <${tag}> not repeat a failed request while nobody looks (poll-hidden)`, async () => {
      time.setHidden(true);
      const endpoint = faultEndpoint('seq/500,200');
      const element = page.place(tag, endpoint);
      await expectFailure(page, element, 'server');
      expect((await endpoint.hits()).hits).to.equal(1);
      time.setHidden(false);
      pressRetry(element);
      await expectContent(element);
    });
  }

  for (const [device, offset] of [
    ['ten years behind', -tenYears],
    ['ten years ahead', tenYears],
  ] as const) {
    /** Badges of an article, marked for so many hours more than have passed since it was published. */
    const badgesOf = async (scenario: string, more: number) => {
      const newFor = String((serverNow() - published) / hour + more);
      time.setDeviceClock(offset);
      const element = page.place('portal-hot-news', faultEndpoint(scenario), {
        attributes: {'new-for': newFor, limit: '1'},
      });
      await expectContent(element, 1);
      return inShadow(element, '.badge').map((badge) => textOf(badge));
    };

    it(`marks news by the server's clock on a device that is ${device} (clock)`, async () => {
      expect(await badgesOf('ok', 1)).to.deep.equal(['Mới']);
      expect(await badgesOf('ok', -1)).to.deep.equal([]);
    });

    it(`marks nothing on a device that is ${device} where the server's clock may not be read (clock)`, async () => {
      expect(await badgesOf('unexposed', 1)).to.deep.equal([]);
    });

    it(`goes by what time has passed, not by a clock that jumps, on a device that is ${device} (clock)`, async () => {
      const endpoint = faultEndpoint('max-age/60');
      await expectContent(page.place('portal-hot-news', endpoint));
      time.setDeviceClock(offset);
      await expectContent(page.place('portal-hot-news', endpoint));
      expect((await endpoint.hits()).hits).to.equal(1);
      time.pass(61_000);
      await expectContent(page.place('portal-hot-news', endpoint));
      expect((await endpoint.hits(2)).hits).to.equal(2);
    });
  }

  it('lets two languages of one page tell of the same failure each in its own', async () => {
    const endpoint = faultEndpoint('hold/{key}/404');
    const [english, vietnamese] = ['en', 'vi'].map((lang) =>
      page.place('portal-hot-news', endpoint, {attributes: {lang}}),
    );
    await reach(english!, 'loading');
    await endpoint.hits(1);
    await endpoint.release();
    await reach(english!, 'failed');
    await reach(vietnamese!, 'failed');
    await until(() => textOf(english!).includes('This content was not found.'));
    await until(() => textOf(vietnamese!).includes('Không tìm thấy nội dung này.'));
    expect(textOf(english!)).to.match(/^Hot news/);
    expect((await endpoint.hits()).hits).to.equal(1);
  });

  it('shows what the author put inside where scripts do not run (no-js)', async () => {
    const endpoint = faultEndpoint('ok');
    const frame = fixtureSync<HTMLIFrameElement>(
      html`<iframe
        title="a page without scripts"
        sandbox="allow-same-origin"
        srcdoc=${`<!doctype html><script type="module" src="/src/define.ts"></script>
          <portal-hot-news endpoint="${endpoint.url}"><a href="/tin">Xem trên cổng</a></portal-hot-news>`}
      ></iframe>`,
    );
    await until(() => frame.contentDocument?.querySelector('portal-hot-news a'));
    const link = frame.contentDocument!.querySelector<HTMLElement>('portal-hot-news a')!;
    expect(link.innerText).to.equal('Xem trên cổng');
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    expect((await endpoint.hits()).hits).to.equal(0);
  });
});
