import {expect, fixture, html} from '@open-wc/testing';
import '../../src/elements/search-box/define.ts';
import type {Category, PortalSearchBox, PortalSearchEvent} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import {HeldSource, pageOf, summary} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

/** A source that has categories too. */
class SearchSource extends HeldSource {
  readonly list: readonly Category[];

  constructor(...list: Category[]) {
    super();
    this.list = list;
  }

  categories(): Promise<readonly Category[]> {
    return Promise.resolve(this.list);
  }
}

const health: Category = {id: 'y-te', title: 'Y tế'};

/** A box that a reader has come to, so that all of its form is there. */
const open = async (source: HeldSource, attributes: Record<string, string> = {}) => {
  const element = await plain(source, attributes);
  field(element, 'text').dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
  // The code behind it is loaded on demand, which may take a while the first time.
  await until(() => inShadow(element, '[name="from"]').length === 1, 'has its form');
  return element;
};

/** A box as a page shows it. */
const plain = (source: HeldSource, attributes: Record<string, string> = {}) => {
  const element = document.createElement('portal-search-box');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.source = source;
  element.innerHTML = '<a href="/tim-kiem">Tìm kiếm</a>';
  return fixture<PortalSearchBox>(html`${element}`);
};

const field = (element: Element, name: string) =>
  oneInShadow(element, `[name="${name}"]`) as HTMLInputElement;

const type = (element: Element, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) field(element, name).value = value;
};

const submit = async (element: PortalSearchBox, values: Record<string, string> = {}) => {
  type(element, values);
  oneInShadow(element, '.submit').click();
  await element.updateComplete;
};

/** The latest question, once there are as many as named. */
const asked = async (source: HeldSource, count = 1) => {
  await until(() => source.lists.length >= count);
  return source.lists.at(-1)?.query;
};

/** Types into the text field as a reader does, one event for the whole. */
const typeText = (element: Element, text: string) => {
  const input = field(element, 'text');
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
};

const press = (element: Element, key: string) => {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true});
  field(element, 'text').dispatchEvent(event);
  return event;
};

const answer = async (
  element: PortalSearchBox,
  source: HeldSource,
  ...items: Parameters<typeof pageOf>
) => {
  await until(() => source.lists.length > 0);
  source.lists.at(-1)?.answer({...pageOf(...items), total: items.length});
  await reach(element, items.length > 0 ? 'ready' : 'empty');
};

