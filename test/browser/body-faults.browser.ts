import {expect} from '@open-wc/testing';
import type {PortalErrorCode} from '../../src/index.ts';
import {
  contentOf,
  expectContent,
  expectFailure,
  faultTags,
  useFaultPage,
  type FaultTag,
} from './fault-elements.ts';
import {faultEndpoint} from './fault-endpoint.ts';
import {inShadow, oneInShadow, reach, textOf} from './shadow.ts';
import {until} from './until.ts';

interface Row {
  /** Row of the catalogue of faults. */
  readonly id: string;
  /** Behaviour of the server, where it is not named like the row. */
  readonly fault?: string;
  readonly when: string;
  readonly code: PortalErrorCode;
  /** Elements that ask for what is broken here; by default all. */
  readonly tags?: readonly FaultTag[];
}

const list: readonly FaultTag[] = ['portal-hot-news'];

const unusable: readonly Row[] = [
  {id: 'empty-body', when: 'an answer has no byte', code: 'invalid'},
  {id: 'truncated', when: 'JSON is cut in the middle', code: 'invalid'},
  {id: 'utf16', when: 'JSON is in UTF-16', code: 'invalid'},
  {id: 'charset', when: 'Vietnamese is in one byte a letter', code: 'invalid'},
  {id: 'deep', when: '100,000 arrays are nested', code: 'too-large'},
  {id: 'deep', fault: 'deep-500000', when: '500,000 arrays are nested', code: 'too-large'},
  {id: 'wide', when: 'an answer has a million items', code: 'too-large'},
  {id: 'wide', fault: 'just-too-big', when: 'an answer has 5 MB and a byte', code: 'too-large'},
  {id: 'types', fault: 'no-list', when: 'a list is no list', code: 'invalid', tags: list},
  {id: 'types', fault: 'all-bad', when: 'no item can be used', code: 'invalid', tags: list},
  {
    id: 'bignum',
    when: 'the id is a number that JavaScript cannot hold',
    code: 'invalid',
    tags: ['portal-article-view'],
  },
];

const usable = [
  ['bom', 'bom', 'an answer that begins with a byte order mark'],
  ['dup-keys', 'dup-keys', 'an answer that says the same field twice, by the last of them'],
  ['proto', 'proto', 'an answer that tries to change all objects of the page'],
  ['wide', 'just-fits', 'an answer of 5 MB'],
] as const;

const titlesOf = (element: Element) => inShadow(element, '.title').map((title) => textOf(title));

