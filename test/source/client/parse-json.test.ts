import {describe, expect, it} from 'vitest';
import {beginningOf, parseJson} from '../../../src/source/client/parse-json.ts';
import {PortalError} from '../../../src/source/errors.ts';
import {readCorpus} from '../corpus.ts';

const url = 'https://portal.example/articles';
const parse = (text: string): unknown => parseJson(text, url);

const codeOf = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof PortalError) return error.code;
    throw error;
  }
  return 'accepted';
};

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('an answer that cannot be used', () => {
  it.each([
    ['empty', ''],
    ['cut off', '{"items":[{"id":"1"'],
    ['followed by something else', '{} {}'],
    ['HTML', '<!doctype html>'],
  ])('is an error when it is %s', (_, text) => {
    expect(codeOf(text)).toBe('invalid');
  });

  it('is named with its address and its first words, never all of it', () => {
    const text = `<!doctype\n\t html>${'x'.repeat(500)}`;
    expect(() => parse(text)).toThrow(/portal\.example\/articles is not JSON.*"<!doctype html>x+"/);
    expect(beginningOf(text)).toHaveLength(80);
    expect(() => parse('')).toThrow('is empty');
  });

  it('has at most 64 levels, and brackets in texts are none', () => {
    expect(codeOf(nested(64))).toBe('accepted');
    expect(codeOf(nested(65))).toBe('too-large');
    expect(codeOf(nested(500_000))).toBe('too-large');
    expect(codeOf('[{"a":'.repeat(500_000))).toBe('too-large');
    expect(codeOf(JSON.stringify('\\"['.repeat(1000)))).toBe('accepted');
    expect(codeOf(JSON.stringify({'[{"': '}],'.repeat(100)}))).toBe('accepted');
  });

  it('has at most 200,000 values, and commas in texts are none', () => {
    const list = (length: number): string => `[${'1,'.repeat(length - 1)}1]`;
    expect(codeOf(list(199_999))).toBe('accepted');
    expect(codeOf(list(1_000_000))).toBe('too-large');
    expect(codeOf('[{},{}'.padEnd(700_000, ',{}') + ']')).toBe('too-large');
    expect(codeOf(JSON.stringify(','.repeat(300_000)))).toBe('accepted');
  });

  it('is one in another encoding, but a broken character or two are let pass', () => {
    const title = (text: string): string => JSON.stringify({items: [{id: 'bai-1', title: text}]});
    expect(codeOf(title('Th\uFFFDng b\uFFFDo c\uFFFDa x\uFFFD'))).toBe('invalid');
    expect(codeOf(title('Th\uFFFDng báo c\uFFFDa xã'))).toBe('accepted');
    expect(codeOf(title('\uFFFD'.repeat(10) + 'Thông báo '.repeat(1000)))).toBe('accepted');
  });
});

describe('an answer that is shared', () => {
  it('cannot be changed by one asker for another', () => {
    const value = parse('{"items":[{"tags":["a"]}]}') as {items: {tags: string[]}[]};
    expect(() => value.items.push({tags: []})).toThrow(TypeError);
    expect(() => value.items[0]!.tags.push('b')).toThrow(TypeError);
    expect(Object.isFrozen(value)).toBe(true);
  });

  it('keeps the prototype that a hostile key names as plain data', () => {
    const value = parse('{"__proto__":{"polluted":true}}') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
    expect(Object.keys(value)).toEqual(['__proto__']);
  });
});

interface Case {
  name: string;
  expect: 'accept' | 'reject' | 'either' | 'observe';
  base64?: string;
  generate?: {repeat: string; count: number; suffix?: string};
}

const cases = readCorpus('json-test-suite') as readonly Case[];

describe.runIf(cases.length > 0)('the JSON test suite', () => {
  const textOf = ({base64, generate}: Case): string =>
    generate
      ? generate.repeat.repeat(generate.count) + (generate.suffix ?? '')
      : new TextDecoder().decode(Buffer.from(base64 ?? '', 'base64'));

  it('is whole', () => {
    expect(cases.filter((entry) => entry.expect === 'accept').length).toBeGreaterThan(40);
    expect(cases.filter((entry) => entry.expect === 'reject').length).toBeGreaterThan(50);
  });

  it('is answered with a value or a PortalError, never with another failure', () => {
    for (const entry of cases) {
      const code = codeOf(textOf(entry));
      if (entry.expect === 'accept') expect(code, entry.name).toBe('accepted');
      // What is no UTF-8 has become text with replacement characters by now, and may be JSON.
      const isBytes = textOf(entry).includes('\uFFFD');
      if (entry.expect === 'reject' && !isBytes) expect(code, entry.name).not.toBe('accepted');
    }
  });
});
