/*
 * The pages of the comparison. Around each section stands the same: a heading above, a line below that moves
 * if the section does not keep its room.
 */
import {answers} from './sample-data.mjs';
import {ahead, preloaded, script} from './our-files.mjs';

const page = (head, sections) => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Trang mẫu</title>
${head}
<h1>Trang mẫu, không phải tin thật</h1>
${sections}
<p>Chân trang mẫu</p>`;

const module = (path) => `<script type="module" src="/${path}.js"></script>`;
const style = (path) => `<link rel="stylesheet" href="/${path}.css">`;
const byHand = (name) => style(`by-hand/${name}`) + module(`by-hand/${name}`);

const hotNews = '<portal-hot-news endpoint="/api" limit="10" show-date></portal-hot-news>';
const ten = (...path) => [{path, count: 10}];

/** What all others are compared with. */
export const base = 'by hand';

/** By case and name: the page, and when it is there. */
export const cases = {
  'a list of ten': {
    [base]: {
      html: page(byHand('list-page'), '<div id="list"></div>'),
      wanted: ten('#list li a'),
    },
    'by hand, with early data': {
      html: page(preloaded(answers.hot) + byHand('list-page'), '<div id="list"></div>'),
      wanted: ten('#list li a'),
    },
    'bare custom element': {
      html: page(module('bare-elements/list-page'), '<bare-list></bare-list>'),
      wanted: ten('bare-list', 'li a'),
    },
    'portal-widgets': {
      html: page(script, hotNews),
      wanted: ten('portal-hot-news', 'li a'),
    },
    'portal-widgets, with early data': {
      html: page(ahead(['portal', 'portal-hot-news'], [answers.hot]) + script, hotNews),
      wanted: ten('portal-hot-news', 'li a'),
    },
  },
};
