/* Four sections on one page: list, search, calendar and counter. */
import {ahead, preloaded, snippet} from '../our-files.mjs';
import {bare, base, bundledPeers, byHand, ours, page, pastedPeers, tags} from '../page-parts.mjs';
import {allEvents, field, tenTitles, theNumber} from '../page-parts.mjs';
import {answers} from '../sample-data.mjs';
import {sections} from './peer-sections.mjs';

const plain = 'portal-widgets';
const early = 'portal-widgets, with early data';
const first = 'Mastodon timeline, Pagefind, FullCalendar, Shoelace';
const second = 'Mastodon timeline, InstantSearch, Schedule-X, Shoelace';

const data = [answers.hot, answers.calendar, answers.visits];
const places = ['list', 'search', 'calendar', 'counter']
  .map((id) => `<div id="${id}"></div>`)
  .join('\n');
const byHandWanted = [
  tenTitles('#list li a'),
  field('#search input:enabled'),
  allEvents('#calendar .event'),
  theNumber('#counter dd'),
];

const ourPage = (head) => ({
  html: page(head, Object.values(tags).join('\n')),
  wanted: Object.values(ours),
});

const {mastodon, pagefind, instantSearch, fullCalendar, scheduleX, shoelace} = sections;
const firstSections = [mastodon, pagefind, fullCalendar, shoelace];
const secondSections = [mastodon, instantSearch, scheduleX, shoelace];

const peers = {
  [`peers: ${first}`]: bundledPeers('four-sections-page', firstSections),
  [`peers: ${second}`]: bundledPeers('four-others-page', secondSections),
  [`peers as pasted: ${first}`]: pastedPeers(firstSections),
  [`peers as pasted: ${second}`]: pastedPeers(secondSections),
};

export const fourSections = {
  title: 'Four sections on one page',
  base,
  variants: {
    [base]: {html: page(byHand('four-sections-page'), places), wanted: byHandWanted},
    'by hand, with early data': {
      html: page(data.map(preloaded).join('') + byHand('four-sections-page'), places),
      wanted: byHandWanted,
    },
    'bare custom elements': {
      html: page(
        bare('four-sections-page'),
        '<bare-list></bare-list><bare-search></bare-search><bare-calendar></bare-calendar><bare-counter></bare-counter>',
      ),
      wanted: [
        tenTitles('bare-list', 'li a'),
        field('bare-search', 'input:enabled'),
        allEvents('bare-calendar', '.event'),
        theNumber('bare-counter', 'dd'),
      ],
    },
    [plain]: ourPage(snippet),
    [early]: ourPage(ahead('portal-widgets.all.js', data)),
    ...peers,
  },
  goals: [
    {page: plain, than: base, number: 'last', limit: 1.25},
    {page: early, than: base, number: 'last', limit: 1},
    {page: plain, number: 'shift', limit: 0},
    {page: early, number: 'shift', limit: 0},
    ...Object.keys(peers).flatMap((than) => [
      {page: plain, than, number: 'last', limit: 0.3},
      {page: early, than, number: 'last', limit: 0.3},
      {page: plain, than, number: 'bytes', limit: 0.3},
    ]),
  ],
};
