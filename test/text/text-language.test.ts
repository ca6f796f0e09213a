import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {languageOf} from '../../src/text/text-language.ts';

describe('the language of a text', () => {
  it.each([
    ['Họp giao ban tuần 13', 'en-US', 'vi'],
    ['Họp giao ban tuần 13'.normalize('NFD'), 'en', 'vi'],
    ['HỌP GIAO BAN ĐẢNG ỦY', 'en-us', 'vi'],
    ['Họp giao ban tuần 13', 'vi-VN', 'vi-VN'],
    ['Ra mắt trang Facebook và Zalo của UBND xã, tiếp nhận phản ánh', 'en-US', 'vi'],
    ['Họp giao ban tuần 13', undefined, 'vi'],
    ['ខេត្តត្រាវិញ រៀបចំ 2026', 'vi', 'km'],
    ['ខេត្តត្រាវិញ', undefined, 'km'],
    ['广西代表团访问谅山省', 'en-US', 'zh'],
    ['ダナン市の投資', 'vi', 'ja'],
    ['다낭시 투자 안내', 'vi', 'ko'],
  ])('is what its letters say: %s, said to be %s', (text, declared, language) => {
    expect(languageOf(text, declared)).toBe(language);
  });

  it('is Vietnamese for every title of the sample articles, whatever is said', () => {
    const folder = new URL('../../endpoint/seed/articles/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    const titles = files.flatMap(
      (name) => /^title: *(.*)$/m.exec(readFileSync(new URL(name, folder), 'utf8'))?.[1] ?? [],
    );
    expect(titles.length).toBeGreaterThan(10);
    for (const title of titles) expect(languageOf(title, 'en-US'), title).toBe('vi');
  });

  it.each([
    ['Fireworks festival opens in Đà Nẵng', 'en'],
    ['President Tô Lâm visits Đà Nẵng', 'en-GB'],
    ['Thong bao ve viec nghi le', 'vi'],
    ['Trực ban 24/24', 'vi'],
    ['Thông báo', 'vi'],
    ['Covid-19', 'en'],
    ['Ƀuôn hgŭm ăt pô mtao hlăm čar', 'rad'],
    ['多乐省', 'ja'],
    ['', 'vi'],
  ])('is what is said where they do not tell otherwise: %s, %s', (text, declared) => {
    expect(languageOf(text, declared)).toBe(declared);
  });

  it('is not known where words that cannot be are said to be Vietnamese, or nothing is said', () => {
    expect(languageOf('Province welcomes new investors', 'vi-VN')).toBeUndefined();
    expect(languageOf('Fireworks festival opens in Đà Nẵng', 'vi')).toBeUndefined();
    expect(languageOf('Province welcomes new investors')).toBeUndefined();
  });
});
