import {expect} from '@open-wc/testing';
import type {PortalErrorEvent} from '../../src/index.ts';
import {createClient} from '../../src/source/client/client.ts';
import {createPortalSource} from '../../src/source/kinds/portal.ts';
import {
  contentOf,
  expectContent,
  expectFailure,
  faultTags,
  settle,
  useFaultPage,
} from './fault-elements.ts';
import {faultEndpoint} from './fault-endpoint.ts';
import {useHeldTime} from './held-time.ts';
import {inShadow, reach, textOf} from './shadow.ts';
import {until} from './until.ts';

/** Everything that an element goes through, as the words of its attribute `state`. */
function watchStates(element: Element): readonly string[] {
  const states: string[] = [];
  const note = () => {
    const state = element.getAttribute('state') ?? '';
    if (state !== states.at(-1)) states.push(state);
  };
  note();
  new MutationObserver(note).observe(element, {attributeFilter: ['state']});
  return states;
}

/** What is written into an element from now on. */
function watchWrites(element: Element): readonly MutationRecord[] {
  const writes: MutationRecord[] = [];
  new MutationObserver((records) => writes.push(...records)).observe(element.shadowRoot!, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return writes;
}

describe('a request', () => {
  const page = useFaultPage();
  const time = useHeldTime();

  // So that no request is ended by the time limit of the client: only who leaves may end it.
  beforeEach(() => time.holdTimeouts(10_000));

  for (const tag of faultTags) {
    it(`of <${tag}> that is removed before it asks is never made (removed)`, async () => {
      const endpoint = faultEndpoint('ok');
      const element = page.place(tag, endpoint);
      element.remove();
      await settle(element);
      expect(element.state).to.equal('idle');
      expect((await endpoint.hits()).hits).to.equal(0);
    });

    for (const [when, scenario] of [
      ['while the server thinks', 'hold/{key}'],
      ['in the middle of the answer', 'fault/trickle'],
    ] as const) {
      it(`of <${tag}> is ended on the wire when the element leaves ${when} (removed)`, async () => {
        const endpoint = faultEndpoint(scenario);
        const element = page.place(tag, endpoint);
        await endpoint.hits(1);
        element.remove();
        expect(await endpoint.hits(1, 1)).to.include({hits: 1, aborted: 1, open: 0});
        await settle(element);
        const writes = watchWrites(element);
        await endpoint.release();
        await settle(element);
        expect(element.state).to.equal('idle');
        expect(writes, 'writes into the element').to.have.length(0);
        expect(time.waiting, 'timers left').to.equal(0);
        expect(page.consoleLines).to.deep.equal([]);
      });
    }

    it(`of <${tag}> is not repeated after the element has left, and no timer stays (removed)`, async () => {
      time.holdTimeouts(2_000);
      const endpoint = faultEndpoint('fault/429');
      const element = page.place(tag, endpoint);
      await until(() => time.waiting === 1);
      element.remove();
      await until(() => time.waiting === 0);
      await settle(element);
      expect((await endpoint.hits()).hits).to.equal(1);
      expect(element.state).to.equal('idle');
    });

    it(`of <${tag}> goes on when the element is moved, and what it shows stays (moved)`, async () => {
      const endpoint = faultEndpoint('hold/{key}');
      const element = page.place(tag, endpoint);
      await endpoint.hits(1);
      const other = document.createElement('div');
      element.parentElement!.append(other);
      other.append(element);
      await settle(element);
      await endpoint.release();
      await expectContent(element);
      const states = watchStates(element);
      other.parentElement!.append(element);
      await settle(element);
      expect([...states]).to.deep.equal(['ready']);
      expect(await endpoint.hits()).to.include({hits: 1, aborted: 0});
    });

    it(`of <${tag}> is ended when its endpoint changes, and only the new one is shown (attr)`, async () => {
      const [first, second] = [faultEndpoint('hold/{key}'), faultEndpoint('ok')];
      const element = page.place(tag, first);
      const states = watchStates(element);
      await first.hits(1);
      element.setAttribute('endpoint', second.url);
      expect(await first.hits(1, 1)).to.include({hits: 1, aborted: 1});
      await expectContent(element);
      await first.release();
      await settle(element);
      expect(states).not.to.include('failed');
      expect((await second.hits()).hits).to.equal(1);
      expect(page.consoleLines).to.deep.equal([]);
    });

    it(`of <${tag}> is not made for a value that is set again (attr)`, async () => {
      const endpoint = faultEndpoint('hold/{key}');
      const element = page.place(tag, endpoint);
      await endpoint.hits(1);
      for (const name of ['endpoint', 'article-id']) {
        const value = element.getAttribute(name);
        if (value !== null) element.setAttribute(name, value);
      }
      await settle(element);
      await endpoint.release();
      await expectContent(element);
      element.setAttribute('endpoint', endpoint.url);
      await settle(element);
      expect(await endpoint.hits()).to.include({hits: 1, aborted: 0});
    });

    for (const address of ['#muc-2', '?tim=lich']) {
      it(`of <${tag}> is not repeated when the page's address becomes ${address} (address)`, async () => {
        const {href} = location;
        const endpoint = faultEndpoint('ok');
        const element = page.place(tag, endpoint);
        await expectContent(element);
        const states = watchStates(element);
        history.replaceState(history.state, '', address);
        try {
          element.requestUpdate();
          await settle(element);
          expect([...states]).to.deep.equal(['ready']);
          expect((await endpoint.hits()).hits).to.equal(1);
        } finally {
          history.replaceState(history.state, '', href);
        }
      });
    }

    it(`of 20 <${tag}> for the same is one, and each shows its answer (burst)`, async () => {
      const endpoint = faultEndpoint('hold/{key}');
      const elements = Array.from({length: 20}, () => page.place(tag, endpoint));
      await endpoint.hits(1);
      await Promise.all(elements.map(settle));
      await endpoint.release();
      for (const element of elements) await expectContent(element);
      expect((await endpoint.hits()).hits).to.equal(1);
    });

    it(`of 20 <${tag}> that fails, fails for all of them (burst)`, async () => {
      const endpoint = faultEndpoint('fault/400');
      const elements = Array.from({length: 20}, () => page.place(tag, endpoint));
      for (const element of elements) await expectFailure(page, element, 'refused');
      expect((await endpoint.hits()).hits).to.equal(1);
    });

    it(`of <${tag}> goes on for those that stay when others leave (burst)`, async () => {
      const endpoint = faultEndpoint('hold/{key}');
      const [leaving, staying] = [page.place(tag, endpoint), page.place(tag, endpoint)];
      await endpoint.hits(1);
      leaving.remove();
      await settle(leaving);
      await endpoint.release();
      await expectContent(staying);
      expect(leaving.state).to.equal('idle');
      expect(await endpoint.hits()).to.include({hits: 1, aborted: 0});
    });
  }

  it('of a new question ends the old one, without a flash of failure (abort)', async () => {
    const endpoint = faultEndpoint('hold/{key}');
    const element = page.place('portal-hot-news', endpoint);
    const states = watchStates(element);
    const errors: PortalErrorEvent[] = [];
    element.addEventListener('portal-error', (event) => errors.push(event));
    await endpoint.hits(1);
    element.category = 'tin-tuc';
    const {urls} = await endpoint.hits(2, 1);
    expect(urls[1]).to.contain('category=tin-tuc');
    await endpoint.release();
    await expectContent(element);
    expect(states).not.to.include('failed');
    expect(errors).to.have.length(0);
    expect(page.consoleLines).to.deep.equal([]);
  });

  it('that is answered late changes nothing, even where a page keeps it from being ended (order)', async () => {
    const late: Promise<Response>[] = [];
    // Pages wrap fetch, and not all of them hand the signal on.
    const client = createClient({
      fetch: (url, {cache, credentials}) => {
        const response = fetch(url, {...(cache && {cache}), ...(credentials && {credentials})});
        late.push(response);
        return response;
      },
    });
    const [slow, fast] = [faultEndpoint('hold/{key}'), faultEndpoint('fault/empty')];
    const [first, second] = [slow, fast].map(({url}) =>
      createPortalSource({endpoint: url, timeZone: 'Asia/Ho_Chi_Minh'}, client),
    );
    const element = page.place('portal-hot-news', slow, {source: first!});
    await slow.hits(1);
    element.source = second!;
    await reach(element, 'empty');
    const states = watchStates(element);
    await slow.release();
    await late[0];
    await until(async () => (await slow.hits()).open === 0);
    await settle(element);
    expect(textOf(element)).to.equal('Tin nóng Chưa có tin nóng.');
    expect([...states]).to.deep.equal(['empty']);
  });

  it('of one endpoint out of two comes to the element that asked, whichever is first (order)', async () => {
    const [slow, fast] = [faultEndpoint('hold/{key}/fault/one-bad'), faultEndpoint('fault/empty')];
    const news = page.place('portal-hot-news', slow, {attributes: {limit: '10'}});
    const empty = page.place('portal-hot-news', fast);
    await slow.hits(1);
    await reach(empty, 'empty');
    await slow.release();
    await expectContent(news, 9);
    expect(inShadow(empty, '.list')).to.have.length(0);
    expect(contentOf(news)).to.contain('Khởi công');
  });
});
