import type {Texts} from './locale.ts';

/** English texts. */
export const en: Texts = {
  base: {
    loading: 'Loading…',
    slow: 'Still waiting for the server…',
    empty: 'Nothing here yet.',
    failed: 'This content could not be loaded.',
    retry: 'Try again',
    retrying: 'Trying again…',
  },
  care: {
    loaded: 'Loaded.',
    staleSince: (time) => `No newer content could be loaded. What follows dates from ${time}.`,
    errors: {
      network: 'The server cannot be reached. Please check your connection and try again.',
      offline: 'This device is offline. The content will load when the connection is back.',
      timeout: 'The server did not answer in time. Please try again in a few minutes.',
      forbidden: 'The server does not allow this content to be seen.',
      'not-found': 'This content was not found.',
      busy: 'The server is overloaded. Please try again in a few minutes.',
      refused: 'The server did not accept this request.',
      server: 'The server has a problem. Please try again in a few minutes.',
      'too-large': 'The content received is too large and is not shown.',
      invalid: 'The content received is broken and is not shown.',
      unsupported: 'The data source does not have this section.',
      setup: 'This section is not set up correctly.',
    },
  },
  'hot-news': {
    heading: 'Hot news',
    empty: 'No hot news at the moment.',
    new: 'New',
    pinned: 'Pinned',
  },
  'article-view': {
    heading: 'Article',
    empty: 'This article has no content yet.',
    notFound: 'The article was not found. It may have been removed, or the link may be wrong.',
    author: 'Author',
    source: 'Source',
    notStated: 'not stated',
    table: 'Table',
  },
};
