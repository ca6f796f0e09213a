import {describe, expect, it} from 'vitest';
import {safeUrl} from '../../src/html/safe-url.ts';
import {readCorpus} from '../source/corpus.ts';

const base = 'https://portal.example/api/';

describe('an address from outside', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['java\nscript:alert(1)'],
    ['\u0001javascript:alert(1)'],
    [' \tjavascript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['vbscript:alert(1)'],
    ['blob:https://portal.example/1'],
    ['file:///etc/hostname'],
    ['about:blank'],
    ['view-source:https://portal.example'],
    ['https://'],
    ['http://[::1'],
  ])('that must not be followed is none: %j', (text) => {
    expect(safeUrl(text, base)).toBeUndefined();
  });

  it.each([[undefined], [null], [0], [true], [{}], [['https://a.example']], [''], [' \n']])(
    'that is no text, or blank, is none: %j',
    (value) => {
      expect(safeUrl(value, base)).toBeUndefined();
    },
  );

  it('is none when the base is none', () => {
    expect(safeUrl('a.html', 'about:blank')).toBeUndefined();
  });

  it.each([
    ['https://a.example/b?c#d', 'https://a.example/b?c#d'],
    ['http://a.example/b', 'http://a.example/b'],
    ['a.pdf', 'https://portal.example/api/a.pdf'],
    ['/a.pdf', 'https://portal.example/a.pdf'],
    ['//a.example/b', 'https://a.example/b'],
    ['\\\\a.example\\b', 'https://a.example/b'],
    ['mailto:vanthu@portal.example', 'mailto:vanthu@portal.example'],
    ['tel:+842033888', 'tel:+842033888'],
    ['/tin tức/đầu.html', 'https://portal.example/tin%20t%E1%BB%A9c/%C4%91%E1%BA%A7u.html'],
  ])('is made absolute: %j', (text, url) => {
    expect(safeUrl(text, base)).toBe(url);
  });

  it('may be limited to the web', () => {
    const web = ['http:', 'https:'];
    expect(safeUrl('mailto:vanthu@portal.example', base, web)).toBeUndefined();
    expect(safeUrl('http://a.example', base, web)).toBe('http://a.example/');
  });
});

interface Entry {
  input: string;
  base: string | null;
  href?: string;
  protocol?: string;
  failure?: boolean;
}

const entries = readCorpus('whatwg-url') as readonly Entry[];

describe.runIf(entries.length > 0)('the tests of the URL standard', () => {
  const isAllowed = ({protocol = ''}: Entry): boolean =>
    ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol);

  it('are whole', () => {
    expect(entries.filter(isAllowed).length).toBeGreaterThan(100);
    expect(entries.filter((entry) => !isAllowed(entry)).length).toBeGreaterThan(100);
  });

  it('agree: an address is given where its protocol is allowed, and nowhere else', () => {
    for (const entry of entries) {
      const isGiven = !entry.failure && isAllowed(entry) && entry.input.trim() !== '';
      const url = safeUrl(entry.input, entry.base ?? 'about:blank');
      expect(url, JSON.stringify(entry)).toBe(isGiven ? entry.href : undefined);
    }
  });
});
