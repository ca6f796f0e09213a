import {afterEach, describe, expect, it, vi} from 'vitest';
import {en} from '../../src/locale/en.ts';
import {
  loadedTexts,
  loadTexts,
  registerLocale,
  supportedLanguage,
  type Texts,
} from '../../src/locale/locale.ts';
import {articleRatingTexts} from '../../src/locale/vi/article-rating.ts';
import {articleRefusalsTexts} from '../../src/locale/vi/article-refusals.ts';
import {articleReportingTexts} from '../../src/locale/vi/article-reporting.ts';
import {articleToolsTexts} from '../../src/locale/vi/article-tools.ts';
import {articleViewTexts} from '../../src/locale/vi/article-view.ts';
import {articleViewerTexts} from '../../src/locale/vi/article-viewer.ts';
import {articleVoiceTexts} from '../../src/locale/vi/article-voice.ts';
import {baseTexts} from '../../src/locale/vi/base.ts';
import {calendarChoicesTexts} from '../../src/locale/vi/calendar-choices.ts';
import {careTexts} from '../../src/locale/vi/care.ts';
import {featuredListTexts} from '../../src/locale/vi/featured-list.ts';
import {hotNewsTexts} from '../../src/locale/vi/hot-news.ts';
import {linkedSitesTexts} from '../../src/locale/vi/linked-sites.ts';
import {searchBoxTexts} from '../../src/locale/vi/search-box.ts';
import {visitCounterTexts} from '../../src/locale/vi/visit-counter.ts';
import {workCalendarTexts} from '../../src/locale/vi/work-calendar.ts';

const vietnamese = {
  base: baseTexts,
  care: careTexts,
  'hot-news': hotNewsTexts,
  'article-view': articleViewTexts,
  'article-tools': articleToolsTexts,
  'article-viewer': articleViewerTexts,
  'article-voice': articleVoiceTexts,
  'article-rating': articleRatingTexts,
  'article-reporting': articleReportingTexts,
  'article-refusals': articleRefusalsTexts,
  'work-calendar': workCalendarTexts,
  'calendar-choices': calendarChoicesTexts,
  'featured-list': featuredListTexts,
  'linked-sites': linkedSitesTexts,
  'visit-counter': visitCounterTexts,
  'search-box': searchBoxTexts,
};

/** Every text by its path, functions called with sample words. */
const flat = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}${key}`;
    if (typeof value === 'function') return [[here, (value as (word: string) => string)('A')]];
    return typeof value === 'string' ? [[here, value]] : flat(value as object, `${here}.`);
  });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('texts', () => {
  it('has the same texts in both languages, none of them empty', () => {
    const keys = flat(vietnamese).map(([key]) => key);
    expect(flat(en).map(([key]) => key)).toEqual(keys);
    for (const [key, text] of [...flat(vietnamese), ...flat(en)]) {
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('writes Vietnamese in composed characters', () => {
    for (const [key, text] of flat(vietnamese)) expect(text.normalize('NFC'), key).toBe(text);
  });

  it('names no level of administration, for some are gone (NĐ 224/2026 art. 11)', () => {
    for (const [key, text] of flat(vietnamese)) {
      expect(text, key).not.toMatch(/(?<!\p{L})(huyện|quận|tỉnh|phường|xã)(?!\p{L})/iu);
    }
  });

  it('keeps what a text is filled with', () => {
    expect(careTexts.staleSince('09:00')).toContain('09:00');
    expect(en.care.staleSince('09:00')).toContain('09:00');
  });
});

describe('languages', () => {
  it.each([
    ['vi', 'vi'],
    ['vi-VN', 'vi'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en_GB', 'en'],
    ['fr', 'vi'],
    ['', 'vi'],
    ['english', 'vi'],
  ])('serves lang="%s" in %s', (tag, expected) => {
    expect(supportedLanguage(tag)).toBe(expected);
  });

  it('has nothing to load for Vietnamese', () => {
    expect(loadTexts('vi')).toBeUndefined();
  });

  it('loads a language once, and has nothing to wait for afterwards', async () => {
    const load = vi.fn(() => Promise.resolve(en));
    registerLocale('x1', load);
    await Promise.all([loadTexts('x1'), loadTexts('x1')]);
    expect(loadedTexts('x1')).toBe(en);
    expect(loadTexts('x1')).toBeUndefined();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('stays Vietnamese with one warning when a language cannot be had, and tries again later', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const answers = [Promise.reject<Texts>(new Error('404')), Promise.resolve(en)];
    registerLocale('x2', () => answers.shift() ?? Promise.resolve(en));
    await loadTexts('x2');
    expect(loadedTexts('x2')).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain('"x2"');
    await loadTexts('x2');
    expect(loadedTexts('x2')).toBe(en);
  });

  it('takes a page that adds a language at its word', () => {
    registerLocale('km', () => Promise.resolve(en));
    expect(supportedLanguage('km-KH')).toBe('km');
  });
});
