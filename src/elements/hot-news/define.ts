import {PortalHotNews} from './hot-news.ts';

PortalHotNews.define();

// For the type of the tag, wherever this module is imported alone.
export type {PortalHotNews};
