import {createClient} from '../../../src/source/client/client.ts';
import {createStaticSource} from '../../../src/source/kinds/static.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';
import {faultEndpoint} from '../../browser/fault-endpoint.ts';
import {referenceEndpoint} from '../../browser/reference-endpoint-address.js';
import {testKind} from './kit.ts';

const at = (endpoint: string): PortalSource =>
  createStaticSource({endpoint, timeZone: 'Asia/Ho_Chi_Minh'}, createClient({random: () => 0}));

testKind('static', {
  open: () => at(`${referenceEndpoint}/static`),
  answers: ['articles', 'article', 'categories', 'calendar', 'links', 'visits'],
  busyDays: {from: '2026-11-23', to: '2026-11-29'},
  trouble: {
    unreachable: () => at(faultEndpoint('fault/503').url),
    garbage: () => at(faultEndpoint('fault/html-200').url),
    silent: () => at(faultEndpoint('fault/hang').url),
  },
});

/** The lists of a tree alone. */
const listsAt = (endpoint: string): PortalSource => {
  const {articles, calendar, categories, links} = at(endpoint) as Required<PortalSource>;
  return {articles, calendar, categories, links};
};

testKind('static, with unusable items,', {
  open: () => listsAt(faultEndpoint('ok').url),
  answers: ['articles', 'categories', 'calendar', 'links'],
  without: ['category', 'text', 'days', 'pages'],
  busyDays: {from: '2020-03-23', to: '2020-03-29'},
  trouble: {partlyUnusable: () => listsAt(faultEndpoint('fault/first-bad').url)},
});
