/* Each of four sections alone on its page: ours beside those of peers. */
import {script} from '../our-files.mjs';
import {bundledPeers, ours, page, pastedPeers, tags} from '../page-parts.mjs';
import {sections} from './peer-sections.mjs';

const base = 'portal-widgets';

const alone = (name, title, peers) => ({
  title,
  base,
  isShort: true,
  variants: {
    [base]: {html: page(script, tags[name]), wanted: [ours[name]]},
    ...Object.fromEntries(
      Object.entries(peers).flatMap(([peerName, section]) => [
        [peerName, bundledPeers(`${section.file}-page`, [section], section.hasStyle)],
        [`${peerName}, as pasted`, pastedPeers([section])],
      ]),
    ),
  },
});

export const oneByOne = {
  'list-alone': alone('list', 'The list beside others', {
    'Mastodon timeline': sections.mastodon,
  }),
  'search-alone': alone('search', 'The search beside others', {
    Pagefind: sections.pagefind,
    InstantSearch: sections.instantSearch,
  }),
  'calendar-alone': alone('calendar', 'The calendar beside others', {
    FullCalendar: sections.fullCalendar,
    'Schedule-X': sections.scheduleX,
  }),
  'counter-alone': alone('counter', 'The counter beside others', {
    'Shoelace cards': sections.shoelace,
  }),
};
