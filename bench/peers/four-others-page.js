/* The four sections by peers, with the other calendar and the other search. */
import './mastodon-page.js';
import './instantsearch-page.js';
import './schedule-x-page.js';
import './shoelace-page.js';
