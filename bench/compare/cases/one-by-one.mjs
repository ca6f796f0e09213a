/* Each of four sections alone on its page: ours beside those of peers. */
import {script} from '../our-files.mjs';
import {ours, page, peer, tags} from '../page-parts.mjs';
import {sections} from './peer-sections.mjs';

const base = 'portal-widgets';

const alone = (name, title, peers) => ({
  title,
  base,
  isShort: true,
  variants: {
    [base]: {html: page(script, tags[name]), wanted: [ours[name]]},
    ...Object.fromEntries(
      Object.entries(peers).map(([peerName, [file, {html, wanted}, hasStyle]]) => [
        peerName,
        peer(file, {html, wanted: [wanted], hasStyle}),
      ]),
    ),
  },
});

export const oneByOne = {
  'list-alone': alone('list', 'The list beside others', {
    'Mastodon timeline': ['mastodon-page', sections.mastodon],
  }),
  'search-alone': alone('search', 'The search beside others', {
    Pagefind: ['pagefind-page', sections.pagefind],
    InstantSearch: ['instantsearch-page', sections.instantSearch],
  }),
  'calendar-alone': alone('calendar', 'The calendar beside others', {
    // It brings its style inside its script.
    FullCalendar: ['fullcalendar-page', sections.fullCalendar, false],
    'Schedule-X': ['schedule-x-page', sections.scheduleX],
  }),
  'counter-alone': alone('counter', 'The counter beside others', {
    'Shoelace cards': ['shoelace-page', sections.shoelace],
  }),
};
