import {describe, expect, it} from 'vitest';
import {
  formatLength,
  formatOf,
  formatSize,
} from '../../../src/elements/article-view/attachments.ts';
import {headEntries, newsArticle} from '../../../src/elements/article-view/metadata-of.ts';
import {readingTime} from '../../../src/elements/article-view/reading-time.ts';
import {readTools} from '../../../src/elements/article-view/tools.ts';
import {isAllowedHost} from '../../../src/html/embedded-media.ts';
import type {Article} from '../../../src/source/models.ts';

describe('the hosts that may play', () => {
  it.each([
    ['https://video.example/1', ''],
    ['https://video.example.evil.example/1', 'video.example'],
    ['https://evilvideo.example/1', '*.video.example video.example'],
    ['https://video.example/1', '*.video.example'],
    ['https://a.example/?video.example', 'video.example'],
    ['https://video.example@evil.example/', 'video.example'],
    ['https://video.example/1', '*'],
    ['https://video.example/1', 'https://video.example'],
  ])('do not include that of %s where the page names "%s"', (url, hosts) => {
    expect(isAllowedHost(url, hosts)).toBe(false);
  });

  it.each([
    ['https://VIDEO.example/1', 'a.example, Video.Example'],
    ['https://a.b.video.example/1', '*.video.example'],
    ['http://127.0.0.1:8080/1', '127.0.0.1:8080'],
    ['http://127.0.0.1:8080/1', '127.0.0.1'],
  ])('include that of %s where the page names "%s"', (url, hosts) => {
    expect(isAllowedHost(url, hosts)).toBe(true);
  });
});

describe('the facts of a file', () => {
  it.each([
    ['application/pdf', '/a', 'PDF'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '/a', 'Word'],
    ['application/vnd.ms-excel', '/a.xls', 'Excel'],
    ['application/octet-stream', '/van-ban.docx?x=.exe', 'DOCX'],
    ['audio/mpeg', '/giong.mp3', 'MP3'],
    ['image/svg+xml', '/a', 'SVG+XML'],
    ['x', '/a.toolongforanextension', 'X'],
  ])('name %s at %s as %s', (mimeType, path, format) => {
    expect(formatOf({mimeType, url: `https://portal.example${path}`})).toBe(format);
  });

  it('give its size in units that readers know', () => {
    expect([0, 1, 999_999, 1e6, 1_234_567, 3.2e9].map((size) => formatSize(size, 'vi'))).toEqual([
      '0 kB',
      '1 kB',
      '1.000 kB',
      '1 MB',
      '1,2 MB',
      '3.200 MB',
    ]);
  });
});

it('the length of a recording is whole seconds, of which a minute has sixty', () => {
  expect([0.2, 5, 59.7, 119.6, 3600].map(formatLength)).toEqual([
    '0:00',
    '0:05',
    '1:00',
    '2:00',
    '60:00',
  ]);
});

describe('the time to read', () => {
  it('is a minute at least, and counts what stands between blanks', () => {
    expect(readingTime('', undefined)).toBe(1);
    expect(readingTime('một '.repeat(480), ' hai\n'.repeat(240))).toBe(3);
  });
});

describe('the tools', () => {
  it('are those of the list, in one order, each once', () => {
    expect(readTools('copy print,COPY  what __proto__')).toEqual(['print', 'copy']);
    expect(readTools('')).toEqual([]);
  });

  it('are all of them where the list was taken away', () => {
    expect(readTools(null)).toContain('listen');
    expect(readTools(undefined)).toEqual(readTools(null));
  });
});

describe('metadata', () => {
  const bare: Article = {
    id: '1',
    title: 'Tin',
    authors: [],
    sections: [],
    tags: [],
    attachments: [],
    bodyHtml: '',
    bodyBase: 'https://portal.example/',
  };
  const place = {address: 'https://xa.example/doc?bai=1', description: 'Chữ', language: 'vi'};

  it('leave out what is not known rather than be empty', () => {
    const entries = headEntries(bare, place);
    expect(entries.filter(({value}) => !value)).toEqual([]);
    expect(entries.map(({name}) => name)).not.toContain('canonical');
    expect(Object.values(newsArticle(bare, place))).not.toContain(undefined);
  });

  it('have the portal as publisher, and as author where nobody is named', () => {
    expect(newsArticle(bare, place)).toMatchObject({
      author: [{'@type': 'Organization', name: 'xa.example'}],
      publisher: {'@type': 'Organization', name: 'xa.example'},
      mainEntityOfPage: {'@id': 'https://xa.example/doc?bai=1'},
    });
  });
});
