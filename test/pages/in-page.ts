/*
 * What the tests ask of a page, as functions that run inside it: each is sent there as text, so it
 * uses nothing but its arguments and what every page has.
 */
import type {PortalHotNews} from '../../src/index.ts';

/** What the element with a tag shows: the word of its attribute `state`. */
export const stateOf = (tag: string): string | null | undefined =>
  document.querySelector(tag)?.getAttribute('state');

/** Text that the element with a tag shows, white space as single spaces. */
export const textOf = (tag: string): string =>
  (document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.section')?.innerText ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Titles and addresses of the links in a list. */
export const linksOf = (tag: string): {text: string; href: string}[] =>
  [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('a') ?? [])].map(
    ({innerText, href}) => ({text: innerText.trim(), href}),
  );

/** Pictures of the element with a tag that did not arrive; those out of sight are fetched first. */
export const brokenPictures = async (tag: string): Promise<string[]> => {
  const pictures = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('img') ?? [])];
  await Promise.all(
    pictures.map((picture) => {
      picture.loading = 'eager';
      return picture.decode().catch(() => undefined);
    }),
  );
  return pictures.filter(({naturalWidth}) => naturalWidth === 0).map(({src}) => src);
};

/** Hosts other than the page's own that it has contacted. */
export const foreignRequests = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({name}) => name)
    .filter((name) => new URL(name).origin !== location.origin);

/** What has focus, looked for through shadow roots, and whether a reader can see that. */
export const focused = () => {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement as HTMLElement;
  }
  if (!element || element === document.body) return undefined;
  const {outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow, color} =
    getComputedStyle(element);
  const {top, bottom, left, right} = element.getBoundingClientRect();
  return {
    /** Tag of the section that it is part of. */
    section: document.activeElement?.localName,
    /** Name of a field. */
    name: element.getAttribute('name'),
    text: element.innerText.replace(/\s+/g, ' ').trim(),
    className: element.className,
    hasRing:
      outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) > 0 &&
      outlineColor !== 'rgba(0, 0, 0, 0)',
    /** Whether it also has a ring on its own ground. */
    hasInnerRing:
      // WebKit draws what is chosen from itself, without a shadow.
      (element.localName !== 'select' && boxShadow.includes('inset')) ||
      (Number.parseFloat(outlineOffset) < 0 && outlineColor === color),
    isInView: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  };
};

/** Puts focus on the first match inside the element with a tag. */
export const focusInside = (tag: string, selector: string): void =>
  document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();

/** Asks again, as a script of the page may; resolves when that has ended. */
export const reload = (tag: string): Promise<void> | undefined =>
  document.querySelector<PortalHotNews>(tag)?.reload();

/** Adds an element to the end of the page's main part. */
export const addElement = (tag: string, attributes: Record<string, string>): void => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.querySelector('main')?.append(element);
};

/**
 * Puts a source that fails into the element with a tag; resolves when it shows `failed`, or `stale`
 * if it may keep what it has.
 */
export const breakSource = async (tag: string, keepsContent: boolean): Promise<void> => {
  const element = document.querySelector<PortalHotNews>(tag);
  if (!element) throw new Error(`There is no <${tag}>.`);
  const next = (type: 'portal-load' | 'portal-error') =>
    new Promise<Event>((resolve) => element.addEventListener(type, resolve, {once: true}));
  const loaded = next('portal-load');
  await element.reload();
  const {data} = (await loaded) as Event & {data: never};
  let isKept = keepsContent;
  const answer = () => (isKept ? Promise.resolve(data) : Promise.reject(new Error('away')));
  const settled = next(keepsContent ? 'portal-load' : 'portal-error');
  element.source = {article: answer, articles: answer};
  element.addEventListener('mend', () => (isKept = true));
  await settled;
  if (!keepsContent) return;
  isKept = false;
  const failed = next('portal-error');
  await element.reload();
  await failed;
};

/** Makes a source that `breakSource` put in work from the next question on. */
export const mendSource = (tag: string): void =>
  void document.querySelector(tag)?.dispatchEvent(new Event('mend'));

/** Leaves the element with a tag waiting for an answer that does not come. */
export const stallSource = async (tag: string): Promise<void> => {
  const element = document.querySelector<PortalHotNews>(tag);
  if (!element) throw new Error(`There is no <${tag}>.`);
  const stall = () => new Promise<never>(() => undefined);
  element.source = {article: stall, articles: stall};
  await element.updateComplete;
};
