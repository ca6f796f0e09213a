/** The library's classes, types and functions; registers nothing. */
export {PortalArticleSelectEvent} from './base/article-select-event.ts';
export {PortalErrorEvent, PortalLoadEvent} from './base/events.ts';
export {PortalElement} from './base/portal-element.ts';
export type {SectionState} from './base/section-loader.ts';
export {PortalArticleView} from './elements/article-view/article-view.ts';
export {PortalHotNews} from './elements/hot-news/hot-news.ts';
export {registerLocale, type Texts, type Translation} from './locale/locale.ts';
export {PortalProvider} from './provider/portal-provider.ts';
export {settingsContext, type PortalSettings} from './provider/settings.ts';
export {PortalError, type PortalErrorCode} from './source/errors.ts';
export type * from './source/models.ts';
export type * from './source/portal-source.ts';
export {registerSourceKind} from './source/registry.ts';
export {version} from './version.ts';
