/* Sections by peers: what stands in the page, and when its content is there. The scripts are in bench/peers. */
import {allEvents, field, tenTitles, theNumber} from '../page-parts.mjs';

const card = (metric, name) =>
  `<sl-card>${name}: <sl-format-number lang="vi" data-metric="${metric}"></sl-format-number></sl-card>`;

export const sections = {
  mastodon: {
    html: `<h2>Tin nóng</h2>
<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>`,
    wanted: tenTitles('.mt-post .mt-post-txt a'),
  },
  pagefind: {
    html: '<h2>Tìm kiếm</h2><pagefind-input></pagefind-input><pagefind-results></pagefind-results>',
    wanted: field('pagefind-input input:enabled'),
  },
  instantSearch: {
    html: '<h2>Tìm kiếm</h2><div id="search-field"></div><div id="search-results"></div>',
    wanted: field('#search-field input:enabled'),
  },
  fullCalendar: {
    html: '<h2>Lịch công tác</h2><full-calendar></full-calendar>',
    wanted: allEvents('.fc-list-event'),
  },
  scheduleX: {
    // It fills the room that it is given.
    html: '<h2>Lịch công tác</h2><div id="schedule-x" style="height: 40em"></div>',
    wanted: allEvents('.sx__list-event'),
  },
  shoelace: {
    html: `<h2>Thống kê truy cập</h2>${card('today', 'Hôm nay')}${card('total', 'Tổng lượt truy cập')}`,
    wanted: theNumber('[data-metric=total]'),
  },
};
