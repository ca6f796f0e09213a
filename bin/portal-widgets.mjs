#!/usr/bin/env node
import {parseArgs} from 'node:util';
import {checkEndpoint, reportText} from '../dist/check/index.js';

const help = {
  en: `Usage: portal-widgets check <address> [options]

Says what an address is, which kind of source fits, what each section would get of it, what is wrong, and which tags
to paste. Nothing is counted or sent there.

Options:
  --type <kind>      check it as this kind: portal, static, wordpress, json-feed, rss or ical
  --origin <origin>  the site that the tags are for, such as https://xa.example.vn
  --lang <vi|en>     language of the report (default: vi, or en where LANG begins with en)
  --json             write the report as JSON
  --help             say this

Exit codes: 0 it can be used (warnings may be said), 1 something is wrong, 2 the command line is wrong.`,
  vi: `Cách dùng: portal-widgets check <địa chỉ> [tuỳ chọn]

Cho biết địa chỉ là gì, dùng loại nguồn nào, mỗi khối nội dung nhận được gì, sai ở đâu và cần dán thẻ nào.
Không đếm lượt truy cập, không gửi gì lên đó.

Tuỳ chọn:
  --type <loại>      kiểm tra theo loại này: portal, static, wordpress, json-feed, rss hoặc ical
  --origin <trang>   trang sẽ dán thẻ, ví dụ https://xa.example.vn
  --lang <vi|en>     ngôn ngữ của báo cáo (mặc định: vi, hoặc en nếu LANG bắt đầu bằng en)
  --json             viết báo cáo dạng JSON
  --help             in hướng dẫn này

Mã kết thúc: 0 dùng được (có thể có cảnh báo), 1 có lỗi, 2 sai dòng lệnh.`,
};

const languageOf = (given) => given ?? (/^en/i.test(process.env.LANG ?? '') ? 'en' : 'vi');

/** Ends with a message about the command line. */
const refuse = (message, language) => {
  console.error(`${message}\n\n${help[language]}`);
  process.exit(2);
};

const readCommand = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        type: {type: 'string'},
        origin: {type: 'string'},
        lang: {type: 'string'},
        json: {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
      },
    });
  } catch (error) {
    return refuse(error.message, languageOf());
  }
};

const {values, positionals} = readCommand();
const language = languageOf(values.lang);
if (!(language in help)) refuse(`--lang "${language}": vi, en`, languageOf());
if (values.help) {
  console.log(help[language]);
  process.exit(0);
}
const [command, address, ...more] = positionals;
if (command !== 'check' || address === undefined || more.length > 0) refuse('check <…>', language);

const originOf = (text) => {
  try {
    return new URL(text).origin;
  } catch {
    return refuse(`--origin "${text}": https://xa.example.vn`, language);
  }
};

// Feeds and the titles of WordPress are markup, which browsers bring a parser for.
const {DOMParser} = await import('../dist/check/dom-parser.js');
globalThis.DOMParser ??= DOMParser;

const {type, origin, json} = values;
const report = await checkEndpoint(address, {
  ...(type && {type}),
  ...(origin && {origin: originOf(origin)}),
});
const text = json ? JSON.stringify(report, null, 2) : reportText(report, language);
const code = report.findings.some(({level}) => level === 'error') ? 1 : 0;
// Connections that are kept open for more would hold the program up; a pipe may still be taking the text.
process.stdout.write(`${text}\n`, () => process.exit(code));
