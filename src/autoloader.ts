/*
 * Registers an element when its tag, or a marker that stands for it, first appears on the page, now or later,
 * also inside open shadow trees. This is what a webmaster's one script tag loads; the elements themselves come
 * on demand.
 */
import {replaceMarker, tagOf} from './loader/markers.ts';
import {neededFiles} from './loader/needed-files.ts';
import {defaultLanguage, defaultType, provideDefaults} from './loader/page-defaults.ts';

const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  'portal-article-view': () => import('./elements/article-view/define.ts'),
  'portal-featured-list': () => import('./elements/featured-list/define.ts'),
  'portal-hot-news': () => import('./elements/hot-news/define.ts'),
  'portal-linked-sites': () => import('./elements/linked-sites/define.ts'),
  'portal-provider': () => import('./provider/define.ts'),
  'portal-search-box': () => import('./elements/search-box/define.ts'),
  'portal-visit-counter': () => import('./elements/visit-counter/define.ts'),
  'portal-work-calendar': () => import('./elements/work-calendar/define.ts'),
};

const requested = new Set<string>();

/** After what did not come, milliseconds until it is asked for again: at first, and at last. */
const firstPause = 2000;
const lastPause = 512_000;

/** Ends when the data of the page is asked for, or when that takes too long. */
let early: Promise<unknown> | undefined;

/** Asks for all files of an element, of what it will ask, and of the kind of source that it asks, at once. */
const fetchAhead = (element: Element, tag: string): void => {
  const names = ['every', tag];
  let asksEarly = false;
  // A search box asks nobody until its reader does, and a provider never does.
  if (!/search|provider/.test(tag)) {
    const kind = element.closest('[type]')?.getAttribute('type') ?? defaultType;
    // Unless the page itself asks ahead.
    asksEarly = kind === 'portal' && !document.querySelector('[as=fetch]');
    if (asksEarly) names.unshift('ask-early');
    names.push(kind);
  }
  const files = names.flatMap(
    (name) => (Object.hasOwn(neededFiles, name) ? neededFiles[name] : null) ?? [],
  );
  for (const file of new Set(files)) {
    // Nothing for a page's own bundler to follow: in its build the list is empty. Nothing in them does anything by
    // itself, and what fails here fails again, and is said, where it is needed.
    const coming = import(
      /* @vite-ignore */ /* webpackIgnore: true */ new URL(
        /* webpackIgnore: true */ file,
        import.meta.url,
      ).href
    ).catch(() => undefined);
    // The first file is the one that asks.
    if (asksEarly)
      early ??= Promise.race([coming, new Promise((end) => setTimeout(end, firstPause))]);
  }
};

const load = async (element: HTMLElement, pause = firstPause): Promise<void> => {
  const tag = element.localName;
  if (defaultLanguage && !element.closest('[lang]:not(html)')) element.lang = defaultLanguage;
  if (requested.has(tag) || customElements.get(tag)) return;
  requested.add(tag);
  // A web host without HTTP/2 gives six files at a time: data comes before the code of a third section.
  if (requested.size > 2) await early;
  fetchAhead(element, tag);
  try {
    await modules[tag]?.();
  } catch (error) {
    // What the page holds inside the tag stays visible. Lines of phones drop for seconds: so this is tried again, less and
    // less often, and when the next such tag appears. Firefox and old Chromium remember what failed until the next page.
    requested.delete(tag);
    setTimeout(() => void load(element, Math.min(pause * 4, lastPause)), pause);
    if (pause === firstPause) console.warn(`[portal-widgets] <${tag}> could not be loaded.`, error);
  }
};

const isKnown = (tag: string): boolean => Object.hasOwn(modules, tag);

/** Whether the browser may still be reading what is inside: nothing of the page comes after it yet. */
const isUnfinished = (node: Node | null): boolean =>
  document.readyState === 'loading' &&
  (!node || (!node.nextSibling && isUnfinished(node.parentNode)));

const take = (element: HTMLElement): void => {
  const {localName, shadowRoot} = element;
  const marked = tagOf(element);
  if (isKnown(localName)) void load(element);
  else if (isKnown(marked)) {
    if (isUnfinished(element)) {
      // What is inside would come to the marker, which nobody sees any more.
      addEventListener('DOMContentLoaded', () => take(element));
    } else if (!element.isContentEditable) {
      // In an editor it is text of the page's author, who gets back what they wrote.
      void load(replaceMarker(element, marked));
    }
  } else if (shadowRoot) watch(shadowRoot);
  else if (localName.includes('-') && !customElements.get(localName)) {
    // Its tree is there as soon as it is defined. A few names with a hyphen are no custom elements' and reject.
    customElements.whenDefined(localName).then(
      () => take(element),
      () => undefined,
    );
  }
};

const discover = (root: HTMLElement): void => {
  // A list of its own, for markers are replaced under way.
  const inside = [...root.querySelectorAll<HTMLElement>('*')];
  take(root);
  inside.forEach(take);
};

const watched = new WeakSet<Node>();

function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver((records) => {
    for (const record of records) {
      // By type, for old libraries replace window.Element.
      for (const node of record.attributeName ? [record.target] : record.addedNodes)
        if (node.nodeType === 1) discover(node as HTMLElement);
    }
    // Attributes too: scripts that make one page of another, node by node, make markers of blocks that were there.
  }).observe(root, {subtree: true, childList: true, attributeFilter: ['data-portal']});
  for (const element of root.children) discover(element as HTMLElement);
}

if (typeof document !== 'undefined') {
  provideDefaults();
  watch(document);
}
