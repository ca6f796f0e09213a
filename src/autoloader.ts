/*
 * Registers an element when its tag first appears on the page, now or later. This is what a webmaster's
 * one script tag loads; the elements themselves come on demand.
 */
import {neededFiles} from './needed-files.ts';

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

const selector = Object.keys(modules).join();
const requested = new Set<string>();

/** Asks for all files of an element, and of the kind of source that it will ask, at once. */
const fetchAhead = (element: Element): void => {
  const kind = element.closest('[type]')?.getAttribute('type') ?? 'portal';
  // A search box asks nobody until its reader does, and a provider never does.
  const asks = !/search|provider/.test(element.localName);
  const names = [element.localName, asks ? kind : ''].filter((name) =>
    Object.hasOwn(neededFiles, name),
  );
  const files = new Set(names.flatMap((name) => neededFiles[name] ?? []));
  for (const file of files) {
    // Nothing in them does anything by itself. What fails here fails again, and is said, where it is needed.
    import(/* @vite-ignore */ new URL(file, import.meta.url).href).catch(() => undefined);
  }
};

const load = async (element: Element): Promise<void> => {
  const tag = element.localName;
  if (requested.has(tag) || customElements.get(tag)) return;
  requested.add(tag);
  fetchAhead(element);
  try {
    await modules[tag]?.();
  } catch (error) {
    // The next such tag that appears tries again; what the page holds inside the tag stays visible.
    requested.delete(tag);
    console.warn(`[portal-widgets] <${tag}> could not be loaded.`, error);
  }
};

const discover = (root: Document | Element): void => {
  if ('localName' in root && root.matches(selector)) void load(root);
  for (const element of root.querySelectorAll(selector)) void load(element);
};

if (typeof document !== 'undefined') {
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      // By type, for old libraries replace window.Element.
      for (const node of addedNodes) if (node.nodeType === 1) discover(node as Element);
    }
  }).observe(document, {subtree: true, childList: true});
  discover(document);
}
