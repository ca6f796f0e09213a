import {attacks} from '../html/attacks.ts';
import {readCorpus} from '../source/corpus.ts';

/** Corpora whose entries are markup. */
const markupCorpora = [
  'dompurify-fixtures',
  'dompurify-fuzz-seeds',
  'html5sec',
  'owasp-filter-evasion',
  'payloadbox-xss',
  'wpt-sanitizer-api',
];

/** Corpora whose entries are texts. */
const textCorpora = ['naughty-strings', 'trojan-source', 'unicode-attacks'];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

interface Entry {
  readonly payload?: string;
  readonly text?: string;
  readonly text_utf16?: readonly (number | string)[];
  readonly input?: string;
}

const textOf = ({text, text_utf16: units = []}: Entry): string =>
  text ??
  String.fromCharCode(
    ...units.map((unit) => (typeof unit === 'number' ? unit : Number.parseInt(unit, 16))),
  );

/** The entries of the corpora of texts, by corpus; none where there are no corpora. */
export const hostileTexts = (): ReadonlyMap<string, readonly string[]> =>
  new Map(textCorpora.map((name) => [name, (readCorpus(name) as readonly Entry[]).map(textOf)]));

/**
 * Markup that articles are tried with, by where it comes from: our own cases, and what the corpora have.
 * Each of theirs is tried as it is and as what stands in an attribute, which many are written to leave.
 */
export const hostileMarkup = (): ReadonlyMap<string, readonly string[]> => {
  const markup = new Map<string, readonly string[]>([['own cases', attacks.map(({html}) => html)]]);
  for (const name of markupCorpora) {
    const payloads = (readCorpus(name) as readonly Entry[]).map(({payload = ''}) => payload);
    markup.set(
      name,
      payloads.flatMap((payload) => [payload, `<a href="${payload}">a</a>`]),
    );
  }
  for (const [name, texts] of hostileTexts()) markup.set(name, texts);
  const urls = (readCorpus('whatwg-url') as readonly Entry[]).map(({input = ''}) => escaped(input));
  markup.set(
    'whatwg-url',
    urls.map((url) => `<a href="${url}">a</a><img src="${url}" alt="b">`),
  );
  return markup;
};
