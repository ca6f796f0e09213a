/* The four sections by peers, in one file as one would build it. */
import './mastodon-page.js';
import './pagefind-page.js';
import './fullcalendar-page.js';
import './shoelace-page.js';
