import {wireArticle, wireFeed, wireItem, wireItems} from './answers.ts';
import {goodText, send, type Behaviour, type Exchange} from './exchange.ts';

const isArticle = ({path}: Exchange): boolean => path.at(-2) === 'articles';

/** Sends an item spoilt by some fields: alone, or as the first of ten. */
const spoilt =
  (fields: object): Behaviour =>
  (exchange) => {
    const first = {...wireItem(0), ...fields};
    const answer = isArticle(exchange)
      ? {...wireArticle('bai-1'), ...fields}
      : wireFeed([first, ...wireItems(10).slice(1)]);
    send(exchange, 200, JSON.stringify(answer));
  };

const withBody =
  (html: string): Behaviour =>
  (exchange) => {
    // Pictures in the body are asked for beside the article's own page, so that lies here too.
    const article = {...wireArticle('bai-1', html), url: '/bai-viet/1'};
    const answer = isArticle(exchange) ? article : wireFeed(wireItems(10));
    send(exchange, 200, JSON.stringify(answer));
  };

/** Sends the good answer after a change of its text or bytes. */
const changed =
  (change: (text: string) => string | Uint8Array): Behaviour =>
  (exchange) =>
    send(exchange, 200, change(goodText(exchange)));

const list =
  (items: () => readonly unknown[]): Behaviour =>
  (exchange) =>
    send(exchange, 200, JSON.stringify(wireFeed(items())));

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

const wrongValues: readonly unknown[] = [0, true, null, {}, [], ['a'], {name: 1}];

const wrongItems = (): unknown[] => [
  wireItem(0),
  ...wrongValues,
  ...Object.keys(wireItem(1)).flatMap((field) =>
    wrongValues.map((value, number) => ({
      ...wireItem(1),
      id: `${field}-${number}`,
      [field]: value,
    })),
  ),
];

const hostileUrl = 'java\nscript:window.portalAttack=1';

const hostileHtml =
  '<script>window.portalAttack=1</script><p onclick="window.portalAttack=1">giữ lại</p>' +
  '<img src=x onerror="window.portalAttack=1"><style>*{display:none}</style>' +
  '<form action="/nop"><input name="body"></form><iframe src="javascript:parent.portalAttack=1">' +
  '</iframe><svg onload="window.portalAttack=1"></svg><portal-hot-news></portal-hot-news>' +
  '<div id="portalConfig" style="position:fixed;inset:0">khối</div>' +
  `<a href="${hostileUrl}">liên kết</a>${'<div>'.repeat(5000)}sâu`;

/** Answers whose body is the fault; names as in the catalogue, and finer ones. */
export const bodyFaults: Readonly<Record<string, Behaviour>> = {
  'empty-body': changed(() => ''),
  truncated: changed((text) => text.slice(0, -text.length / 3)),
  bom: changed((text) => `\uFEFF${text}`),
  utf16: changed((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  // A byte a letter: what Latin 1 lacks becomes another letter with a mark, so that it stays JSON.
  charset: (exchange) => {
    const text = goodText(exchange).replace(/[^\0-\xff]/g, 'ì');
    send(exchange, 200, Buffer.from(text, 'latin1'), {
      'content-type': 'application/json; charset=windows-1258',
    });
  },
  deep: changed(() => nested(100_000)),
  'deep-500000': changed(() => nested(500_000)),
  wide: changed(() => `{"items":[${'1,'.repeat(999_999)}1]}`),
  many: list(() => wireItems(1000)),
  proto: changed((text) =>
    text.replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    ),
  ),
  types: list(wrongItems),
  'no-list': changed(() => '{"version":"https://jsonfeed.org/version/1.1","items":{"0":{}}}'),
  'dup-keys': changed((text) => text.replace('{', '{"version":"one","id":"one",')),
  bignum: changed((text) =>
    text
      .replace(/"id":"[^"]*"/, '"id":9007199254740993')
      .replace('"views":101', '"views":1e400')
      .replace('"views":102', '"views":-0'),
  ),
  strings: spoilt({
    title: `\uD800\u0000\u202E${'ạ\u0301\u0302\u0303'.repeat(100_000)}\u{1F1FB}`,
    summary: 'x'.repeat(1_000_000),
  }),
  dates: spoilt({date_published: '2024-02-30T00:00:00Z', date_modified: '05/13/2024'}),
  urls: spoilt({
    url: hostileUrl,
    image: 'data:image/svg+xml,<svg onload="window.portalAttack=1"/>',
    attachments: ['blob:https://portal.example/1', ' \u0001javascript:1', 'vbscript:1'].map(
      (url) => ({url, mime_type: 'application/pdf'}),
    ),
  }),
  html: withBody(hostileHtml),
  frameset: withBody('<frameset><frame src="javascript:parent.portalAttack=1"></frameset>'),
  // Valid JSON that is one byte longer than 5 MB.
  'just-too-big': changed((text) => text + ' '.repeat(5_000_001 - Buffer.byteLength(text))),
  'just-fits': changed((text) => text + ' '.repeat(5_000_000 - Buffer.byteLength(text))),
  'one-bad': spoilt({title: null}),
  // In whatever list is asked for.
  'first-bad': changed((text) => {
    const answer = JSON.parse(text) as {items?: object[]};
    const [first, ...others] = answer.items ?? [];
    return JSON.stringify({...answer, items: [{...first, title: null}, ...others]});
  }),
  'all-bad': list(() => [{title: 'no id'}, 1]),
  empty: list(() => []),
  // Says ten and brings nine: what a cut at the border of an item looks like.
  'cut-list': (exchange) => {
    const answer = {...wireFeed(wireItems(9)), _portal: {total: 43, page: 1, count: 10}};
    send(exchange, 200, JSON.stringify(answer));
  },
};
