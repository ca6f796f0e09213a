import {expect} from '@open-wc/testing';
import type {PortalErrorCode} from '../../src/index.ts';
import {
  contentOf,
  expectContent,
  expectFailure,
  expectStale,
  faultTags,
  pressRetry,
  showsFallback,
  useFaultPage,
} from './fault-elements.ts';
import {faultEndpoint} from './fault-endpoint.ts';
import {useHeldTime} from './held-time.ts';
import {inShadow, oneInShadow, reach} from './shadow.ts';
import {until} from './until.ts';

/** The client's time limit for a whole answer, milliseconds. */
const deadline = 10_000;

interface Row {
  /** Row of the catalogue of faults. */
  readonly id: string;
  /** Behaviour of the server, where it is not named like the row. */
  readonly fault?: string;
  readonly when: string;
  /** What it may be called; engines differ. */
  readonly codes: readonly [PortalErrorCode, ...PortalErrorCode[]];
  /** Requests that the server sees, at least and at most. */
  readonly hits: readonly [number, number];
}

/** Some engines repeat a request by themselves when a connection ends before the answer. */
const anyNumber = 60;

const rows: readonly Row[] = [
  {
    id: 'reset-headers',
    when: 'the connection is reset before the answer',
    codes: ['network'],
    hits: [3, anyNumber],
  },
  {
    id: 'close-headers',
    when: 'the connection is closed before the answer',
    codes: ['network'],
    hits: [3, anyNumber],
  },
  {
    id: 'reset-body',
    when: 'the connection is reset in the middle of the answer',
    codes: ['network'],
    hits: [3, 3],
  },
  {
    id: 'short-body',
    when: 'the answer is shorter than it said',
    codes: ['network'],
    hits: [3, 3],
  },
  {
    id: 'chunked-cut',
    when: 'the answer ends without its last chunk',
    // WebKit takes what came for the whole.
    codes: ['network', 'invalid'],
    hits: [1, 3],
  },
  {
    id: 'eof-body',
    when: 'an answer of unknown length is cut',
    codes: ['invalid'],
    hits: [1, 1],
  },
  {
    id: 'redirect-loop',
    when: 'the address leads to itself',
    codes: ['network'],
    // Three attempts of at most 20 redirections each.
    hits: [3, 63],
  },
  {
    id: 'redirect-away',
    when: 'the address leads to a data: address',
    codes: ['network'],
    hits: [1, 3],
  },
  {
    id: 'redirect-away',
    fault: 'redirect-file',
    when: 'the address leads to a file of the reader',
    codes: ['network'],
    hits: [1, 3],
  },
  {
    id: 'garbage',
    when: 'what answers does not speak HTTP',
    codes: ['network', 'invalid'],
    hits: [1, anyNumber],
  },
  {
    id: 'gzip-bomb',
    when: 'a small answer unpacks to 64 MB',
    codes: ['too-large'],
    hits: [1, 1],
  },
];

