import {describe, expect, it} from 'vitest';
import type {EndpointReport} from '../../src/check/report.ts';
import {reportText} from '../../src/check/report-text.ts';
import {english} from '../../src/check/texts.en.ts';
import {vietnamese} from '../../src/check/texts.vi.ts';

const report: EndpointReport = {
  address: 'https://xa.example.vn/api',
  kind: 'rss',
  endpoint: 'https://xa.example.vn/rss',
  sections: [
    {tag: 'portal-hot-news', state: 'filled', count: 5, example: 'Tin\n\u001B[31mmẫu\u202E'},
    {tag: 'portal-work-calendar', state: 'unsupported'},
  ],
  findings: [
    {level: 'advice', code: 'no-cache', url: 'https://xa.example.vn/rss'},
    {level: 'error', code: 'section-failed', tag: 'portal-search-box', detail: 'hỏng'},
  ],
  snippet: '<portal-hot-news></portal-hot-news>',
};

describe('the text of a report', () => {
  it.each(['vi', 'en'] as const)('says all of it, errors first (%s)', (language) => {
    const text = reportText(report, language);
    expect(text).toContain('rss');
    expect(text).toContain('https://xa.example.vn/rss');
    expect(text.indexOf('hỏng')).toBeLessThan(text.indexOf('max-age=60'));
    expect(text.endsWith('<portal-hot-news></portal-hot-news>')).toBe(true);
  });

  it('keeps what an endpoint says from moving the cursor or turning the text around', () => {
    const text = reportText(report, 'vi');
    expect(text).toContain('“Tin [31mmẫu”');
    for (const control of ['\u001B', '\u202E']) expect(text).not.toContain(control);
  });

  it('is of one voice: both languages have words for the same things', () => {
    const namesOf = (texts: object): unknown =>
      Object.entries(texts).map(([name, value]) => [
        name,
        typeof value === 'object' ? Object.keys(value as object) : typeof value,
      ]);
    expect(namesOf(vietnamese)).toEqual(namesOf(english));
  });
});
