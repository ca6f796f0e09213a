import {describe, expect, it} from 'vitest';
import {cached} from '../../src/http/cached.ts';

const content = {
  body: '{"a":"ệ"}',
  contentType: 'application/json; charset=utf-8',
  cacheControl: 'public, max-age=60',
};
const tag = cached(undefined, content).headers.get('ETag') ?? '';

describe('cached', () => {
  it.each([
    ['another tag', '"other"'],
    ['the tag without its quotes', tag.slice(1, -1)],
    ['an empty header', ''],
  ])('sends the whole answer for %s', async (_, header) => {
    const response = cached(header, content);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(content.body);
  });

  it.each([
    ['the tag', tag],
    ['the tag as a compressing proxy marks it', `W/${tag}`],
    ['the tag among others', `"x" , ${tag},"y"`],
    ['any tag', '*'],
  ])('sends nothing again for %s', async (_, header) => {
    const response = cached(header, content);
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('ETag')).toBe(tag);
    expect(response.headers.get('Cache-Control')).toBe(content.cacheControl);
  });

  it('has a strong tag that follows the bytes', () => {
    expect(tag).toMatch(/^"[\w-]{27}"$/u);
    expect(cached(undefined, content).headers.get('ETag')).toBe(tag);
    const other = cached(undefined, {...content, body: '{"a":"e"}'});
    expect(other.headers.get('ETag')).not.toBe(tag);
  });
});
