import {PortalHotNews} from './hot-news.ts';

PortalHotNews.define();
