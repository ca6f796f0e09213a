import {PortalArticleView} from './article-view.ts';

PortalArticleView.define();
