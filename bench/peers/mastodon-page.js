/* global location -- A page has it. */
/* The list: posts of an account of Mastodon, which the site of the comparison answers for. */
import '@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css';
import {Init} from '@idotj/mastodon-embed-timeline';

new Init({
  instanceUrl: location.origin,
  timelineType: 'profile',
  userId: '1',
  profileName: '@mau',
  maxNbPostFetch: '10',
  maxNbPostShow: '10',
  dateFormatLocale: 'vi',
  // Each of these would be a request or more that a list of news does not need.
  hidePinnedPosts: true,
  hideEmojos: true,
  hideCounterBar: true,
});
