import type {ElementSource} from '../base/element-source.ts';
import {SectionController} from '../base/section-controller.ts';
import {isSearch, searchFrom} from '../elements/search-box/search.ts';
import {controllersOf} from '../hydrate/controllers.ts';
import type {LocaleController} from '../locale/locale-controller.ts';
import {loadTexts, supportedLanguage} from '../locale/locale.ts';
import {SettingsConsumer} from '../provider/settings-consumer.ts';
import type {AskOptions, PortalSource} from '../source/portal-source.ts';
import type {PrerenderOptions} from './options.ts';

/** An element of ours from within. */
export interface Inside extends HTMLElement {
  readonly locale: LocaleController;
  readonly query: object | undefined;
  readonly shown: unknown;
  source: PortalSource | undefined;
  /** Of an article. */
  articleId?: string;
  /** Of a search. */
  search?: unknown;
  ask(source: PortalSource, query: object, options: AskOptions): Promise<unknown>;
  render(): unknown;
  renderSkeleton(): unknown;
}

/** The controller that asks for an element. */
export const sectionOf = (element: object): SectionController<unknown, object> => {
  const found = controllersOf(element).find((each) => each instanceof SectionController);
  if (!found) throw new TypeError('The element was made before portal-widgets/ssr was loaded.');
  return found as SectionController<unknown, object>;
};

/** Whom an element asks. */
export const sourceOf = (element: object): ElementSource => sectionOf(element).source;

/**
 * Has an element find around it what it would find on the page: an address, the settings of providers, a language
 * with its texts.
 */
export async function placeElement(
  element: Inside,
  attributes: ReadonlyMap<string, string>,
  {base = 'about:blank', children = '', language = 'vi', settings, source}: PrerenderOptions,
): Promise<void> {
  Object.defineProperty(element, 'ownerDocument', {value: {baseURI: base}, configurable: true});
  // A heading of the page's own takes the place of ours.
  const hasHeading = /\sslot=["']?heading\b/.test(children);
  Object.defineProperty(element, 'querySelector', {value: () => hasHeading || null});
  for (const controller of controllersOf(element)) {
    if (controller instanceof SettingsConsumer && settings) controller.settings = settings;
  }
  if (source) element.source = source;
  element.locale.language = supportedLanguage(attributes.get('lang') ?? language);
  followAddress(element, attributes, base);
  await loadTexts(element.locale.language);
}

/** What elements read from the page's address, where their author wants that. */
function followAddress(
  element: Inside,
  attributes: ReadonlyMap<string, string>,
  base: string,
): void {
  const query = URL.canParse(base) ? new URL(base).search : '';
  const parameter = attributes.get('param');
  const id = parameter && new URLSearchParams(query).get(parameter)?.trim();
  if (id) element.articleId = id;
  const search = searchFrom(query);
  if ((element as {syncUrl?: boolean}).syncUrl && isSearch(search)) element.search = search;
}
