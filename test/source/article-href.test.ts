import {describe, expect, it} from 'vitest';
import {articleHref} from '../../src/source/article-href.ts';

const base = 'https://commune.example/trang/';

describe('the address of an article', () => {
  it.each([
    ['/tin-tuc?bai={id}', 'a1', 'https://commune.example/tin-tuc?bai=a1'],
    ['?bai={id}', 'a1', 'https://commune.example/trang/?bai=a1'],
    ['https://portal.example/{id}/{id}.html', 'a1', 'https://portal.example/a1/a1.html'],
    ['/tin-tuc?bai=%7Bid%7D', 'a1', 'https://commune.example/tin-tuc?bai=a1'],
    ['/bai/{id}', 'a b/c?d#e&f', 'https://commune.example/bai/a%20b%2Fc%3Fd%23e%26f'],
    ['/bai/{id}', '$&$1', 'https://commune.example/bai/%24%26%241'],
    ['/bai/{id}', 'bài-1', 'https://commune.example/bai/b%C3%A0i-1'],
    ['/bai/{id}', '\ud800', 'https://commune.example/bai/%EF%BF%BD'],
  ])('puts into the template %s the id %j', (template, id, expected) => {
    expect(articleHref({id}, template, base)).toBe(expected);
  });

  it('is its own where the page has no template', () => {
    const url = 'https://portal.example/bai/1';
    expect(articleHref({id: '1', url}, undefined, base)).toBe(url);
    expect(articleHref({id: '1', url}, '', base)).toBe(url);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])('is never %s', (url) => {
    expect(articleHref({id: '1', url}, undefined, base)).toBeUndefined();
    expect(articleHref({id: '1'}, `${url}{id}`, base)).toBeUndefined();
  });

  it('is missing where nobody knows it', () => {
    expect(articleHref({id: '1'}, undefined, base)).toBeUndefined();
  });
});
