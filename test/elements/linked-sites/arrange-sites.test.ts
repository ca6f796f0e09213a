import {describe, expect, it} from 'vitest';
import {
  groupSites,
  sortSites,
  usableSites,
} from '../../../src/elements/linked-sites/arrange-sites.ts';
import {filterSites} from '../../../src/elements/linked-sites/filter-sites.ts';
import type {LinkedSite} from '../../../src/source/models.ts';

const site = (title: string, more: Partial<LinkedSite> = {}): LinkedSite => ({
  title,
  url: 'https://a.example/',
  ...more,
});

const titles = (sites: readonly LinkedSite[]) => sites.map(({title}) => title);

describe('sites that can be followed', () => {
  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/',
    'blob:https://a.example/1',
    '',
    'https://',
  ])('leaves out %j', (url) => {
    expect(usableSites([site('A', {url})], 'https://page.example/')).toEqual([]);
  });

  it.each([
    ['//a.example/x', 'https://a.example/x'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:+84203000000', 'tel:+84203000000'],
  ])('keeps %j as %j', (url, href) => {
    expect(usableSites([site('A', {url})], 'https://page.example/')).toEqual([
      {title: 'A', url: href},
    ]);
  });

  it.each([
    'https://a.example',
    'http://a.example/',
    'https://mot-cua.xa-1.gov.vn',
    'http://localhost/',
    'https://a.example/vi/trang-chu_1/',
  ])('takes the plain %j as it is, which is where the browser would go', (url) => {
    expect(usableSites([site('A', {url})], 'https://page.example/')).toEqual([{title: 'A', url}]);
    expect(new URL(url).href.replace(/\/$/, '')).toBe(url.replace(/\/$/, ''));
  });

  it.each([
    ['https://a.example:443/', 'https://a.example/'],
    ['https://127.1/', 'https://127.0.0.1/'],
    ['https://0x7f.1', 'https://127.0.0.1/'],
    ['https:a.example', 'https://page.example/a.example'],
    ['https://a.example/a/../b', 'https://a.example/b'],
    ['https://a.example\\@b.example/', 'https://a.example/@b.example/'],
    ['https://ủy-ban.example/', 'https://xn--y-ban-ie2b.example/'],
  ])('has the browser read %j, which is not as plain', (url, href) => {
    const [usable] = usableSites([site('A', {url})], 'https://page.example/');
    expect(usable?.url).toBe(href);
  });

  it.each(['https://a b.example/', 'https://1.2.3.999/', 'https://a.example:x/'])(
    'leaves out %j, which is no address',
    (url) => {
      expect(usableSites([site('A', {url})], 'https://page.example/')).toEqual([]);
    },
  );

  it('comes to an end with an address of 200,000 characters', () => {
    const url = `https://${'a.'.repeat(100_000)}<`;
    expect(usableSites([site('A', {url})], 'https://page.example/')).toEqual([]);
  });

  it('leaves out a site without a name, which would be a link without a text', () => {
    expect(usableSites([site(' ')], 'https://page.example/')).toEqual([]);
  });
});

describe('order of sites', () => {
  const sites = [
    site('Ủy ban', {order: 3}),
    site('Đài', {order: 1}),
    site('Ánh sáng'),
    site('Dân vận', {order: 2}),
    site('Áo dài'),
  ];

  it('is that of the editors, what has no place in it last and as it came', () => {
    expect(titles(sortSites(sites, 'order', 'vi'))).toEqual([
      'Đài',
      'Dân vận',
      'Ủy ban',
      'Ánh sáng',
      'Áo dài',
    ]);
  });

  it('is that of the Vietnamese alphabet when sorted by title', () => {
    expect(titles(sortSites(sites, 'title', 'vi'))).toEqual([
      'Ánh sáng',
      'Áo dài',
      'Dân vận',
      'Đài',
      'Ủy ban',
    ]);
  });

  it('counts numbers in titles as numbers', () => {
    expect(titles(sortSites([site('Xã 10'), site('Xã 9')], 'title', 'vi'))).toEqual([
      'Xã 9',
      'Xã 10',
    ]);
  });
});

describe('groups of sites', () => {
  it('come as their first sites do, those without a heading last', () => {
    const groups = groupSites([
      site('1'),
      site('2', {group: 'Địa phương'}),
      site('3', {group: 'Chính phủ'}),
      site('4', {group: ' Địa phương '}),
    ]);
    expect(groups.map(({title, sites}) => [title, titles(sites)])).toEqual([
      ['Địa phương', ['2', '4']],
      ['Chính phủ', ['3']],
      ['', ['1']],
    ]);
  });

  it('take a group by any name, also one that objects have themselves', () => {
    expect(groupSites([site('1', {group: '__proto__'})]).map(({title}) => title)).toEqual([
      '__proto__',
    ]);
  });
});

describe('filter of sites', () => {
  const sites = [
    site('Cổng Thông tin điện tử Chính phủ', {url: 'https://chinhphu.example/'}),
    site('Dịch vụ công', {group: 'Địa phương'}),
    site('Thừa Thiên – Huế'),
  ];

  it.each([
    ['', 3],
    ['  ', 3],
    ['-', 3],
    ['dien tu', 1],
    ['ĐIỆN TỬ', 1],
    ['chinh cong', 1],
    ['địa phương', 1],
    ['chinhphu.example', 1],
    ['Điện tử'.normalize('NFD'), 1],
    ['Thừa Thiên - Huế', 1],
    ['thừa thiên-huế', 1],
    ['“Dịch vụ công”, ', 1],
    ['quảng ninh', 0],
  ])('for %j leaves %i', (typed, count) => {
    expect(filterSites(sites, typed)).toHaveLength(count);
  });
});
