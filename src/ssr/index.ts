/*
 * Draws elements on a server, with their data inside, so that their content is on screen before any script and
 * without any; `portal-widgets/hydrate` takes it over in the browser.
 */
import type {LitElementRenderer} from '@lit-labs/ssr';
import type {CSSResult, LitElement} from 'lit';
import type {PortalElement} from '../base/portal-element.ts';
import type {ServedAnswer} from '../hydrate/served-answer.ts';
import {PortalError} from '../source/errors.ts';
import type {Article} from '../source/models.ts';
import {now} from '../time/clock.ts';
import {allowBody, withoutBody} from './article-page.ts';
import {answerInTime} from './answer-in-time.ts';
import {lateStylesOf} from './late-styles.ts';
import {
  answerElement,
  declared,
  startTag,
  styleElement,
  textAttributes,
  type Attributes,
} from './markup.ts';
import type {PrerenderOptions} from './options.ts';
import {placeElement, sectionOf, type Inside} from './place-element.ts';

export type {Attributes} from './markup.ts';
export type {PrerenderOptions} from './options.ts';

/** A class of ours that shows something. */
type SectionClass = Pick<typeof PortalElement, 'tag' | 'elementStyles'> & (new () => Inside);

/** What draws elements without a page. */
interface Drawing {
  readonly Renderer: typeof LitElementRenderer;
  /** By their tags; the registry may have those of another copy, as where a server is made of two bundles. */
  readonly classes: ReadonlyMap<string, SectionClass>;
  readonly draw: (value: unknown, renderer: LitElementRenderer) => Promise<string>;
}

let drawing: Promise<Drawing> | undefined;

const load = async (): Promise<Drawing> => {
  const [{LitElementRenderer: Renderer, render}, {collectResult}] = await Promise.all([
    import('@lit-labs/ssr'),
    import('@lit-labs/ssr/lib/render-result.js'),
  ]).catch((cause: unknown) => {
    throw new Error('prerender needs the package @lit-labs/ssr: npm install @lit-labs/ssr', {
      cause,
    });
  });
  await import('../define.ts');
  const {PortalElement: Base, ...library} = await import('../index.ts');
  const classes = Object.values(library as Record<string, unknown>).filter(
    (Class): Class is SectionClass =>
      typeof Class === 'function' && Class.prototype instanceof Base,
  );
  return {
    Renderer,
    classes: new Map(classes.map((Class) => [Class.tag, Class])),
    draw: (value, renderer) =>
      collectResult(render(value, {customElementHostStack: [renderer], eventTargetStack: []})),
  };
};

/**
 * Asks what an element asks, if it asks anything. An old answer that was kept for when the endpoint fails is none
 * here: nobody would say how old it is, and the browser would not ask.
 */
async function answerOf(
  element: Inside,
  options: PrerenderOptions,
): Promise<ServedAnswer | undefined> {
  const {query} = element;
  const {handle} = sectionOf(element).source;
  if (!query || !handle) return undefined;
  let failure: PortalError | undefined;
  const answer = await answerInTime(async (signal) => {
    const onStale = (_since: number, error: PortalError) => (failure = error);
    return element.ask(await handle.open(), query, {signal, onStale});
  }, options);
  if (failure) throw failure;
  return {question: JSON.stringify(query), answer, answeredAt: now()};
}

/** An error of ours, whatever was thrown. */
const errorOf = (thrown: unknown): PortalError =>
  (thrown as Partial<PortalError> | undefined)?.name === 'PortalError'
    ? (thrown as PortalError)
    : new PortalError('invalid', `It could not be drawn: ${String(thrown)}`, {cause: thrown});

/**
 * Draws an element for a page that a server sends: asks its endpoint, and gives the tag with its content as
 * declarative shadow DOM and the answer for the browser, which does not ask again when the page loads
 * `portal-widgets/hydrate` before the elements. When there is no answer in time, it gives the plain tag: then
 * the browser asks.
 *
 * @param tag - such as `portal-hot-news`
 * @param attributes - of the tag, as on any page
 * @param options - what the element would find around it on the page
 * @returns markup to insert as it is; never to be changed, for then the browser draws anew
 * @throws TypeError for a tag or a name of an attribute that is none; Error where `@lit-labs/ssr` is not installed.
 *   Never because of an endpoint
 * @example
 * ```js
 * import {prerender} from 'portal-widgets/ssr';
 *
 * const list = await prerender(
 *   'portal-hot-news',
 *   {endpoint: '/api', limit: 10, 'show-date': true},
 *   {base: 'https://portal.example/', children: '<a href="/tin-nong">Tin nóng</a>'},
 * );
 * ```
 */
export async function prerender(
  tag: string,
  attributes: Attributes = {},
  options: PrerenderOptions = {},
): Promise<string> {
  drawing ??= load();
  const {Renderer, classes, draw} = await drawing.catch((error: unknown) => {
    drawing = undefined;
    throw error;
  });
  const Class = classes.get(tag);
  if (!Class) throw new TypeError(`<${tag}> is no section of portal-widgets.`);
  const texts = textAttributes(attributes);
  const {children = '', nonce, onError, window} = options;
  try {
    const renderer = new Renderer(tag);
    const element = new Class();
    renderer.element = element as unknown as LitElement;
    for (const [name, value] of texts) renderer.setAttribute(name, value);
    await placeElement(element, texts, options);
    const place = window && allowBody(element, window);
    if (!place && Class.tag === 'portal-article-view')
      element.renderSkeleton = () => withoutBody(element.shown as Article, options.base ?? '');
    const served = await answerOf(element, options);
    if (served) sectionOf(element).answer(served.answer, served.answeredAt);
    renderer.connectedCallback();
    const sheets = [...(Class.elementStyles as CSSResult[]), ...lateStylesOf(Class.tag)];
    const content = withBooleans(await draw(element.render(), renderer));
    const style = styleElement(
      sheets.map(({cssText}) => cssText),
      nonce,
    );
    return [
      startTag(tag, attributesOf(element)),
      declared(style + (place?.fill(content) ?? content)),
      served ? answerElement(served) : '',
      `${children}</${tag}>`,
    ].join('');
  } catch (thrown) {
    const error = errorOf(thrown);
    if (onError) onError(error);
    else console.warn(`[portal-widgets] <${tag}> was not prerendered: ${error.message}`);
    return `${startTag(tag, texts)}${children}</${tag}>`;
  }
}

/** The attributes of an element: those that it was given, and those that it has set itself. */
const attributesOf = (element: HTMLElement): (readonly [string, string])[] =>
  [...element.attributes].map(({name, value}) => [name, value] as const);

/**
 * The renderer writes properties as attributes, `selected="false"` too, which would choose the last option. Only
 * in tags: quotation marks in texts and values are escaped.
 */
const withBooleans = (markup: string): string => markup.replaceAll(' selected="false"', '');
