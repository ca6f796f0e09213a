import {createClient} from '../../../src/source/client/client.ts';
import {createPortalSource} from '../../../src/source/kinds/portal.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';
import {faultEndpoint} from '../../browser/fault-endpoint.ts';
import {referenceEndpoint} from '../../browser/reference-endpoint-address.js';
import {testKind} from './kit.ts';

const at = (endpoint: string): PortalSource =>
  createPortalSource({endpoint, timeZone: 'Asia/Ho_Chi_Minh'}, createClient({random: () => 0}));

testKind('portal, with the reference endpoint,', {
  open: () => at(referenceEndpoint),
  answers: [
    'articles',
    'article',
    'categories',
    'calendar',
    'links',
    'visits',
    'recordVisit',
    'rate',
    'report',
  ],
  // The week of the sample data's "today".
  busyDays: {from: '2026-11-23', to: '2026-11-29'},
  trouble: {
    unreachable: () => at(faultEndpoint('fault/503').url),
    garbage: () => at(faultEndpoint('fault/html-200').url),
    silent: () => at(faultEndpoint('fault/hang').url),
    partlyUnusable: () => at(faultEndpoint('fault/first-bad').url),
  },
});
