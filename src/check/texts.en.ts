import type {CheckTexts} from './texts.ts';

/** English. */
export const english: CheckTexts = {
  kind: (kind) => `Kind of source: ${kind}`,
  noKind: 'No kind of source fits.',
  endpoint: (endpoint) => `The endpoint is ${endpoint}`,
  section: {
    'portal-hot-news': 'Hot news',
    'portal-featured-list': 'Featured',
    'portal-article-view': 'Article',
    'portal-search-box': 'Search',
    'portal-work-calendar': 'Work calendar',
    'portal-linked-sites': 'Linked sites',
    'portal-visit-counter': 'Visits',
  },
  state: {
    filled: (count) => `${count} found`,
    empty: () => 'nothing in it',
    unsupported: () => 'not offered there',
    failed: () => 'failed',
    unasked: () => 'not asked, because the server had stopped answering',
  },
  level: {error: 'Error', warning: 'Warning', advice: 'Advice'},
  finding: {
    address: ({url}) =>
      `"${url}" is not an http(s) address without a password. Write it as in the browser's address bar.`,
    dns: ({detail}) => `The name ${detail} is not known (DNS). Check how it is spelt.`,
    tls: ({detail}) =>
      `There is no safe connection (${detail}): the certificate has expired, is of another name, or is not trusted. Browsers will refuse it as well; have it renewed.`,
    connection: ({detail}) =>
      `The server refused the connection or broke it off (${detail}). Is it running, and does a firewall let others in?`,
    'redirect-loop': () => 'The server redirects in a circle.',
    timeout: ({detail}) =>
      `The server did not answer completely in time.${detail ? ` ${detail}` : ''}`,
    unreachable: ({detail}) => `The server cannot be reached. ${detail}`,
    page: ({detail}) =>
      `There is a web page${detail ? ` ("${detail}")` : ''}, but no data: neither an endpoint nor a WordPress nor a feed that the page names. Ask whoever runs the site for the address of its RSS, JSON or calendar feed.`,
    'no-kind': ({detail}) => `What answers there is of no known kind. The closest: ${detail}`,
    'section-failed': ({detail}) => `${detail}`,
    cors: ({detail}) =>
      `Pages of other sites may not read the answers (Access-Control-Allow-Origin: ${detail || 'missing'}). Have the server send "Access-Control-Allow-Origin: *", or import the address into the reference endpoint.`,
    vary: () =>
      'The server permits the site that asks (Access-Control-Allow-Origin), without "Vary: Origin": a cache in between gives the answer of one site to another, which may not read it. Send "Vary: Origin", or permit "*".',
    unheeded: ({detail}) =>
      `The server does not heed the parameter ${detail}: readers get other articles than they asked for.`,
    'items-unusable': ({detail}) => `Some items, or fields of them, are left out: ${detail}`,
    'no-date': ({detail}) =>
      `Articles without a date that can be read (${detail}). Write dates as RFC 3339 does: 2026-01-31T08:00:00+07:00.`,
    'picture-broken': ({detail}) => `A picture cannot be shown (${detail}).`,
    'picture-http': () =>
      'A picture has an http address; on an https page browsers may not show it.',
    'plain-http': () => 'The address is http. Pages served by https cannot ask it at all.',
    redirect: ({detail}) =>
      `The server redirects to ${detail}. Write that address, or have the server answer without a redirect: each reader asks twice, and what is sent (visits, ratings) may be lost on the way.`,
    slow: ({detail}) => `An answer took ${detail} s. Readers will wait as long.`,
    'content-type': ({detail}) =>
      `The answer calls itself "${detail}", which is not what it is. Set the right Content-Type, application/json for JSON.`,
    'no-cache': () =>
      'No header says how long an answer may be kept, so that it is asked for again and again. Send for example "Cache-Control: max-age=60".',
    uncompressed: ({detail}) =>
      `${detail} bytes come uncompressed. Turn on gzip or brotli for JSON and XML.`,
  },
  paste: 'Paste this into the page:',
  allWell: 'Nothing is wrong.',
};
