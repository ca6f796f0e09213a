import {describe, expect, it} from 'vitest';
import {cached} from '../../src/http/cached.ts';

const content = {
  body: '{"a":"ệ"}',
  contentType: 'application/json; charset=utf-8',
  cacheControl: 'public, max-age=60',
};

describe('cached', () => {
  it('has a strong tag that follows the bytes', async () => {
    const response = cached(content);
    const tag = response.headers.get('ETag');
    expect(tag).toMatch(/^"[\w-]{27}"$/u);
    expect(await response.text()).toBe(content.body);
    expect(cached(content).headers.get('ETag')).toBe(tag);
    const other = cached({...content, body: '{"a":"e"}'});
    expect(other.headers.get('ETag')).not.toBe(tag);
  });

  it('says how long it may be kept, and what its own kind of answer says', () => {
    const {headers} = cached({...content, headers: {Vary: 'Origin'}});
    expect(headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(headers.get('Vary')).toBe('Origin');
  });
});
