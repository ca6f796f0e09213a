import {expect} from '@open-wc/testing';
import type {PortalErrorCode} from '../../src/index.ts';
import {
  contentOf,
  expectContent,
  expectFailure,
  expectStale,
  faultTags,
  pressRetry,
  useFaultPage,
} from './fault-elements.ts';
import {faultEndpoint} from './fault-endpoint.ts';
import {useHeldTime} from './held-time.ts';
import {inShadow, reach, textOf} from './shadow.ts';
import {until} from './until.ts';

/** Row of the catalogue, behaviour of the server, and what a reader is told of it. */
type Row = readonly [id: string, fault: string, code: PortalErrorCode, title: string];

const askedOnce: readonly Row[] = [
  [
    '304',
    '304-always',
    'network',
    'the server says "not modified" to a question without condition',
  ],
  ['400', '400', 'refused', 'the question is refused with 400'],
  ['400', '422', 'refused', 'the question is refused with 422'],
  ['400', '410', 'not-found', 'what it asks for is gone (410)'],
  ['401', '401', 'forbidden', 'a password is asked for (401), without a box that asks for it'],
  ['401', '403', 'forbidden', 'access is denied (403)'],
  ['404', '404', 'not-found', 'there is no such thing (404)'],
  ['429', '429-day', 'busy', 'the server wants to rest for a day (429)'],
  ['999', '999', 'server', 'the status is 999'],
  ['999', '600', 'server', 'the status is 600'],
  ['html-200', 'html-200', 'invalid', 'a login page comes with status 200'],
  ['html-200', 'html-as-json', 'invalid', 'a login page calls itself JSON'],
  ['html-200', 'json-as-html', 'invalid', 'JSON calls itself a page'],
  ['html-200', 'xml-200', 'invalid', 'RSS comes instead of JSON'],
];

const askedThreeTimes: readonly Row[] = [
  ['500', '408', 'refused', 'the server waited too long for the question (408)'],
  ['500', '425', 'refused', 'the question came too early (425)'],
  ['429', '429-garbage', 'busy', 'the server does not say how long it wants to rest (429)'],
  ['500', '500', 'server', 'the server breaks (500)'],
  ['500', '502', 'server', 'a gateway finds no server (502)'],
  ['500', '503', 'server', 'the server is overloaded (503)'],
  ['500', '504', 'server', 'a gateway waits in vain (504)'],
];

const goodAsIs = [
  ['wrong-type', 'calls itself plain text'],
  ['wrong-type-octets', 'calls itself bytes'],
  ['no-type', 'does not say what it is'],
] as const;

/** What the server asks for with `Retry-After: 2`, milliseconds. */
const rest = 2_000;

