/* A list of ten, alone on its page. */
import {ahead, preloaded, snippet} from '../our-files.mjs';
import {bare, base, byHand, ours, page, tags, tenTitles} from '../page-parts.mjs';
import {answers} from '../sample-data.mjs';

const plain = 'portal-widgets';
const early = 'portal-widgets, with early data';
const place = '<div id="list"></div>';

export const list = {
  title: 'A list of ten',
  base,
  variants: {
    [base]: {html: page(byHand('list-page'), place), wanted: [tenTitles('#list li a')]},
    'by hand, with early data': {
      html: page(preloaded(answers.hot) + byHand('list-page'), place),
      wanted: [tenTitles('#list li a')],
    },
    'bare custom element': {
      html: page(bare('list-page'), '<bare-list></bare-list>'),
      wanted: [tenTitles('bare-list', 'li a')],
    },
    [plain]: {html: page(snippet, tags.list), wanted: [ours.list]},
    [early]: {
      html: page(ahead('elements/hot-news.js', [answers.hot]), tags.list),
      wanted: [ours.list],
    },
  },
  goals: [
    {page: early, than: base, number: 'last', limit: 0.85},
    {page: plain, number: 'shift', limit: 0},
    {page: early, number: 'shift', limit: 0},
  ],
};
