import type {SourceHandle} from '../base/element-source.ts';
import type {PortalElement} from '../base/portal-element.ts';
import type {PortalSource} from '../source/portal-source.ts';
import {controllersOf} from './controllers.ts';

/** The element's own source, for what readers may send to it; nothing where its code cannot be had. */
async function ownSource(element: Element): Promise<PortalSource> {
  for (const controller of controllersOf(element)) {
    const {handle} = (controller as {source?: {handle?: SourceHandle}}).source ?? {};
    if (handle) return handle.open().catch(() => ({}));
  }
  return {};
}

/** A source that has one answer to every question of an element; an article is also rated and reported. */
export async function answeringSource(element: Element, answer: unknown): Promise<PortalSource> {
  const give = (): Promise<never> => Promise.resolve(answer as never);
  if ((element.constructor as typeof PortalElement).tag !== 'portal-article-view')
    return {articles: give, calendar: give, links: give, visits: give};
  return new Proxy(await ownSource(element), {
    get(source, name) {
      const value: unknown = name === 'article' ? give : Reflect.get(source, name);
      return typeof value === 'function' ? (value.bind(source) as unknown) : value;
    },
  });
}
