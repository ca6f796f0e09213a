/*
 * What the tests with hostile texts do inside a page, sent there as text: each function uses nothing but
 * its arguments and what the page has.
 */
import type {PortalElement} from '../../src/index.ts';

type AnyElement = PortalElement<unknown, object> & {limit?: number};

/**
 * Adds an element of each kind, and as many views of an article as texts are tried at once; resolves when
 * all their parts have been loaded.
 */
export const addElements = async (articleViews: number): Promise<void> => {
  const add = (tag: string, attributes: Record<string, string> = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
  };
  for (let count = 0; count < articleViews; count++) add('portal-article-view');
  add('portal-hot-news', {limit: '50', layout: 'thumbnails'});
  add('portal-hot-news', {limit: '50', layout: 'numbered'});
  add('portal-featured-list', {limit: '50'});
  add('portal-search-box', {text: 'qzx'});
  add('portal-work-calendar', {week: '2020-W13', view: 'week'});
  add('portal-work-calendar', {week: '2020-W13', view: 'list'});
  add('portal-linked-sites', {layout: 'list'});
  add('portal-linked-sites', {layout: 'logos'});
  add('portal-linked-sites', {layout: 'select'});
  const item = {id: '1', title: 'Bài', authors: [], sections: [], tags: [], attachments: []};
  const search = document.querySelector('portal-search-box') as AnyElement | null;
  const view = document.querySelector('portal-article-view') as AnyElement | null;
  if (search) search.data = {items: [item], page: 1, total: 1};
  if (view) view.data = {...item, bodyHtml: 'a', bodyBase: location.href};
  const isWhole = () =>
    search?.shadowRoot?.textContent.includes('Bài') && view?.shadowRoot?.querySelector('.body');
  while (!isWhole()) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/**
 * Puts each text into every text of every element, and each address into every address; gives what was
 * wrong with what then is on screen.
 *
 * @param addresses - as many as texts
 */
export const tryTexts = async (
  texts: readonly string[],
  addresses: readonly string[],
): Promise<{faults: string[]; shown: number}> => {
  const faults: string[] = [];
  let shown = 0;
  const article = (text: string, index: number) => {
    const url = addresses[index] ?? '';
    return {
      ...{id: text, title: text, url, summary: text, source: text, snippet: text, tags: [text]},
      image: {url, alt: text, caption: text},
      category: {id: 'c', title: text},
      ...{authors: [text], sections: ['hot', 'featured'], published: '2020-03-27'},
      attachments: [{url, mimeType: text, title: text}],
      ...{bodyHtml: '<p>a</p>', bodyBase: location.href},
    };
  };
  const items = texts.map(article);
  const events = items.map(({id: text, attachments}) => ({
    ...{id: text, title: text, chair: text, participants: text, location: text, preparedBy: text},
    ...{coordinatedBy: text, note: text, attachments},
    ...{start: '2020-03-23T01:00:00.000Z', allDay: false, status: 'confirmed'},
  }));
  const sites = items.map(({id: text, url}) => ({title: text, url, group: text, logo: url}));
  const page = {items, page: 1, total: items.length};
  const views = [...document.querySelectorAll<AnyElement>('portal-article-view')];
  for (const [index, view] of views.entries()) view.data = items[index];
  const dataOf: Record<string, unknown> = {
    'portal-hot-news': page,
    'portal-featured-list': page,
    'portal-search-box': page,
    'portal-work-calendar': events,
    'portal-linked-sites': sites,
  };
  const all = [...document.querySelectorAll<AnyElement>(':scope > body > *')].filter(
    ({localName}) => localName.startsWith('portal-'),
  );
  for (const element of all) {
    if (dataOf[element.localName]) element.data = dataOf[element.localName];
    element.heading = texts[0] ?? '';
  }
  // Parts of some elements are loaded, and drawn, after the first time.
  for (let frames = 0; frames < 3; frames++) {
    await Promise.all(all.map((element) => element.updateComplete));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  /** Whether a text is kept apart from what stands around it, so that its direction does not reach that. */
  const isIsolated = (node: Text): boolean => {
    for (let parent = node.parentElement; parent; parent = parent.parentElement) {
      // A choice in a menu has a line of its own, whatever its style says.
      if (parent.localName === 'option') return true;
      const {display, unicodeBidi} = getComputedStyle(parent);
      if (/isolate|plaintext/.test(unicodeBidi) && display.startsWith('inline')) return true;
      // A whole block, field or choice of its own has nothing around it.
      if (!display.startsWith('inline')) return parent.textContent.trim() === node.data.trim();
    }
    return false;
  };
  const changesDirection = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/;

  for (const element of all) {
    const root = element.shadowRoot;
    if (!root) continue;
    const say = (what: string) => faults.push(`<${element.localName}> ${what}`);
    const index = views.indexOf(element);
    const expected = index < 0 ? texts : [texts[index]];
    const visible = root.textContent;
    for (const text of expected) {
      if (text === undefined) continue;
      // Sections drop what is not fit to be a link, and the text with it.
      if (visible.includes(text.trim())) shown++;
      else if (index >= 0 || element.localName !== 'portal-linked-sites') {
        say(`does not show ${JSON.stringify(text)}`);
      }
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.localName === 'style') continue;
      if (changesDirection.test(node.data) && !isIsolated(node)) {
        say(
          `does not isolate ${JSON.stringify(node.data)} in <${String(node.parentElement?.localName)}>`,
        );
      }
    }
    for (const inner of root.querySelectorAll('*')) {
      if (/^(script|iframe|object|embed|math)$/.test(inner.localName))
        say(`has <${inner.localName}>`);
      for (const {name, value} of inner.attributes) {
        if (name.startsWith('on')) say(`has ${name}="${value}"`);
        // A picture runs nothing, whatever its address; sources check those.
        if (name === 'href' && !/^(https?|mailto|tel):/.test((inner as HTMLAnchorElement).href)) {
          say(`has <${inner.localName} ${name}="${value}">`);
        }
      }
    }
    if (element.scrollWidth > element.clientWidth) {
      say(`is ${element.scrollWidth} px wide in ${element.clientWidth} px`);
    }
  }
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth > clientWidth)
    faults.push(`the page is ${scrollWidth} px wide in ${clientWidth} px`);
  return {faults: [...new Set(faults)], shown};
};
