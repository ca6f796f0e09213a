/*
 * Sections by peers: what stands in a page that is built, what one pastes where nothing is, and when the content
 * is there. The scripts and the pages to paste are in bench/peers, under the name of the file.
 */
import {allEvents, field, tenTitles, theNumber} from '../page-parts.mjs';
import {pastedPage} from '../pasted-page.mjs';

const card = (metric, name) =>
  `<sl-card>${name}: <sl-format-number lang="vi" data-metric="${metric}"></sl-format-number></sl-card>`;

const section = (file, parts) => ({file, pasted: pastedPage(file), ...parts});

export const sections = {
  mastodon: section('mastodon', {
    html: `<h2>Tin nóng</h2>
<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>`,
    wanted: tenTitles('.mt-post .mt-post-txt a'),
  }),
  pagefind: section('pagefind', {
    html: '<h2>Tìm kiếm</h2><pagefind-input></pagefind-input><pagefind-results></pagefind-results>',
    wanted: field('pagefind-input input:enabled'),
  }),
  instantSearch: section('instantsearch', {
    html: '<h2>Tìm kiếm</h2><div id="search-field"></div><div id="search-results"></div>',
    wanted: field('#search-field input:enabled'),
  }),
  fullCalendar: section('fullcalendar', {
    html: '<h2>Lịch công tác</h2><full-calendar></full-calendar>',
    // It brings its style inside its script.
    hasStyle: false,
    wanted: allEvents('.fc-list-event'),
  }),
  scheduleX: section('schedule-x', {
    // It fills the room that it is given.
    html: '<h2>Lịch công tác</h2><div id="schedule-x" style="height: 40em"></div>',
    wanted: allEvents('.sx__list-event'),
  }),
  shoelace: section('shoelace', {
    html: `<h2>Thống kê truy cập</h2>${card('today', 'Hôm nay')}${card('total', 'Tổng lượt truy cập')}`,
    wanted: theNumber('[data-metric=total]'),
  }),
};
