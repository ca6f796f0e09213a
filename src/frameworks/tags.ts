// Written by scripts/tag-types.mjs from the JSDoc of the elements: change that, not this file.
import type {
  PortalArticleSelectEvent,
  PortalArticleView,
  PortalErrorEvent,
  PortalFeaturedList,
  PortalHotNews,
  PortalLinkedSites,
  PortalLoadEvent,
  PortalProvider,
  PortalSearchBox,
  PortalSearchEvent,
  PortalVisitCounter,
  PortalWeekChangeEvent,
  PortalWorkCalendar,
} from '../index.ts';

/** Each tag, with what may be set on it and heard from it. */
export interface PortalTags {
  'portal-article-view': {
    element: PortalArticleView;
    properties: Pick<
      PortalArticleView,
      | 'articleId'
      | 'param'
      | 'tools'
      | 'related'
      | 'articleHref'
      | 'rating'
      | 'mediaHosts'
      | 'pageMetadata'
      | 'progress'
      | 'endpoint'
      | 'type'
      | 'heading'
      | 'headingLevel'
      | 'loading'
      | 'refresh'
      | 'source'
      | 'data'
    >;
    attributes: {
      /** Id of the article; with `param`, of the one to show when the page's address names none. */
      'article-id'?: PortalArticleView['articleId'];
      /** Template of an article's address, with `{id}` in it. Default: the provider's, else the article's own address. */
      'article-href'?: PortalArticleView['articleHref'];
      /** Hosts whose sound and film may be played, such as `media.portal.example *.tube.example`; others become links. */
      'media-hosts'?: PortalArticleView['mediaHosts'];
      /** Keeps the page's title, description, canonical link, Dublin Core, Open Graph and JSON-LD true to the article. */
      'page-metadata'?: boolean | '';
      /** Level of the heading, 1 to 6. */
      'heading-level'?: number | `${number}`;
    };
    events: {
      'portal-article-select': PortalArticleSelectEvent;
      'portal-load': PortalLoadEvent<NonNullable<PortalArticleView['data']>>;
      'portal-error': PortalErrorEvent;
    };
  };
  'portal-featured-list': {
    element: PortalFeaturedList;
    properties: Pick<
      PortalFeaturedList,
      | 'limit'
      | 'category'
      | 'layout'
      | 'summaries'
      | 'showCategory'
      | 'showDate'
      | 'newFor'
      | 'articleHref'
      | 'moreHref'
      | 'endpoint'
      | 'type'
      | 'heading'
      | 'headingLevel'
      | 'loading'
      | 'refresh'
      | 'source'
      | 'data'
    >;
    attributes: {
      /** Shows the category of each article. */
      'show-category'?: boolean | '';
      /** Shows the day of publication. */
      'show-date'?: boolean | '';
      /** Hours for which an article is marked as new; 0 for never. */
      'new-for'?: number | `${number}`;
      /** Template of an article's address, with `{id}` in it. Default: the provider's, else the article's own address. */
      'article-href'?: PortalFeaturedList['articleHref'];
      /** Address of a page with more of these articles; the heading leads there. */
      'more-href'?: PortalFeaturedList['moreHref'];
      /** Level of the heading, 1 to 6. */
      'heading-level'?: number | `${number}`;
    };
    events: {
      'portal-article-select': PortalArticleSelectEvent;
      'portal-load': PortalLoadEvent<NonNullable<PortalFeaturedList['data']>>;
      'portal-error': PortalErrorEvent;
    };
  };
  'portal-hot-news': {
    element: PortalHotNews;
    properties: Pick<
      PortalHotNews,
      | 'limit'
      | 'category'
      | 'layout'
      | 'showDate'
      | 'newFor'
      | 'articleHref'
      | 'endpoint'
      | 'type'
      | 'heading'
      | 'headingLevel'
      | 'loading'
      | 'refresh'
      | 'source'
      | 'data'
    >;
    attributes: {
      /** Shows the day of publication. */
      'show-date'?: boolean | '';
      /** Hours for which an article is marked as new; 0 for never. */
      'new-for'?: number | `${number}`;
      /** Template of an article's address, with `{id}` in it. Default: the provider's, else the article's own address. */
      'article-href'?: PortalHotNews['articleHref'];
      /** Level of the heading, 1 to 6. */
      'heading-level'?: number | `${number}`;
    };
    events: {
      'portal-article-select': PortalArticleSelectEvent;
      'portal-load': PortalLoadEvent<NonNullable<PortalHotNews['data']>>;
      'portal-error': PortalErrorEvent;
    };
  };
  'portal-linked-sites': {
    element: PortalLinkedSites;
    properties: Pick<
      PortalLinkedSites,
      | 'layout'
      | 'sort'
      | 'newWindow'
      | 'filter'
      | 'endpoint'
      | 'type'
      | 'heading'
      | 'headingLevel'
      | 'loading'
      | 'refresh'
      | 'source'
      | 'data'
    >;
    attributes: {
      /** Opens sites in a new window, and says so. */
      'new-window'?: boolean | '';
      /** Level of the heading, 1 to 6. */
      'heading-level'?: number | `${number}`;
    };
    events: {
      'portal-load': PortalLoadEvent<NonNullable<PortalLinkedSites['data']>>;
      'portal-error': PortalErrorEvent;
    };
  };
  'portal-search-box': {
    element: PortalSearchBox;
    properties: Pick<
      PortalSearchBox,
      | 'text'
      | 'category'
      | 'from'
      | 'to'
      | 'sort'
      | 'page'
      | 'limit'
      | 'paging'
      | 'open'
      | 'placeholder'
      | 'resultsHref'
      | 'syncUrl'
      | 'hotkey'
      | 'suggest'
      | 'recent'
      | 'articleHref'
      | 'search'
      | 'endpoint'
      | 'type'
      | 'heading'
      | 'headingLevel'
      | 'loading'
      | 'refresh'
      | 'source'
      | 'data'
    >;
    attributes: {
      /** Address of another page that shows the results, by a box with `sync-url`. Default: shown here. */
      'results-href'?: PortalSearchBox['resultsHref'];
      /** Keeps the search in the page's address (`q`, `category`, `from`, `to`, `sort`, `page`). */
      'sync-url'?: boolean | '';
      /** Template of an article's address, with `{id}` in it. Default: the provider's, else the article's own address. */
      'article-href'?: PortalSearchBox['articleHref'];
      /** Level of the heading, 1 to 6. */
      'heading-level'?: number | `${number}`;
    };
    events: {
      'portal-search': PortalSearchEvent;
      'portal-article-select': PortalArticleSelectEvent;
      'portal-load': PortalLoadEvent<NonNullable<PortalSearchBox['data']>>;
      'portal-error': PortalErrorEvent;
    };
  };
  'portal-visit-counter': {
    element: PortalVisitCounter;
    properties: Pick<
      PortalVisitCounter,
      | 'metrics'
      | 'layout'
      | 'record'
      | 'endpoint'
      | 'type'
      | 'heading'
      | 'headingLevel'
      | 'loading'
      | 'refresh'
      | 'source'
      | 'data'
    >;
    attributes: {
      /** Level of the heading, 1 to 6. */
      'heading-level'?: number | `${number}`;
    };
    events: {
      'portal-load': PortalLoadEvent<NonNullable<PortalVisitCounter['data']>>;
      'portal-error': PortalErrorEvent;
    };
  };
  'portal-work-calendar': {
    element: PortalWorkCalendar;
    properties: Pick<
      PortalWorkCalendar,
      | 'view'
      | 'week'
      | 'leader'
      | 'filter'
      | 'columns'
      | 'endpoint'
      | 'type'
      | 'heading'
      | 'headingLevel'
      | 'loading'
      | 'refresh'
      | 'source'
      | 'data'
    >;
    attributes: {
      /** Level of the heading, 1 to 6. */
      'heading-level'?: number | `${number}`;
    };
    events: {
      'portal-week-change': PortalWeekChangeEvent;
      'portal-load': PortalLoadEvent<NonNullable<PortalWorkCalendar['data']>>;
      'portal-error': PortalErrorEvent;
    };
  };
  'portal-provider': {
    element: PortalProvider;
    properties: Pick<PortalProvider, 'endpoint' | 'type' | 'source' | 'articleHref' | 'timeZone'>;
    attributes: {
      /** Template of an article's address on this site, such as `/tin-tuc?bai={id}`. */
      'article-href'?: PortalProvider['articleHref'];
      /** IANA name of the portal's time zone. Default `Asia/Ho_Chi_Minh`. */
      'time-zone'?: PortalProvider['timeZone'];
    };
    events: {};
  };
}
