import type {articleRatingTexts} from './vi/article-rating.ts';
import type {articleRefusalsTexts} from './vi/article-refusals.ts';
import type {articleReportingTexts} from './vi/article-reporting.ts';
import type {articleToolsTexts} from './vi/article-tools.ts';
import type {articleViewTexts} from './vi/article-view.ts';
import type {articleViewerTexts} from './vi/article-viewer.ts';
import type {articleVoiceTexts} from './vi/article-voice.ts';
import type {baseTexts} from './vi/base.ts';
import type {calendarChoicesTexts} from './vi/calendar-choices.ts';
import type {careTexts} from './vi/care.ts';
import type {featuredListTexts} from './vi/featured-list.ts';
import type {hotNewsTexts} from './vi/hot-news.ts';
import type {linkedSitesTexts} from './vi/linked-sites.ts';
import type {searchBoxTexts} from './vi/search-box.ts';
import type {visitCounterTexts} from './vi/visit-counter.ts';
import type {workCalendarTexts} from './vi/work-calendar.ts';

/** The same texts in another language: the same keys, any wording. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : Translation<T[K]>;
};

/** Every text of the library, by section. */
export interface Texts {
  base: Translation<typeof baseTexts>;
  care: Translation<typeof careTexts>;
  'hot-news': Translation<typeof hotNewsTexts>;
  'article-view': Translation<typeof articleViewTexts>;
  'article-tools': Translation<typeof articleToolsTexts>;
  'article-viewer': Translation<typeof articleViewerTexts>;
  'article-voice': Translation<typeof articleVoiceTexts>;
  'article-rating': Translation<typeof articleRatingTexts>;
  'article-reporting': Translation<typeof articleReportingTexts>;
  'article-refusals': Translation<typeof articleRefusalsTexts>;
  'work-calendar': Translation<typeof workCalendarTexts>;
  'calendar-choices': Translation<typeof calendarChoicesTexts>;
  'featured-list': Translation<typeof featuredListTexts>;
  'linked-sites': Translation<typeof linkedSitesTexts>;
  'visit-counter': Translation<typeof visitCounterTexts>;
  'search-box': Translation<typeof searchBoxTexts>;
}

/** A language other than Vietnamese, whose texts travel with the elements. */
const loaders = new Map<string, () => Promise<Texts>>([
  ['en', () => import('./en.ts').then((module) => module.en)],
]);

const loaded = new Map<string, Texts>();
const loading = new Map<string, Promise<void>>();

/**
 * Adds a language or replaces one.
 *
 * @param language - primary language subtag (BCP 47), such as `km`
 * @param load - gives all texts; called when the first element in that language appears
 */
export function registerLocale(language: string, load: () => Promise<Texts>): void {
  const key = language.toLowerCase();
  loaders.set(key, load);
  loaded.delete(key);
  loading.delete(key);
}

/** The registered language that serves a BCP 47 tag; Vietnamese for every tag without one. */
export function supportedLanguage(tag: string): string {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return loaders.has(primary) ? primary : 'vi';
}

/** The texts of a language, once they are loaded; never those of Vietnamese. */
export function loadedTexts(language: string): Texts | undefined {
  return loaded.get(language);
}

/**
 * Loads the texts of a language; nothing to wait for when they are there. Never rejects: when the
 * file cannot be had, the elements stay Vietnamese, one warning says so and the next element tries again.
 */
export function loadTexts(language: string): Promise<void> | undefined {
  const load = loaders.get(language);
  if (!load || loaded.has(language)) return undefined;
  let pending = loading.get(language);
  if (!pending) {
    pending = load()
      .then((texts) => void loaded.set(language, texts))
      .catch((error: unknown) => {
        loading.delete(language);
        console.warn(`[portal-widgets] The texts for "${language}" could not be loaded.`, error);
      });
    loading.set(language, pending);
  }
  return pending;
}