describe('a body that is not what was asked for', () => {
  const page = useFaultPage();

  for (const {id, fault = id, when, code, tags = faultTags} of unusable) {
    for (const tag of tags) {
      it(`makes <${tag}> say that it is not shown, when ${when} (${id})`, async () => {
        const endpoint = faultEndpoint(`fault/${fault}`);
        await expectFailure(page, page.place(tag, endpoint), code);
        expect((await endpoint.hits()).hits).to.equal(1);
      });
    }
  }

  for (const tag of faultTags) {
    for (const [id, fault, what] of usable) {
      it(`lets <${tag}> show ${what} (${id})`, async () => {
        const element = page.place(tag, faultEndpoint(`fault/${fault}`));
        await expectContent(element);
        expect(textOf(element)).to.contain('Hội nghị trực tuyến về phòng, chống dịch bệnh');
        expect(({} as {polluted?: boolean}).polluted).to.be.undefined;
        expect(page.consoleLines).to.deep.equal([]);
      });
    }

    it(`lets <${tag}> show no date rather than a wrong one (dates)`, async () => {
      const element = page.place(tag, faultEndpoint('fault/dates'), {
        attributes: {'show-date': ''},
      });
      await expectContent(element);
      const dates = inShadow(element, 'time').map(({textContent}) => textContent);
      // The first of the list is the broken one.
      const sound = ['27/03/2020', '26/03/2020', '25/03/2020', '24/03/2020'];
      expect(dates).to.deep.equal(tag === 'portal-hot-news' ? sound : []);
    });

    it(`lets <${tag}> make no link and no picture of a hostile address (urls)`, async () => {
      const element = page.place(tag, faultEndpoint('fault/urls'), {
        attributes: {layout: 'thumbnails', limit: '1'},
      });
      await expectContent(element, 1);
      expect(inShadow(element, 'a[href], img')).to.have.length(0);
      expect(textOf(element)).to.contain('Hội nghị trực tuyến về phòng, chống dịch bệnh');
    });

    it(`lets <${tag}> cut a title without end, and keep it inside its column (strings)`, async () => {
      const element = page.place(tag, faultEndpoint('fault/strings'));
      await expectContent(element);
      // The direction that it tries to change stays its own affair.
      const title = oneInShadow(element, '.title bdi, .heading bdi').textContent;
      expect(title.length).to.be.within(400, 1001);
      expect(title).to.match(/^[^\0]*[^\p{M}\p{Cs}]\p{M}*…$/u);
      const {scrollWidth, clientWidth} = document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
    });
  }

  it('costs <portal-hot-news> one of ten articles when one is broken, and one line says which (types)', async () => {
    const element = page.place('portal-hot-news', faultEndpoint('fault/one-bad'), {
      attributes: {limit: '10'},
    });
    await expectContent(element, 9);
    expect(titlesOf(element)).not.to.include('Hội nghị trực tuyến về phòng, chống dịch bệnh');
    expect(page.consoleLines).to.have.length(1);
    expect(page.consoleLines[0]).to.contain('1 of 10 items').and.to.contain('(id "bai-1")');
  });

  it('shows no machine text for fields of every wrong type (types)', async () => {
    const element = page.place('portal-hot-news', faultEndpoint('fault/types'), {
      attributes: {limit: '50', 'show-date': ''},
    });
    await expectContent(element, 50);
    expect(contentOf(element)).not.to.match(/undefined|null|NaN|\[object|Invalid/);
    expect(titlesOf(element).filter((title) => title === '')).to.deep.equal([]);
    expect(page.consoleLines).to.have.length(1);
  });

  it('shows at most as many of 1,000 articles as it was asked for (wide)', async () => {
    const element = page.place('portal-hot-news', faultEndpoint('fault/many'), {
      attributes: {limit: '1000'},
    });
    await expectContent(element, 50);
  });

  it('leaves out an article whose id is a number that JavaScript cannot hold (bignum)', async () => {
    const element = page.place('portal-hot-news', faultEndpoint('fault/bignum'), {
      attributes: {limit: '10', 'article-href': '/tin?bai={id}'},
    });
    await expectContent(element, 9);
    const ids = inShadow(element, 'a').map((link) => (link as HTMLAnchorElement).search);
    expect(ids[0]).to.equal('?bai=bai-2');
    expect(ids.join()).not.to.contain('90071992547');
    expect(page.consoleLines).to.have.length(1);
  });

  it('says that there is no news when the list is empty', async () => {
    const element = page.place('portal-hot-news', faultEndpoint('fault/empty'));
    await reach(element, 'empty');
    expect(textOf(element)).to.equal('Tin nóng Chưa có tin nóng.');
    expect(page.consoleLines).to.deep.equal([]);
  });

  it('keeps the text of an article full of attacks, and nothing that acts (html)', async () => {
    const element = page.place('portal-article-view', faultEndpoint('fault/html'));
    await expectContent(element);
    const body = oneInShadow(element, '.body');
    for (const text of ['giữ lại', 'khối', 'liên kết', 'sâu']) {
      expect(body.textContent).to.contain(text);
    }
    const acting = 'script, style, form, input, iframe, svg, portal-hot-news, [onclick], [onerror]';
    expect(body.querySelectorAll(acting)).to.have.length(0);
    expect(body.querySelectorAll('[style], a[href]')).to.have.length(0);
    // Names of their own cannot stand for what the page's scripts look for.
    for (const {id} of body.querySelectorAll('[id]')) expect(id).to.match(/^article-/);
    // A picture that does not exist has said so by now, if it is asked for at all.
    await until(() => [...body.querySelectorAll('img')].every(({complete}) => complete));
    expect((window as {portalAttack?: number}).portalAttack).to.be.undefined;
    for (const part of body.querySelectorAll('*')) {
      expect(getComputedStyle(part).position).to.equal('static');
    }
  });

  it('shows an article without a body for markup that begins with a frameset (frameset)', async () => {
    const element = page.place('portal-article-view', faultEndpoint('fault/frameset'));
    await expectContent(element);
    expect(oneInShadow(element, '.body').childElementCount).to.equal(0);
    expect(textOf(element)).to.contain('Nguồn: Trung tâm TT&VH Ba Chẽ');
    expect((window as {portalAttack?: number}).portalAttack).to.be.undefined;
  });
});
