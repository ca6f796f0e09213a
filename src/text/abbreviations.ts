import {fold} from './fold.ts';
import {longestSearch} from './search-text.ts';
import {syllablesOf, type Syllable} from './syllables.ts';

/**
 * Abbreviations of Vietnamese administration, and what they stand for. A text with either is found
 * by both. Only what stands for one thing everywhere is here: "KH" is a plan and a science, "TT" a
 * town, a centre and a circular. Parts that a text writes with a hyphen or "&" are words of their own.
 */
export const abbreviations: readonly (readonly [short: string, long: string])[] = [
  ['UBND', 'ủy ban nhân dân'],
  ['HĐND', 'hội đồng nhân dân'],
  ['UBMTTQ', 'ủy ban mặt trận tổ quốc'],
  ['MTTQ', 'mặt trận tổ quốc'],
  ['UBTVQH', 'ủy ban thường vụ quốc hội'],
  ['ĐBQH', 'đại biểu quốc hội'],
  ['BCĐ', 'ban chỉ đạo'],
  ['BCH', 'ban chấp hành'],
  ['CCB', 'cựu chiến binh'],
  ['LHPN', 'liên hiệp phụ nữ'],
  ['LĐLĐ', 'liên đoàn lao động'],
  ['CBCC', 'cán bộ công chức'],
  ['CBCCVC', 'cán bộ công chức viên chức'],
  ['TTHC', 'thủ tục hành chính'],
  ['CCHC', 'cải cách hành chính'],
  ['DVC', 'dịch vụ công'],
  ['DVCTT', 'dịch vụ công trực tuyến'],
  ['CNTT', 'công nghệ thông tin'],
  ['CĐS', 'chuyển đổi số'],
  ['NTM', 'nông thôn mới'],
  ['HTX', 'hợp tác xã'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['QSDĐ', 'quyền sử dụng đất'],
  ['PCCC', 'phòng cháy chữa cháy'],
  ['PCTT', 'phòng chống thiên tai'],
  ['TKCN', 'tìm kiếm cứu nạn'],
  ['ATGT', 'an toàn giao thông'],
  ['ATTP', 'an toàn thực phẩm'],
  ['ANTT', 'an ninh trật tự'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['BHYT', 'bảo hiểm y tế'],
  ['BHTN', 'bảo hiểm thất nghiệp'],
  ['CCCD', 'căn cước công dân'],
  ['CMND', 'chứng minh nhân dân'],
  ['GPLX', 'giấy phép lái xe'],
  ['GTVT', 'giao thông vận tải'],
  ['CSGT', 'cảnh sát giao thông'],
  ['NVQS', 'nghĩa vụ quân sự'],
  ['THCS', 'trung học cơ sở'],
  ['THPT', 'trung học phổ thông'],
  ['TDTT', 'thể dục thể thao'],
  ['TP', 'thành phố'],
  ['HCM', 'hồ chí minh'],
  ['KT XH', 'kinh tế xã hội'],
  ['CT XH', 'chính trị xã hội'],
  ['QP AN', 'quốc phòng an ninh'],
  ['GD ĐT', 'giáo dục đào tạo'],
];

/** Words of a text that a reader may know by other words. */
export interface Synonym {
  /** Number of the first word of the text. */
  first: number;
  /** Number of the last word of the text. */
  last: number;
  /** The other words. */
  words: readonly string[];
  /** Whether the text has the abbreviation, and the other words are what it stands for. */
  isShort: boolean;
}

interface Phrase {
  /** What the words must be: folded, because "HDND" is typed by those who have no đ at hand. */
  words: readonly string[];
  synonym: readonly string[];
  isShort: boolean;
}

const split = (text: string) => text.split(' ');
const phraseOf = (words: string, synonym: string, isShort: boolean): Phrase => ({
  words: split(fold(words)),
  synonym: split(synonym),
  isShort,
});

/** All phrases by their first word. */
const phrases = new Map<string, Phrase[]>();
for (const [short, long] of abbreviations) {
  for (const phrase of [phraseOf(short, long, true), phraseOf(long, short, false)]) {
    const [first = ''] = phrase.words;
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
}

/**
 * The abbreviations in a text written out, and the other way round.
 *
 * @param anyCase - whether small letters are abbreviations too, as where a reader types
 */
export function synonymsIn(words: readonly Syllable[], anyCase = false): Synonym[] {
  const folded = words.map(({text}) => fold(text));
  return words.flatMap((_, first) =>
    (phrases.get(folded[first] ?? '') ?? []).flatMap((phrase) => {
      const last = first + phrase.words.length - 1;
      const isThere = phrase.words.every((word, index) => folded[first + index] === word);
      // In small letters it is a word of a foreign language, or of an address.
      const isWritten = anyCase || words.slice(first, last + 1).every(({text}) => isCapital(text));
      if (!isThere || (phrase.isShort && !isWritten)) return [];
      return [{first, last, words: phrase.synonym, isShort: phrase.isShort}];
    }),
  );
}

/** So many abbreviations of what is typed are looked for both ways; each doubles the work. */
const most = 3;

/**
 * What a reader typed, and then the same with its abbreviations written out, and the other way round: for
 * texts that were not made ready for that, as those of the endpoint are.
 */
export function waysToWrite(typed: string): readonly string[] {
  const words = syllablesOf(typed).slice(0, longestSearch);
  const synonyms = synonymsIn(words, true).slice(0, most);
  const from = (place: number): readonly string[] => {
    const word = words[place];
    if (!word) return [''];
    const own = synonyms.filter(({first}) => first === place);
    return [{last: place, words: [word.text]}, ...own].flatMap(({last, words: written}) =>
      from(last + 1).map((rest) => `${written.join(' ')} ${rest}`),
    );
  };
  return synonyms.length > 0 ? [typed, ...from(0).slice(1)] : [typed];
}

const isCapital = (text: string): boolean => text === text.toUpperCase();
