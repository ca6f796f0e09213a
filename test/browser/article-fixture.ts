import {fixture, html} from '@open-wc/testing';
import '../../src/elements/article-view/define.ts';
import type {PortalArticleView} from '../../src/index.ts';
import type {Article} from '../../src/source/models.ts';
import type {PortalSource} from '../../src/source/portal-source.ts';
import {articleOf} from './held-source.ts';
import {reach} from './shadow.ts';

/** An article view that shows an article, from a source that can do what the test gives it. */
export async function showArticle(
  more: Partial<Article> = {},
  properties: Partial<PortalArticleView> = {},
  source: PortalSource = {},
): Promise<PortalArticleView> {
  const article = articleOf('a', more);
  const whole: PortalSource = {article: () => Promise.resolve(article), ...source};
  const element = await fixture<PortalArticleView>(
    html`<portal-article-view .source=${whole} article-id="a"></portal-article-view>`,
  );
  Object.assign(element, properties);
  await reach(element, 'ready');
  return element;
}
