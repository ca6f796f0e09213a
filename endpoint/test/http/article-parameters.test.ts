import {describe, expect, it} from 'vitest';
import {readArticleQuery} from '../../src/http/article-parameters.ts';
import {BadParameter} from '../../src/http/problem.ts';

const read = (query: string) => readArticleQuery(new URLSearchParams(query));

const failureOf = (query: string): BadParameter => {
  try {
    read(query);
  } catch (error) {
    if (error instanceof BadParameter) return error;
    throw error;
  }
  throw new Error(`"${query}" was taken`);
};

describe('bad parameters', () => {
  it.each([
    ['section=HOT', 'section', 'HOT'],
    ['section=news', 'section', 'news'],
    ['category=a%2Fb', 'category', 'a/b'],
    ['category=%00', 'category', '\0'],
    [`category=${'x'.repeat(101)}`, 'category', 'x'.repeat(100)],
    [`q=${'đ'.repeat(201)}`, 'q', 'đ'.repeat(100)],
    ['from=27/03/2020', 'from', '27/03/2020'],
    ['from=2024-02-30', 'from', '2024-02-30'],
    ['to=2024-2-1', 'to', '2024-2-1'],
    ['from=2024-03-02&to=2024-03-01', 'from', '2024-03-02'],
    ['sort=views', 'sort', 'views'],
    ['page=0', 'page', '0'],
    ['page=-1', 'page', '-1'],
    ['page=1.5', 'page', '1.5'],
    ['page=1e3', 'page', '1e3'],
    ['page=99999999999', 'page', '99999999999'],
    ['page=1000000001', 'page', '1000000001'],
    ['limit=0', 'limit', '0'],
    ['limit=51', 'limit', '51'],
    ['limit=ten', 'limit', 'ten'],
    ['page=1&page=2', 'page', '1, 2'],
  ])('%s names what is wrong', (query, parameter, given) => {
    const failure = failureOf(query);
    expect(failure).toMatchObject({parameter, given});
    expect(failure.message).toContain(failure.allowed);
  });

  it('says what is allowed', () => {
    expect(failureOf('section=x').allowed).toBe('hot or featured');
    expect(failureOf('limit=51').allowed).toBe('a whole number from 1 to 50');
    expect(failureOf('from=2024-03-02&to=2024-03-01').allowed).toContain('2024-03-01');
  });
});

describe('good parameters', () => {
  it('are few by default', () => {
    expect(read('')).toEqual({sort: 'date', page: 1, limit: 10});
  });

  it('may all be given', () => {
    expect(
      read(
        'section=featured&category=y-te&q=+uy+ban+&from=2024-01-01&to=2024-01-01&sort=date&page=2&limit=50',
      ),
    ).toEqual({
      section: 'featured',
      category: 'y-te',
      text: 'uy ban',
      from: '2024-01-01',
      to: '2024-01-01',
      sort: 'date',
      page: 2,
      limit: 50,
    });
  });

  it('may be empty, as forms send them', () => {
    expect(read('section=&category=&q=&from=&to=&sort=&page=&limit=')).toEqual(read(''));
    expect(read('q=%20%20')).toEqual(read(''));
  });

  it('may come with others that are not ours', () => {
    expect(read('utm_source=x&Page=7')).toEqual(read(''));
  });

  it('puts what fits best first when there is a text to fit', () => {
    expect(read('q=bão').sort).toBe('relevance');
    expect(read('q=bão&sort=date').sort).toBe('date');
  });

  it('take two hundred characters of text, however many bytes they are', () => {
    expect(read(`q=${'ế'.repeat(200)}`).text).toHaveLength(200);
  });
});