describe('a connection that fails', () => {
  const page = useFaultPage();
  const time = useHeldTime();

  for (const tag of faultTags) {
    for (const {id, fault = id, when, codes, hits} of rows) {
      it(`<${tag}> says that it failed when ${when} (${id})`, async () => {
        const endpoint = faultEndpoint(`fault/${fault}`);
        const element = page.place(tag, endpoint);
        await expectFailure(page, element, ...codes);
        const seen = await endpoint.hits();
        expect(seen.hits).to.be.within(...hits);
        expect(seen.preflights).to.equal(0);
      });
    }

    it(`<${tag}> says that the server cannot be reached when nobody listens (refused)`, async () => {
      const element = page.place(tag, 'http://127.0.0.1:65535');
      const line = await expectFailure(page, element, 'network');
      expect(line).to.contain('http://127.0.0.1:65535/articles');
    });

    it(`<${tag}> names CORS as a likely cause when the endpoint lets nobody read it (cors)`, async () => {
      const endpoint = faultEndpoint('fault/cors');
      const element = page.place(tag, endpoint);
      const line = await expectFailure(page, element, 'network');
      expect(line).to.contain('Access-Control-Allow-Origin');
      expect((await endpoint.hits()).hits).to.equal(3);
    });

    it(`<${tag}> stops reading an answer of 100 MB at its limit (big)`, async () => {
      const endpoint = faultEndpoint('fault/big');
      await expectFailure(page, page.place(tag, endpoint), 'too-large');
      const {hits, bytesWritten} = await endpoint.hits(1, 1);
      expect(hits).to.equal(1);
      expect(bytesWritten).to.be.lessThan(100_000_000);
    });

    it(`<${tag}> fails, or shows all, when the answer is not compressed as it says (bad-gzip)`, async () => {
      const element = page.place(tag, faultEndpoint('fault/bad-gzip'));
      await until(() => ['ready', 'failed'].includes(element.state));
      // WebKit reads what it cannot unpack as it is.
      if (element.state === 'ready') await expectContent(element);
      else await expectFailure(page, element, 'network', 'invalid');
    });

    for (const [id, what] of [
      ['hang', 'never answers'],
      ['trickle', 'answers a byte at a time'],
    ] as const) {
      it(`<${tag}> gives a server that ${what} ten seconds, then offers to try again (${id})`, async () => {
        time.holdTimeouts(deadline);
        const endpoint = faultEndpoint(`fault/${id}`);
        const element = page.place(tag, endpoint);
        await endpoint.hits(1);
        await reach(element, 'loading');
        expect(oneInShadow(element, '.section').getAttribute('aria-busy')).to.equal('true');
        expect(time.waiting).to.equal(1);
        time.runTimers();
        await expectFailure(page, element, 'timeout');
        expect(await endpoint.hits(1, 1)).to.include({hits: 1, aborted: 1, open: 0});
        expect(time.waiting).to.equal(0);
      });
    }

    it(`<${tag}> shows its skeleton and after three seconds that the server is slow (hang)`, async () => {
      const element = page.place(tag, faultEndpoint('fault/hang'));
      await reach(element, 'loading');
      expect(inShadow(element, '.skeleton .bar')).not.to.have.length(0);
      expect(showsFallback(element)).to.be.false;
      const hint = oneInShadow(element, '.slow');
      expect(hint.textContent).to.contain('Vẫn đang chờ máy chủ');
      const [appearance, ...others] = hint.getAnimations();
      expect(others).to.have.length(0);
      appearance!.currentTime = 2_900;
      expect(getComputedStyle(hint).visibility).to.equal('hidden');
      const {height} = element.getBoundingClientRect();
      appearance!.currentTime = 3_100;
      expect(getComputedStyle(hint).visibility).to.equal('visible');
      expect(element.getBoundingClientRect().height).to.equal(height);
    });

    it(`<${tag}> keeps what it shows, with its time, when the server stops (reset-headers)`, async () => {
      const endpoint = faultEndpoint('seq/200,0');
      const element = page.place(tag, endpoint);
      await expectContent(element);
      const shown = contentOf(element);
      await element.reload();
      await expectStale(page, element);
      expect(contentOf(element)).to.equal(shown);
    });

    it(`<${tag}> recovers by its button when a stopped server is back (reset-headers)`, async () => {
      // More than any engine asks by itself in three attempts; then the server is back.
      const endpoint = faultEndpoint(`seq/${'0,'.repeat(40)}200`);
      const element = page.place(tag, endpoint);
      await expectFailure(page, element, 'network');
      const answered = () => element.state === 'ready' || element.state === 'failed';
      for (let presses = 0; presses < 20 && element.state === 'failed'; presses++) {
        pressRetry(element);
        await until(() => !answered());
        await until(answered);
      }
      await expectContent(element);
      expect((await endpoint.hits()).hits).to.equal(41);
    });
  }

  it('<portal-hot-news> shows nothing of a list that is cut between two articles (chunked-cut)', async () => {
    const endpoint = faultEndpoint('fault/chunked-cut-list');
    // WebKit takes the cut answer for a whole one; the count in it tells.
    await expectFailure(page, page.place('portal-hot-news', endpoint), 'network', 'invalid');
    expect((await endpoint.hits()).hits).to.be.within(1, 3);
  });

  it('<portal-hot-news> shows nothing of a list that has fewer articles than it says (chunked-cut)', async () => {
    const endpoint = faultEndpoint('fault/cut-list');
    const line = await expectFailure(page, page.place('portal-hot-news', endpoint), 'invalid');
    expect(line).to.contain('9 of 10 items');
    expect((await endpoint.hits()).hits).to.equal(1);
  });
});
