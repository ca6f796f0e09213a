import {PortalArticleView} from './article-view.ts';

PortalArticleView.define();

// For the type of the tag, wherever this module is imported alone.
export type {PortalArticleView};