describe('<portal-search-box>', () => {
  guardPage();

  describe('what can go wrong', () => {
    it('refuses a search for nothing, with a message at the field', async () => {
      const source = new HeldSource();
      const element = await open(source);
      await submit(element);
      await until(() => element.shadowRoot?.activeElement === field(element, 'text'));
      expect(source.lists).to.have.length(0);
      const text = field(element, 'text');
      expect(text.getAttribute('aria-invalid')).to.equal('true');
      const message = oneInShadow(element, `#${text.getAttribute('aria-describedby') ?? ''}`);
      expect(message.textContent).to.contain('Xin nhập');
    });

    it('refuses a day that it cannot read, at its field, and opens the form to show it', async () => {
      const source = new HeldSource();
      const element = await open(source);
      await submit(element, {text: 'xã', from: '31/02/2020'});
      await until(() => element.shadowRoot?.activeElement === field(element, 'from'));
      expect(source.lists).to.have.length(0);
      expect(field(element, 'from').getAttribute('aria-invalid')).to.equal('true');
      expect(oneInShadow(element, '#from-error').textContent).to.contain('31/12/2020');
      expect(field(element, 'from').value).to.equal('31/02/2020');
    });

    it('refuses a last day before the first one, at the field of the last', async () => {
      const source = new HeldSource();
      const element = await open(source);
      await submit(element, {from: '02/01/2020', to: '01/01/2020'});
      await until(() => element.shadowRoot?.activeElement === field(element, 'to'));
      expect(source.lists).to.have.length(0);
      expect(field(element, 'to').getAttribute('aria-describedby')).to.contain('to-error');
      expect(inShadow(element, '#from-error')).to.have.length(0);
      await submit(element, {to: '02/01/2020'});
      expect(inShadow(element, '#to-error')).to.have.length(0);
      expect(await asked(source)).to.include({from: '2020-01-02', to: '2020-01-02'});
    });

    it('says what was asked when nothing is found, and drops filters on demand', async () => {
      const source = new SearchSource(health);
      const element = await open(source, {open: ''});
      await until(() => inShadow(element, 'option').length === 2);
      await submit(element, {text: 'xyz', category: 'y-te', from: '01/01/2020'});
      await answer(element, source);
      const empty = oneInShadow(element, '[part="empty"]');
      expect(inShadow(element, '.sort')).to.have.length(0);
      for (const part of ['“xyz”', 'Y tế', '01/01/2020']) {
        expect(textOf(empty)).to.contain(part);
      }
      const [category] = inShadow(element, '[part="filter"]');
      expect(category?.ariaLabel).to.equal('Bỏ lọc: chuyên mục Y tế');
      category?.click();
      await until(() => source.lists.length === 2);
      expect(await asked(source)).to.deep.equal({text: 'xyz', from: '2020-01-01', limit: 10});
      await until(() => element.shadowRoot?.activeElement?.id === 'status');
      expect(field(element, 'category').value).to.equal('');
    });

    it('keeps the form when the search fails, with what was typed and a button to try again', async () => {
      const source = new HeldSource();
      const element = await open(source);
      await submit(element, {text: 'ủy ban'});
      await until(() => source.lists.length === 1);
      source.lists[0]?.fail(new PortalError('network', 'The connection was cut.'));
      await reach(element, 'failed');
      expect(field(element, 'text').value).to.equal('ủy ban');
      const retry = oneInShadow(element, '.retry');
      // It looks like the button of every other section.
      await until(() => getComputedStyle(retry).display === 'block');
      retry.click();
      await until(() => source.lists.length === 2);
      await answer(element, source, summary('a'));
    });

    it('shows the last page where an address leads past it', async () => {
      const source = new HeldSource();
      const element = await open(source, {text: 'xã', paging: 'pages', page: '99'});
      await until(() => source.lists.length === 1);
      source.lists[0]?.answer({items: [], page: 99, total: 12, pageCount: 2});
      await until(() => source.lists.length === 2);
      expect((await asked(source))?.page).to.equal(2);
      source.lists[1]?.answer({items: [summary('a')], page: 2, total: 12, pageCount: 2});
      await reach(element, 'ready');
      expect(oneInShadow(element, '[aria-current]').textContent.trim()).to.equal('2');
    });

    it('makes no link of what is no address, and shows markup as text', async () => {
      const source = new HeldSource();
      const element = await open(source, {text: 'img'});
      const title = '<img src=x onerror="window.hacked=1">';
      await answer(element, source, summary('a', {title, url: 'javascript:alert(1)'}));
      expect(inShadow(element, '.results a, .results img')).to.have.length(0);
      expect(oneInShadow(element, '.title').textContent).to.equal(title);
      expect(oneInShadow(element, 'mark').textContent).to.equal('img');
    });

    it('has one field less where there are no categories, and still searches', async () => {
      const source = new HeldSource();
      const element = await open(source, {open: ''});
      await until(() => inShadow(element, 'select').length === 0);
      await submit(element, {text: 'xã'});
      expect(await asked(source)).to.deep.equal({text: 'xã', limit: 10});
    });

    it('shows what its author put inside where it has nobody to ask', async () => {
      const element = await fixture<PortalSearchBox>(
        html`<portal-search-box><a href="/tim-kiem">Tìm kiếm</a></portal-search-box>`,
      );
      expect(inShadow(element, 'form')).to.have.length(0);
      expect(element.querySelector('a')?.getClientRects()).to.have.length(1);
    });
  });

  describe('searching', () => {
    it('asks nothing before somebody searches, and shows its own form alone', async () => {
      const source = new HeldSource();
      const element = await open(source);
      expect(source.lists).to.have.length(0);
      expect(element.state).to.equal('idle');
      expect(oneInShadow(element, 'form').getAttribute('role')).to.equal('search');
      expect(element.querySelector('a')?.getClientRects()).to.have.length(0);
      expect(inShadow(element, '[part="toolbar"]')).to.have.length(0);
    });

    it('searches for a text however short it is', async () => {
      const source = new HeldSource();
      const element = await open(source);
      await submit(element, {text: 'x'});
      expect(await asked(source)).to.deep.equal({text: 'x', limit: 10});
    });

    for (const [typed, day] of [
      ['12/12/2013', '2013-12-12'],
      ['12.12.2013', '2013-12-12'],
      ['12-12-2013', '2013-12-12'],
      ['2013-12-12', '2013-12-12'],
    ] as const) {
      it(`takes ${typed} for a day, and writes it as Vietnamese do`, async () => {
        const source = new HeldSource();
        const element = await open(source);
        await submit(element, {from: typed});
        expect(await asked(source)).to.deep.equal({from: day, limit: 10});
        expect(field(element, 'from').value).to.equal('12/12/2013');
      });
    }

    it('takes "tuần này" in the first field for the whole week', async () => {
      const source = new HeldSource();
      const element = await open(source);
      await submit(element, {from: 'tuần này'});
      const {from = '', to = ''} = (await asked(source)) ?? {};
      expect(Date.parse(to) - Date.parse(from)).to.equal(6 * 86_400_000);
    });

    it('marks what was found, whatever marks were typed, and says where it is from', async () => {
      const source = new HeldSource();
      const element = await open(source);
      await submit(element, {text: 'uy ban'});
      await answer(
        element,
        source,
        summary('a', {
          title: 'Họp Uỷ\u0020ban xã'.normalize('NFD'),
          url: '/a',
          snippet: '… của Ủy ban nhân dân …',
          language: 'vi',
          category: health,
          published: '2020-03-26T18:30:00.000Z',
          source: 'Cổng mẫu',
        }),
      );
      const marks = inShadow(element, 'mark').map((mark) => mark.textContent.normalize('NFC'));
      expect(marks).to.deep.equal(['Uỷ ban', 'Ủy ban']);
      expect(textOf(oneInShadow(element, '.details'))).to.equal('Y tế · 27/03/2020 · Cổng mẫu');
      expect(oneInShadow(element, '.title').firstElementChild?.localName).to.equal('bdi');
      expect(oneInShadow(element, '.title').lang).to.equal('vi');
      expect(oneInShadow(element, '.snippet').lang).to.equal('vi');
    });

    it('tells the page what is searched for, and leaves the search to it on demand', async () => {
      const source = new HeldSource();
      const element = await open(source);
      const searches: unknown[] = [];
      element.addEventListener('portal-search', (event: PortalSearchEvent) => {
        searches.push(event.search);
        event.preventDefault();
      });
      await submit(element, {text: ' xã ', to: '31/12/2020'});
      expect(searches).to.deep.equal([{text: 'xã', to: '2020-12-31'}]);
      expect(source.lists).to.have.length(0);
    });

    it('goes to another page with the search in its address', async () => {
      const frame = document.createElement('iframe');
      frame.title = 'Trang mẫu';
      frame.srcdoc =
        '<portal-search-box open results-href="/no-such-page?lang=vi"></portal-search-box>' +
        '<script type="module" src="/src/elements/search-box/define.ts"></script>';
      await fixture(html`${frame}`);
      const find = () => frame.contentDocument?.querySelector('portal-search-box');
      await until(() => find()?.shadowRoot?.querySelector('[name="from"]'), 'has its form');
      const element = find()!;
      await submit(element, {text: 'ủy ban', from: '1/2/2020'});
      await until(() => frame.contentWindow?.location.pathname === '/no-such-page');
      const query = Object.fromEntries(
        new URLSearchParams(frame.contentWindow?.location.search ?? ''),
      );
      expect(query).to.deep.equal({lang: 'vi', q: 'ủy ban', from: '2020-02-01'});
    });

    it('goes where the links of its page lead, as out of a frame', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          <iframe name="search-results" title="Kết quả"></iframe>
          <iframe title="Trang mẫu"></iframe>
        </div>`,
      );
      const [results, frame] = [...page.querySelectorAll('iframe')];
      frame!.srcdoc =
        '<base target="search-results"><portal-search-box results-href="/no-such-page"></portal-search-box>' +
        '<script type="module" src="/src/elements/search-box/define.ts"></script>';
      const find = () => frame!.contentDocument?.querySelector('portal-search-box');
      await until(() => find()?.shadowRoot?.querySelector('form'), 'has its form');
      await submit(find()!, {text: 'ủy ban'});
      await until(() => results!.contentWindow?.location.pathname === '/no-such-page');
      expect(find()).to.exist;
    });

    it('sorts by date on demand, and keeps the order in the next search', async () => {
      const source = new HeldSource();
      const element = await open(source, {text: 'xã'});
      await answer(element, source, summary('a'));
      const sort = oneInShadow(element, '.sort select') as HTMLSelectElement;
      sort.focus();
      sort.value = 'date';
      sort.dispatchEvent(new Event('change'));
      await until(() => source.lists.length === 2);
      expect(await asked(source)).to.deep.equal({text: 'xã', sort: 'date', limit: 10});
      expect(element.shadowRoot?.activeElement).to.equal(sort);
      await submit(element, {text: 'phường'});
      expect(await asked(source, 3)).to.deep.equal({text: 'phường', sort: 'date', limit: 10});
    });

    it('says how much was found to who cannot see it', async () => {
      const source = new HeldSource();
      const element = await open(source);
      await submit(element, {text: 'xã'});
      await answer(element, source, summary('a'), summary('b'));
      expect(textOf(oneInShadow(element, '#status'))).to.equal('Tìm thấy 2 kết quả');
      await until(
        () => document.querySelector('[data-portal-live]')?.textContent === 'Tìm thấy 2 kết quả',
      );
    });
  });

  describe('further results', () => {
    const items = (from: number, count: number) =>
      [...Array(count).keys()].map((index) => summary(`${from + index}`));

    it('come below, each once, and the button goes with the last of them', async () => {
      const source = new HeldSource();
      const element = await open(source, {text: 'xã', limit: '2'});
      await until(() => source.lists.length === 1);
      source.lists[0]?.answer({items: items(1, 2), page: 1, total: 3});
      await reach(element, 'ready');
      expect(textOf(oneInShadow(element, '#status'))).to.equal('Đang hiển thị 2/3 kết quả');
      oneInShadow(element, '.more').click();
      await until(() => source.lists.length === 2);
      expect(await asked(source)).to.deep.equal({text: 'xã', limit: 2, page: 2});
      expect(oneInShadow(element, '.more').getAttribute('aria-disabled')).to.equal('true');
      source.lists[1]?.answer({items: items(2, 2), page: 2, total: 3});
      await until(() => inShadow(element, '.result').length === 3);
      expect(inShadow(element, '.more')).to.have.length(0);
      expect(textOf(oneInShadow(element, '#status'))).to.equal('Tìm thấy 3 kết quả');
    });

    for (const [what, came, focused] of [
      ['what came', items(3, 1), '.title'],
      ['how much there is where nothing came', [], '#status'],
    ] as const) {
      it(`leave focus at ${what}, when the button is gone`, async () => {
        const source = new HeldSource();
        const element = await open(source, {text: 'xã', limit: '2'});
        element.articleHref = '#{id}';
        await until(() => source.lists.length === 1);
        source.lists[0]?.answer({items: items(1, 2), page: 1});
        await reach(element, 'ready');
        oneInShadow(element, '.more').focus();
        oneInShadow(element, '.more').click();
        await until(() => source.lists.length === 2);
        source.lists[1]?.answer({items: came, page: 2});
        await until(() => inShadow(element, '.more').length === 0);
        await until(() => element.shadowRoot?.activeElement);
        const last = inShadow(element, focused).at(-1);
        expect(element.shadowRoot?.activeElement).to.equal(last);
      });
    }

    it('take no focus from a reader who has gone elsewhere', async () => {
      const source = new HeldSource();
      const element = await open(source, {text: 'xã', limit: '2', 'article-href': '#{id}'});
      await until(() => source.lists.length === 1);
      source.lists[0]?.answer({items: items(1, 2), page: 1});
      await reach(element, 'ready');
      oneInShadow(element, '.more').click();
      await until(() => source.lists.length === 2);
      field(element, 'text').focus();
      source.lists[1]?.answer({items: items(3, 1), page: 2});
      await until(() => inShadow(element, '.result').length === 3);
      await element.updateComplete;
      expect(element.shadowRoot?.activeElement).to.equal(field(element, 'text'));
    });

    it('can be asked for again after a failure, and do not belong to another search', async () => {
      const source = new HeldSource();
      const element = await open(source, {text: 'xã', limit: '2'});
      await until(() => source.lists.length === 1);
      source.lists[0]?.answer({items: items(1, 2), page: 1, total: 9});
      await reach(element, 'ready');
      oneInShadow(element, '.more').click();
      await until(() => source.lists.length === 2);
      source.lists[1]?.fail(new PortalError('network', 'The connection was cut.'));
      await until(() => inShadow(element, '.results ~ .notice').length === 1);
      oneInShadow(element, '.more').click();
      await until(() => source.lists.length === 3);
      await submit(element, {text: 'phường'});
      await until(() => source.lists.length === 4);
      await until(() => source.lists[2]?.options.signal.aborted);
      source.lists[3]?.answer({items: items(20, 1), page: 1, total: 1});
      source.lists[2]?.answer({items: items(3, 2), page: 2, total: 9});
      await reach(element, 'ready');
      expect(inShadow(element, '.result')).to.have.length(1);
    });

    it('come by pages where the page says so, with focus at what was found', async () => {
      const source = new HeldSource();
      const element = await open(source, {text: 'xã', limit: '2', paging: 'pages'});
      await until(() => source.lists.length === 1);
      source.lists[0]?.answer({items: items(1, 2), page: 1, total: 9});
      await reach(element, 'ready');
      const labels = inShadow(element, '.page').map((page) => page.ariaLabel);
      expect(labels).to.deep.equal(['Trang 1', 'Trang 2', 'Trang 5', 'Trang sau']);
      inShadow(element, '.page')[1]?.click();
      await until(() => source.lists.length === 2);
      expect((await asked(source))?.page).to.equal(2);
      await until(() => element.shadowRoot?.activeElement?.id === 'status');
      source.lists[1]?.answer({items: items(3, 2), page: 2, total: 9});
      await reach(element, 'ready');
      expect(textOf(oneInShadow(element, '#status'))).to.equal('Trang 2, tìm thấy 9 kết quả');
    });
  });

  describe('the address of the page', () => {
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));

    it('has the search when it is told to, and going back takes it out again', async () => {
      const source = new HeldSource();
      const element = await open(source, {'sync-url': ''});
      await submit(element, {text: 'ủy ban'});
      expect(new URLSearchParams(location.search).get('q')).to.equal('ủy ban');
      await submit(element, {text: 'hội đồng'});
      history.back();
      await until(() => element.text === 'ủy ban');
      await element.updateComplete;
      expect(field(element, 'text').value).to.equal('ủy ban');
      history.back();
      await until(() => element.state === 'idle');
      expect(field(element, 'text').value).to.equal('');
    });

    it('takes what was wrong in the fields away with what stood there', async () => {
      const source = new HeldSource();
      const element = await open(source, {'sync-url': ''});
      await submit(element, {text: 'ủy ban'});
      await submit(element, {text: 'hội đồng'});
      await submit(element, {text: ''});
      expect(inShadow(element, '.wrong')).to.have.length(1);
      history.back();
      await until(() => field(element, 'text').value === 'ủy ban');
      await element.updateComplete;
      expect(inShadow(element, '.wrong, [aria-invalid]')).to.have.length(0);
    });

    it('is where a search is taken from at first', async () => {
      const address = new URL(location.href);
      address.searchParams.set('q', 'ủy ban');
      address.searchParams.set('to', '2020-12-31');
      history.replaceState(null, '', address);
      const source = new HeldSource();
      const element = await open(source, {'sync-url': ''});
      await until(() => source.lists.length === 1);
      expect(await asked(source)).to.deep.equal({text: 'ủy ban', to: '2020-12-31', limit: 10});
      expect(field(element, 'to').value).to.equal('31/12/2020');
    });

    it('stays as it is otherwise', async () => {
      const element = await open(new HeldSource());
      await submit(element, {text: 'ủy ban'});
      expect(location.href).to.equal(before);
    });
  });

  describe('the shortcut', () => {
    const pressOn = (target: EventTarget, init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', {
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };

    it('leads to the field, but not while the reader types in another', async () => {
      const element = await open(new HeldSource());
      const other = await fixture<HTMLInputElement>(html`<input aria-label="khác" />`);
      expect(pressOn(other, {key: '/'})).to.be.false;
      expect(pressOn(document.body, {key: '/', ctrlKey: true})).to.be.false;
      expect(pressOn(document.body, {key: '/'})).to.be.true;
      expect(element.shadowRoot?.activeElement).to.equal(field(element, 'text'));
      expect(field(element, 'text').getAttribute('aria-keyshortcuts')).to.equal('/');
    });

    it('can be another, or none', async () => {
      const element = await open(new HeldSource(), {hotkey: 'ctrl+k'});
      expect(pressOn(document.body, {key: '/'})).to.be.false;
      expect(pressOn(document.body, {key: 'k', ctrlKey: true})).to.be.true;
      element.setAttribute('hotkey', '');
      await element.updateComplete;
      expect(pressOn(document.body, {key: '/'})).to.be.false;
      expect(field(element, 'text').hasAttribute('aria-keyshortcuts')).to.be.false;
      element.removeAttribute('hotkey');
      await element.updateComplete;
      expect(pressOn(document.body, {key: '/'})).to.be.true;
    });

    it('is gone with the element', async () => {
      const element = await open(new HeldSource());
      element.remove();
      expect(pressOn(document.body, {key: '/'})).to.be.false;
    });
  });

  describe('suggestions', () => {
    afterEach(() => localStorage.clear());

    const options = (element: Element) =>
      inShadow(element, '[role="option"] bdi').map((option) => option.textContent);

    it('drops those that come late, and asks once for what is typed in one go', async () => {
      const source = new HeldSource();
      const element = await open(source);
      typeText(element, 'u');
      typeText(element, 'uy');
      await until(() => source.lists.length === 1);
      expect(await asked(source)).to.deep.equal({text: 'uy', limit: 5});
      typeText(element, 'uy b');
      await until(() => source.lists.length === 2);
      expect(source.lists[0]?.options.signal.aborted).to.be.true;
      source.lists[1]?.answer(pageOf(summary('b', {title: 'Ủy ban'})));
      await until(() => options(element).length === 1);
      source.lists[0]?.answer(pageOf(summary('a', {title: 'Cũ'})));
      await Promise.resolve();
      await element.updateComplete;
      expect(options(element)).to.deep.equal(['Ủy ban']);
    });

    it('stay silent when they fail', async () => {
      const source = new HeldSource();
      const element = await open(source);
      typeText(element, 'uy');
      await until(() => source.lists.length === 1);
      source.lists[0]?.fail(new PortalError('network', 'The connection was cut.'));
      await element.updateComplete;
      expect(element.state).to.equal('idle');
      expect(options(element)).to.deep.equal([]);
    });

    it('are walked through with the arrow keys, picked with Enter, left with Escape', async () => {
      const source = new HeldSource();
      const element = await open(source);
      typeText(element, 'ủy');
      await until(() => source.lists.length === 1);
      source.lists[0]?.answer(
        pageOf(summary('a', {title: 'Ủy ban'}), summary('b', {title: 'Ủy viên'})),
      );
      await until(() => options(element).length === 2);
      const input = field(element, 'text');
      expect(input.getAttribute('aria-expanded')).to.equal('true');
      expect(input.hasAttribute('aria-activedescendant')).to.be.false;
      await expect(element).to.be.accessible();
      press(element, 'ArrowUp');
      press(element, 'ArrowDown');
      press(element, 'ArrowDown');
      await element.updateComplete;
      const active = oneInShadow(element, `#${input.getAttribute('aria-activedescendant') ?? ''}`);
      expect(active.getAttribute('aria-selected')).to.equal('true');
      expect(active.textContent).to.contain('Ủy ban');
      // The ground of what is marked would take the contrast from the text of the one that is chosen.
      const mark = getComputedStyle(active.querySelector('mark')!);
      expect(mark.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      expect(input.value).to.equal('ủy');
      expect(press(element, 'Enter').defaultPrevented).to.be.true;
      await element.updateComplete;
      expect(await asked(source, 2)).to.deep.equal({text: 'Ủy ban', limit: 10});
      expect(input.getAttribute('aria-expanded')).to.equal('false');
      expect(press(element, 'Escape').defaultPrevented).to.be.false;
    });

    it('are seen where the arrow keys are, in a list longer than its frame', async () => {
      const source = new HeldSource();
      const element = await open(source, {suggest: '20'});
      typeText(element, 'ủy');
      await until(() => source.lists.length === 1);
      const items = [...Array(20).keys()].map((index) =>
        summary(`${index}`, {title: `Ủy ban nhân dân xã số ${index}`}),
      );
      source.lists[0]?.answer(pageOf(...items));
      await until(() => options(element).length === 20);
      press(element, 'ArrowUp');
      const isSeen = () => {
        const active = inShadow(element, '[aria-selected="true"]')[0]?.getBoundingClientRect();
        const frame = oneInShadow(element, '.popup').getBoundingClientRect();
        return active && active.bottom <= frame.bottom + 1 && active.bottom <= innerHeight + 1;
      };
      await until(isSeen);
      expect(element.shadowRoot?.activeElement).to.equal(field(element, 'text'));
    });

    it('are not asked for where the page wants none', async () => {
      const source = new HeldSource();
      const element = await open(source, {suggest: '0'});
      typeText(element, 'uy');
      expect(field(element, 'text').hasAttribute('role')).to.be.false;
      await submit(element, {text: 'uy'});
      expect(await asked(source)).to.deep.equal({text: 'uy', limit: 10});
      expect(source.lists).to.have.length(1);
    });

    it('remember what was searched for only where the page says so, and forget it on demand', async () => {
      const other = await open(new HeldSource());
      await submit(other, {text: 'không nhớ'});
      expect(localStorage).to.have.length(0);
      other.remove();
      const element = await open(new HeldSource(), {recent: ''});
      await submit(element, {text: 'ủy ban'});
      await until(() => localStorage.length === 1);
      type(element, {text: ''});
      oneInShadow(element, '.submit').focus();
      field(element, 'text').focus();
      await until(() => options(element).length === 1);
      expect(options(element)).to.deep.equal(['ủy ban']);
      oneInShadow(element, '.forget').focus();
      oneInShadow(element, '.forget').click();
      await element.updateComplete;
      expect(options(element)).to.deep.equal([]);
      expect(localStorage).to.have.length(0);
      expect(element.shadowRoot?.activeElement).to.equal(field(element, 'text'));
    });

    it('have words in one piece in a narrow field', async () => {
      const element = await open(new HeldSource(), {recent: ''});
      element.style.width = '280px';
      await submit(element, {text: 'nghiêng'});
      await until(() => localStorage.length === 1);
      type(element, {text: ''});
      oneInShadow(element, '.submit').focus();
      field(element, 'text').focus();
      await until(() => options(element).length === 1);
      const words = oneInShadow(element, '.option bdi');
      expect(words.getClientRects()).to.have.length(1);
      oneInShadow(element, '.forget').click();
    });
  });

  it('is accessible in every state', async () => {
    const source = new SearchSource(health);
    const element = await open(source, {open: ''});
    await until(() => inShadow(element, 'option').length === 2);
    await expect(element).to.be.accessible();
    await submit(element, {from: 'x'});
    await expect(element).to.be.accessible();
    await submit(element, {text: 'xã', from: '', category: 'y-te'});
    await expect(element).to.be.accessible();
    await answer(element, source, summary('a', {title: 'Xã', url: '/a', category: health}));
    await expect(element).to.be.accessible();
    await submit(element, {text: 'xyz'});
    await until(() => source.lists.length === 2);
    await answer(element, source);
    await expect(element).to.be.accessible();
  });
});
