import {describe, expect, it} from 'vitest';
import {Addresses} from '../../src/http/addresses.ts';

const base = 'https://portal.example/api';

describe('Addresses', () => {
  it('goes below the base, prefix and all', () => {
    const addresses = new Addresses({base});
    expect(addresses.absolute('pictures/x.svg')).toBe(`${base}/pictures/x.svg`);
    expect(addresses.article('a.b-c_1')).toBe(`${base}/articles/a.b-c_1`);
    expect(addresses.home).toBe('https://portal.example/');
  });

  it('leaves absolute addresses alone', () => {
    const addresses = new Addresses({base});
    expect(addresses.absolute('https://other.example/x.png')).toBe('https://other.example/x.png');
  });

  it('sends readers to the page that the portal has for articles', () => {
    const absolute = new Addresses({base, articleUrl: 'https://www.example/bai-viet/{id}.html'});
    expect(absolute.article('mau-1')).toBe('https://www.example/bai-viet/mau-1.html');
    const relative = new Addresses({base, articleUrl: '/?article={id}', homeUrl: '/trang-chu'});
    expect(relative.article('mau-1')).toBe('https://portal.example/?article=mau-1');
    expect(relative.home).toBe('https://portal.example/trang-chu');
  });

  it('writes the parameters of a list in the order of the contract', () => {
    expect(
      new Addresses({base}).list({
        limit: 5,
        page: 2,
        sort: 'relevance',
        text: 'ủy ban',
        section: 'hot',
      }),
    ).toBe(`${base}/articles?section=hot&q=%E1%BB%A7y+ban&sort=relevance&page=2&limit=5`);
  });

  it('makes our own addresses in HTML absolute, and touches nothing else', () => {
    const addresses = new Addresses({base, articleUrl: '/?a={id}&b=1'});
    const html =
      '<p><img src="pictures/x.svg" alt="src=pictures/x.svg"> <a href="files/y.pdf">files/y.pdf</a> ' +
      '<a href="articles/z">z</a> <a href="https://x.example/articles/z">z</a></p>';
    expect(addresses.inHtml(html)).toBe(
      `<p><img src="${base}/pictures/x.svg" alt="src=pictures/x.svg"> <a href="${base}/files/y.pdf">files/y.pdf</a> ` +
        '<a href="https://portal.example/?a=z&amp;b=1">z</a> <a href="https://x.example/articles/z">z</a></p>',
    );
  });
});