describe('an answer with a status that is no success', () => {
  const page = useFaultPage();
  const time = useHeldTime();

  for (const tag of faultTags) {
    for (const [id, fault, code, title] of askedOnce) {
      it(`<${tag}> says so and does not ask again when ${title} (${id})`, async () => {
        const endpoint = faultEndpoint(`fault/${fault}`);
        await expectFailure(page, page.place(tag, endpoint), code);
        expect(await endpoint.hits()).to.include({hits: 1, preflights: 0});
      });
    }

    for (const [id, fault, code, title] of askedThreeTimes) {
      it(`<${tag}> says so after three attempts when ${title} (${id})`, async () => {
        const endpoint = faultEndpoint(`fault/${fault}`);
        await expectFailure(page, page.place(tag, endpoint), code);
        // Chromium itself repeats what was answered with 408 on a connection that was kept, up to three times.
        const most = ['408', '425'].includes(fault) ? 12 : 3;
        expect((await endpoint.hits()).hits).to.be.within(3, most);
      });
    }

    for (const [fault, what] of goodAsIs) {
      it(`<${tag}> shows JSON that ${what} (wrong-type)`, async () => {
        await expectContent(page.place(tag, faultEndpoint(`fault/${fault}`)));
      });
    }

    it(`<${tag}> shows the answer when the server works again at the third attempt (500)`, async () => {
      const endpoint = faultEndpoint('seq/503,503,200');
      await expectContent(page.place(tag, endpoint));
      expect((await endpoint.hits()).hits).to.equal(3);
      expect(page.consoleLines).to.deep.equal([]);
    });

    it(`<${tag}> recovers by its button after the server broke three times (500)`, async () => {
      const endpoint = faultEndpoint('seq/500,500,500,200');
      const element = page.place(tag, endpoint);
      await expectFailure(page, element, 'server');
      pressRetry(element);
      await expectContent(element);
      expect((await endpoint.hits()).hits).to.equal(4);
    });

    it(`<${tag}> keeps what it shows, with its time, while the server is broken (500)`, async () => {
      const element = page.place(tag, faultEndpoint('seq/200,500'));
      await expectContent(element);
      const shown = contentOf(element);
      await element.reload();
      await expectStale(page, element);
      expect(contentOf(element)).to.equal(shown);
    });

    for (const [status, code] of [
      [401, 'forbidden'],
      [404, 'not-found'],
    ] as const) {
      it(`<${tag}> takes away what it showed when asking again gives ${status} (${status})`, async () => {
        const element = page.place(tag, faultEndpoint(`seq/200,${status}`));
        await expectContent(element);
        await element.reload();
        await expectFailure(page, element, code);
      });
    }

    it(`<${tag}> leaves the server alone for as long as it asks (429)`, async () => {
      time.holdTimeouts(rest);
      const endpoint = faultEndpoint('fault/429');
      const element = page.place(tag, endpoint);
      for (const attempts of [1, 2]) {
        await until(() => time.waiting === 1);
        expect((await endpoint.hits()).hits).to.equal(attempts);
        expect(element.state).to.equal('loading');
        time.runTimers();
      }
      await expectFailure(page, element, 'busy');
      expect((await endpoint.hits()).hits).to.equal(3);
    });

    it(`<${tag}> rests by its own measure where it may not read the server's (429)`, async () => {
      time.holdTimeouts(rest);
      const endpoint = faultEndpoint('unexposed/429');
      await expectFailure(page, page.place(tag, endpoint), 'busy');
      expect(await endpoint.hits()).to.include({hits: 3, preflights: 0});
    });

    it(`<${tag}> shows the kept copy when nothing was modified (304)`, async () => {
      const endpoint = faultEndpoint('fault/304');
      const element = page.place(tag, endpoint);
      await expectContent(element);
      const shown = contentOf(element);
      await element.reload();
      await expectContent(element);
      expect(contentOf(element)).to.equal(shown);
      // No condition of its own, which would need permission first.
      expect(await endpoint.hits()).to.include({hits: 2, preflights: 0});
    });
  }

  it('<portal-hot-news> says that there is no news when the answer has no body (204)', async () => {
    const endpoint = faultEndpoint('fault/204');
    const element = page.place('portal-hot-news', endpoint);
    await reach(element, 'empty');
    expect(textOf(element)).to.equal('Tin nóng Chưa có tin nóng.');
    expect((await endpoint.hits()).hits).to.equal(1);
    expect(page.consoleLines).to.deep.equal([]);
  });

  it('<portal-article-view> says that there is no article when the answer has no body (204)', async () => {
    const endpoint = faultEndpoint('fault/204');
    await expectFailure(page, page.place('portal-article-view', endpoint), 'not-found');
    expect((await endpoint.hits()).hits).to.equal(1);
  });

  it('never shows what a login page says (html-200)', async () => {
    for (const tag of faultTags) {
      const element = page.place(tag, faultEndpoint('fault/html-as-json'));
      await expectFailure(page, element, 'invalid');
      expect(textOf(element)).not.to.contain('Đăng nhập');
      expect(inShadow(element, 'h1')).to.have.length(0);
    }
  });
});
