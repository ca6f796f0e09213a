/*
 * What the tests with hostile input do inside a page, sent there as text: each function uses nothing
 * but its arguments and what the page has.
 */
import type {PortalArticleView} from '../../src/index.ts';
import type {Article} from '../../src/source/models.ts';

/** What the page has besides what every page has. */
export interface TrapWindow extends Window {
  /** What ran that must not run, one line each. */
  trapped: string[];
  /** Gone when the page was left. */
  isSamePage: boolean;
  /** What the page and its document look like to scripts. */
  pageState(): string;
  /** The test's own check of markup, see `test/html/markup-check.ts`. */
  faultsOf(root: ParentNode, allowed: object): string[];
}

/**
 * Sets the traps; stands in the head of the page, before all other scripts. Dialogs, navigation by
 * script, everything that sends or stores, and what attack corpora use to show that they ran.
 */
export const setTraps = (): void => {
  const page = window as unknown as TrapWindow;
  page.trapped = [];
  page.isSamePage = true;
  const note = (what: string) => void page.trapped.push(what);
  const calls: [object, string][] = [
    ...['alert', 'confirm', 'prompt', 'print', 'open', 'eval', 'fetch', 'postMessage'].map(
      (name): [object, string] => [window, name],
    ),
    ...['write', 'writeln', 'open', 'execCommand'].map((name): [object, string] => [
      document,
      name,
    ]),
    [navigator, 'sendBeacon'],
    [XMLHttpRequest.prototype, 'open'],
  ];
  for (const [owner, name] of calls) {
    Object.defineProperty(owner, name, {
      configurable: true,
      value: (...values: unknown[]) => note(`${name}(${values.map(String).join()})`),
    });
  }
  for (const name of ['Worker', 'WebSocket', 'EventSource', 'Function']) {
    Object.defineProperty(window, name, {
      configurable: true,
      value: function Trap(...values: unknown[]) {
        note(`new ${name}(${values.map(String).join()})`);
      },
    });
  }
  Object.defineProperty(document, 'cookie', {get: () => '', set: (text) => note(`cookie ${text}`)});
  for (const type of ['beforeunload', 'pagehide', 'hashchange', 'popstate', 'submit', 'message']) {
    window.addEventListener(type, () => note(type), true);
  }
  // Not the picture that an allowed address names and that is not there: its error reaches nobody.
  window.addEventListener('error', (event) => {
    if (event.target === window) note(`error: ${event.message}`);
  });
  window.addEventListener('unhandledrejection', (event) => note(`rejection: ${event.reason}`));
  page.pageState = () =>
    JSON.stringify([
      location.href,
      document.title,
      Object.getOwnPropertyNames(window).sort(),
      Object.getOwnPropertyNames(document).sort(),
      ['body', 'head', 'forms', 'location', 'cookie', 'getElementById', 'createElement'].map(
        (name) =>
          Object.prototype.toString.call((document as unknown as Record<string, unknown>)[name]),
      ),
      [...document.documentElement.attributes, ...document.body.attributes].map(
        ({name, value}) => `${name}=${value}`,
      ),
      [...document.head.children, ...document.body.children].map(({localName}) => localName),
      document.styleSheets.length + document.adoptedStyleSheets.length,
    ]);
};

/** Adds elements that show articles to the page; resolves when they can. */
export const addArticleViews = async (count: number): Promise<void> => {
  const views = [...Array(count).keys()].map(() => {
    const view = document.createElement('portal-article-view');
    view.data = {
      id: '',
      title: 'Bài',
      bodyHtml: 'a',
      bodyBase: '',
      authors: [],
      sections: [],
      tags: [],
      attachments: [],
    } satisfies Article;
    document.body.append(view);
    return view;
  });
  for (const view of views) {
    while (!view.shadowRoot?.querySelector('.body')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
};

/**
 * Shows each markup as the body of an article, does to it what readers do, and gives what was wrong.
 *
 * @param allowed - names that `faultsOf` takes
 */
export const tryMarkup = async (
  markups: readonly string[],
  allowed: object,
): Promise<{faults: string[]; links: number; pictures: number; isSamePage: boolean}> => {
  const page = window as unknown as TrapWindow;
  const state = page.pageState();
  const views = [...document.querySelectorAll<PortalArticleView>('portal-article-view')];
  const faults: string[] = [];
  const events = ['load', 'error', 'focus', 'mouseover', 'toggle', 'animationend', 'scroll'];
  let [links, pictures] = [0, 0];
  for (const [index, bodyHtml] of markups.entries()) {
    const view = views[index];
    if (view?.data)
      view.data = {
        ...view.data,
        id: String(index),
        bodyHtml,
        bodyBase: 'http://127.0.0.1:9/tin/bai-1',
      };
  }
  await Promise.all(views.map((view) => view.updateComplete));
  for (const [index, markup] of markups.entries()) {
    const body = views[index]?.shadowRoot?.querySelector('.body');
    const say = (what: string) => faults.push(`${what} of ${JSON.stringify(markup)}`);
    if (!body) {
      say('nothing on screen');
      continue;
    }
    for (const fault of page.faultsOf(body, allowed)) say(fault);
    for (const element of body.querySelectorAll('*')) {
      for (const type of events) element.dispatchEvent(new Event(type));
    }
    for (const link of body.querySelectorAll('a')) {
      links++;
      // The test stays on its page; a link to script would run all the same.
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    }
    pictures += body.querySelectorAll('img').length;
  }
  // What runs by itself has run by the time that a broken picture is known to be one.
  await new Promise((resolve) => {
    const probe = new Image();
    probe.onerror = resolve;
    probe.src = 'data:,';
  });
  await new Promise((resolve) => setTimeout(resolve));
  for (const what of page.trapped.splice(0)) faults.push(`trapped: ${what}`);
  if (page.pageState() !== state) faults.push(`the page was ${state} and is ${page.pageState()}`);
  return {faults, links, pictures, isSamePage: page.isSamePage};
};
