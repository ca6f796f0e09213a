import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../src/elements/linked-sites/define.ts';
import type {PortalLinkedSites} from '../../src/index.ts';
import {PortalError} from '../../src/source/errors.ts';
import type {LinkedSite} from '../../src/source/models.ts';
import {HeldSource} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

const site = (title: string, more: Partial<LinkedSite> = {}): LinkedSite => ({
  title,
  url: `https://portal.example/${encodeURIComponent(title)}`,
  ...more,
});

const show = async (sites: LinkedSite[], attributes: object = {}): Promise<PortalLinkedSites> => {
  const element = await fixture<PortalLinkedSites>(
    html`<portal-linked-sites .data=${sites}></portal-linked-sites>`,
  );
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value as string);
  }
  await element.updateComplete;
  return element;
};

const names = (element: Element) =>
  inShadow(element, '.link bdi').map(({textContent}) => textContent.trim());

const many = [...Array(21).keys()].map((index) => site(`Xã ${index + 1}`));

const typeInto = (element: Element, text: string) => {
  const field = oneInShadow(element, '.filter') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
};

describe('<portal-linked-sites>', () => {
  guardPage();

  it('leaves out what is no link to http, https, mailto or tel, in every layout', async () => {
    const sites = [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
    ].map((url, index) => site(`Xấu ${index}`, {url}));
    const element = await show([...sites, site('Tốt'), site('Thư', {url: 'mailto:a@b.example'})]);
    expect(names(element)).to.deep.equal(['Tốt', 'Thư']);
    element.layout = 'select';
    await element.updateComplete;
    expect(inShadow(element, 'option').map(({textContent}) => textContent)).to.deep.equal([
      'Chọn website',
      'Tốt',
      'Thư',
    ]);
  });

  it('is empty when nothing of what came can be followed', async () => {
    const element = await show([site('Xấu', {url: 'javascript:alert(1)'})]);
    expect(element.state).to.equal('empty');
    expect(textOf(element)).to.equal('Website liên kết Chưa có website liên kết.');
  });

  it('says so when the source has no links', async () => {
    const element = await fixture(html`<portal-linked-sites .source=${{}}></portal-linked-sites>`);
    await reach(element, 'failed');
    await until(() => textOf(element).includes('Nguồn dữ liệu không có mục này.'));
    expect(inShadow(element, '.retry')).to.have.length(0);
  });

  it('shows markup in names as text', async () => {
    const element = await show([site('<b>A</b>', {group: '<i>B</i>'})], {layout: 'groups'});
    expect(names(element)).to.deep.equal(['<b>A</b>']);
    expect(oneInShadow(element, '.group').textContent.trim()).to.equal('<i>B</i>');
  });

  it('keeps the order that the editors gave, or sorts as Vietnamese does', async () => {
    const sites = [
      site('Đài', {order: 2}),
      site('Dân vận', {order: 3}),
      site('Ủy ban', {order: 1}),
    ];
    const element = await show(sites);
    expect(names(element)).to.deep.equal(['Ủy ban', 'Đài', 'Dân vận']);
    element.setAttribute('sort', 'title');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Dân vận', 'Đài', 'Ủy ban']);
  });

  it('says of links that they open a new window, and gives no site a hold on the page', async () => {
    const element = await show([site('A')]);
    const link = () => oneInShadow(element, '.link') as HTMLAnchorElement;
    expect([link().rel, link().target]).to.deep.equal(['noopener', '']);
    expect(textOf(link())).to.equal('A');
    element.setAttribute('new-window', '');
    await element.updateComplete;
    expect([link().rel, link().target]).to.deep.equal(['noopener', '_blank']);
    expect(textOf(link())).to.equal('A ↗ (mở trong cửa sổ mới)');
  });

  it('puts groups under headings one level below its own', async () => {
    const element = await show(
      [site('A'), site('B', {group: 'Địa phương'}), site('C', {group: 'Chính phủ'})],
      {layout: 'groups', 'heading-level': '3'},
    );
    const groups = inShadow(element, '[role="heading"]');
    expect(groups.map(({textContent}) => textContent.trim())).to.deep.equal([
      'Địa phương',
      'Chính phủ',
      'Website khác',
    ]);
    expect(groups.map((group) => group.getAttribute('aria-level'))).to.deep.equal(['4', '4', '4']);
    expect(names(element)).to.deep.equal(['B', 'C', 'A']);
  });

  it('never jumps when a site is chosen, only when the button is pressed', async () => {
    const element = await show([site('A', {group: 'Nhóm'}), site('B', {url: '#b'})], {
      layout: 'select',
    });
    const followed: string[] = [];
    element.shadowRoot?.addEventListener('click', (event) => {
      const link = event.target as HTMLAnchorElement;
      if (link.localName !== 'a') return;
      followed.push(`${link.href} ${link.target} ${link.rel}`);
      event.preventDefault();
    });
    const select = oneInShadow(element, 'select') as HTMLSelectElement;
    const button = oneInShadow(element, 'button');
    button.click();
    expect(element.shadowRoot?.activeElement).to.equal(select);
    select.value = new URL('#b', document.baseURI).href;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
    expect(followed).to.deep.equal([]);
    expect(location.hash).to.equal('');
    button.click();
    expect(followed).to.deep.equal([`${new URL('#b', document.baseURI).href}  noopener`]);
    element.newWindow = true;
    await element.updateComplete;
    expect(textOf(button)).to.equal('Đi đến ↗ (mở trong cửa sổ mới)');
    button.click();
    expect(followed[1]).to.match(/ _blank noopener$/);
  });

  it('shows no other site as chosen when the one that was chosen is gone', async () => {
    const element = await show([site('A'), site('B'), site('C')], {layout: 'select'});
    const select = oneInShadow(element, 'select') as HTMLSelectElement;
    // As a reader does, which a browser remembers of the option.
    select.selectedIndex = 2;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
    element.data = [site('A'), site('C')];
    await element.updateComplete;
    expect(select.selectedOptions[0]?.textContent).to.equal('Chọn website');
    element.data = [site('X'), site('A'), site('B'), site('C')];
    await element.updateComplete;
    expect(select.selectedOptions[0]?.textContent).to.equal('B');
  });

  it('shows the name where a logo is missing or broken', async () => {
    const good = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>')}`;
    const element = await show(
      [site('Không'), site('Hỏng', {logo: '/no-such-logo.png'}), site('Có', {logo: good})],
      {layout: 'logos'},
    );
    const [broken, whole] = inShadow(element, 'img') as HTMLImageElement[];
    const failure = oneEvent(broken!, 'error');
    const success = oneEvent(whole!, 'load');
    for (const image of [broken!, whole!]) image.loading = 'eager';
    await Promise.all([failure, whole!.complete ? undefined : success]);
    const widths = inShadow(element, '.link bdi').map((name) => name.getBoundingClientRect().width);
    expect(widths[0]).to.be.greaterThan(10);
    expect(widths[1]).to.be.greaterThan(10);
    expect(widths[2]).to.be.at.most(1);
    // The name is the text of the link in any case.
    expect(names(element)).to.deep.equal(['Không', 'Hỏng', 'Có']);
  });

  it('offers a filter from 21 sites on, or where the page says so', async () => {
    const element = await show(many.slice(1));
    const has = async (filter: string | null) => {
      if (filter === null) element.removeAttribute('filter');
      else element.setAttribute('filter', filter);
      await element.updateComplete;
      return inShadow(element, '.filter').length > 0;
    };
    expect(await has(null)).to.be.false;
    expect(await has('')).to.be.true;
    element.data = many;
    expect(await has(null)).to.be.true;
    expect(await has('false')).to.be.false;
  });

  it('filters whatever marks the reader types, says how many are left, and when none is', async () => {
    const element = await show([...many, site('Ủy ban')]);
    const status = () => oneInShadow(element, '[role="status"]').textContent.trim();
    expect(status()).to.equal('22/22 website');
    typeInto(element, 'uy BAN');
    await until(() => names(element).length === 1);
    expect(names(element)).to.deep.equal(['Ủy ban']);
    expect(status()).to.equal('1/22 website');
    typeInto(element, 'không có đâu');
    await until(() => names(element).length === 0);
    expect(status()).to.equal('Không có website nào phù hợp.');
    typeInto(element, '');
    await until(() => names(element).length === 22);
  });

  it('leaves it to the browser to draw the rows of a huge list late, and loses none', async () => {
    const all = [...Array(100).keys()].map((index) => site(`Xã ${index + 1}`));
    const element = await show(all);
    const items = inShadow(element, '.item');
    const [first] = items;
    const last = items.at(-1)?.querySelector('a');
    if (!first || !last) throw new Error('There are no rows.');
    if (CSS.supports('content-visibility', 'auto')) {
      const block = first.closest('.rows');
      expect(block && getComputedStyle(block).contentVisibility).to.equal('auto');
    }
    // Its room is kept, so that the scroll bar tells the truth, and who goes there by keyboard sees it.
    expect(items.at(-1)?.getBoundingClientRect().height).to.be.closeTo(
      first.getBoundingClientRect().height,
      2,
    );
    last.focus();
    await until(() => {
      const {top, bottom} = last.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, 'the row with focus is not to be seen');
    expect(last.innerText.trim()).to.equal('Xã 100');
    element.data = all.slice(1);
    await element.updateComplete;
    expect(names(element)).to.have.length(99);
  });

  it('keeps about the room that the rows of a huge list take once they are drawn', async () => {
    const all = [...Array(1000).keys()].map((index) => site(`Xã ${index + 1}`));
    const element = await show(all);
    const height = oneInShadow(element, '.item').getBoundingClientRect().height + 1;
    const {scrollHeight} = oneInShadow(element, '.list');
    expect(scrollHeight).to.be.closeTo(1000 * height, 10 * height);
  });

  for (const count of [100, 149]) {
    it(`has a line between all rows of a huge list of ${count}`, async () => {
      const element = await show([...Array(count).keys()].map((index) => site(`Xã ${index + 1}`)));
      const lines = inShadow(element, '.item').map(
        (item) => getComputedStyle(item).borderBlockStartWidth,
      );
      expect(lines.indexOf('0px')).to.equal(0);
      expect(lines.lastIndexOf('0px')).to.equal(0);
    });
  }

  it('keeps focus in a huge list when sites come to its end', async () => {
    const all = [...Array(149).keys()].map((index) => site(`Xã ${index + 1}`));
    const element = await show(all.slice(0, 120));
    const link = inShadow(element, '.link')[110] as HTMLAnchorElement;
    link.focus();
    element.data = all;
    await element.updateComplete;
    expect(names(element)).to.deep.equal(all.map(({title}) => title));
    expect(element.shadowRoot?.activeElement).to.equal(link);
  });

  it('marks every row of a huge list that opens a new window', async () => {
    const all = [...Array(120).keys()].map((index) => site(`Xã ${index + 1}`));
    const element = await show(all);
    element.newWindow = true;
    await element.updateComplete;
    const links = inShadow(element, '.link') as HTMLAnchorElement[];
    expect(links.filter(({target}) => target === '_blank')).to.have.length(120);
    expect(links[60]?.textContent).to.match(/Xã 61.*mở trong cửa sổ mới/);
    element.newWindow = false;
    await element.updateComplete;
    expect(inShadow(element, '[target]')).to.have.length(0);
    expect(names(element)).to.deep.equal(all.map(({title}) => title));
  });

  it('names and lists all sites of a huge list, also those not drawn', async () => {
    const all = [...Array(149).keys()].map((index) => site(`Xã ${index + 1}`));
    const element = await show(all);
    await expect(element).to.be.accessible();
    expect(names(element)).to.deep.equal(all.map(({title}) => title));
    element.layout = 'logos';
    await element.updateComplete;
    expect(names(element)).to.have.length(149);
    await expect(element).to.be.accessible();
  });

  it('keeps rows and focus in their place when one of a huge list changes', async () => {
    const all = [...Array(120).keys()].map((index) => site(`Xã ${index + 1}`));
    const element = await show(all);
    const links = inShadow(element, '.link');
    const link = links[60] as HTMLAnchorElement;
    link.focus();
    element.data = all.map((one, index) =>
      index === 60 ? {...one, title: 'Tên mới', url: 'https://moi.example/'} : one,
    );
    await element.updateComplete;
    expect(inShadow(element, '.link')).to.deep.equal(links);
    expect(element.shadowRoot?.activeElement).to.equal(link);
    expect(link.textContent.trim()).to.equal('Tên mới');
    expect(link.href).to.equal('https://moi.example/');
    element.data = [...all].reverse();
    await element.updateComplete;
    expect(names(element)[0]).to.equal('Xã 120');
  });

  it('gives its targets 24 pixels at least', async () => {
    const element = await show(many, {filter: '', style: 'font-size: 10px'});
    for (const target of inShadow(element, '.link, .filter')) {
      expect(target.getBoundingClientRect().height).to.be.at.least(24);
    }
  });

  it('is accessible in every state and layout', async () => {
    const source = new HeldSource();
    const element = await fixture<PortalLinkedSites>(
      html`<portal-linked-sites .source=${source} new-window filter></portal-linked-sites>`,
    );
    await expect(element).to.be.accessible();
    source.linkLists[0]?.fail(new PortalError('network', 'The connection was cut.'));
    await reach(element, 'failed');
    await expect(element).to.be.accessible();
    element.data = [site('A', {group: 'Nhóm'}), site('B')];
    for (const layout of ['list', 'select', 'logos', 'groups'] as const) {
      element.layout = layout;
      await reach(element, 'ready');
      await expect(element).to.be.accessible();
    }
  });
});
