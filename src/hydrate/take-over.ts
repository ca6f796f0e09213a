import {hydrate} from '@lit-labs/ssr-client';
import {render, type CSSResult, type RenderOptions} from 'lit';
import {keepFocus} from '../base/keep-focus.ts';
import {PortalElement} from '../base/portal-element.ts';
import type {PortalError} from '../source/errors.ts';
import type {AskOptions, PortalSource} from '../source/portal-source.ts';
import {now} from '../time/clock.ts';
import {answeringSource} from './answering-source.ts';
import {answerTakerOf} from './controllers.ts';
import {outline} from './outline.ts';
import {providersReady} from './providers-ready.ts';
import {servedAnswer, type ServedAnswer} from './served-answer.ts';

/** An element from within. */
interface Inside extends HTMLElement {
  readonly hasUpdated: boolean;
  data: unknown;
  readonly query: object | undefined;
  readonly refresh: number;
  readonly renderOptions: RenderOptions;
  readonly updateComplete: Promise<boolean>;
  ask(source: PortalSource, query: object, options: AskOptions): Promise<unknown>;
  isEmpty(answer: unknown): boolean;
  reload(): Promise<void>;
  render(): unknown;
  requestUpdate(): void;
  createRenderRoot: (this: Inside) => HTMLElement | DocumentFragment;
  scheduleUpdate: (this: Inside) => Promise<unknown> | undefined;
  update: (this: Inside, changed: Map<PropertyKey, unknown>) => void;
}

/** Elements that show what a server drew, and have not drawn anything themselves. */
const served = new WeakSet<Inside>();
const begun = new WeakSet<Inside>();

/** Whether an element asks what the server asked for it, and nobody has given it data. */
const isAsked = ({data, query}: Inside, {question}: ServedAnswer): boolean =>
  !data && query !== undefined && JSON.stringify(query) === question;

/**
 * Asks again, once the server's content is taken over, where that is older than `refresh` would have let it become: a
 * page that was built last week would show the news of that week until its reader has stayed so long.
 */
function askWhereDue(element: Inside, {answeredAt}: ServedAnswer): void {
  const {refresh} = element;
  if (!(refresh > 0) || now() - answeredAt < refresh * 1000) return;
  void element.updateComplete.then(() => element.reload());
}

/**
 * Gives an element the answer that came with the page, when it still asks that, and waits for the code that
 * draws it.
 *
 * @returns whether the element may draw; if not, what the server drew stays as it is
 */
async function begin(element: Inside, answer: ServedAnswer | undefined): Promise<boolean> {
  await providersReady(element);
  const {query} = element;
  if (!answer || !query || !isAsked(element, answer)) return true;
  try {
    // As the element itself would ask, so that all is loaded then which it loads with an answer.
    const source = await answeringSource(element, answer.answer);
    await element.ask(source, query, {signal: new AbortController().signal});
    // Throws where it has another form than models have; then the endpoint is asked.
    element.isEmpty(answer.answer);
  } catch (error) {
    // The code did not come: what is on screen is better than the message that would take its place.
    return (error as Partial<PortalError> | undefined)?.code !== 'network' || !served.has(element);
  }
  if (!isAsked(element, answer)) return true;
  const taker = answerTakerOf(element);
  // Where the page names nobody to ask, only the server did.
  if (taker?.isSetUp) {
    taker.answer(answer.answer, answer.answeredAt);
    askWhereDue(element, answer);
  } else element.data = answer.answer;
  return true;
}

/** Has style sheets that a strict policy allows, and that elements share, do what the server's elements did. */
function adoptSheets(element: Inside, root: ShadowRoot): void {
  const {elementStyles} = element.constructor as typeof PortalElement;
  const sheets = elementStyles.flatMap((style) => (style as CSSResult).styleSheet ?? []);
  if (sheets.length < elementStyles.length) return;
  // What was loaded meanwhile has added its own.
  root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets];
  for (const child of [...root.children]) if (child.localName === 'style') child.remove();
}

/** Whether what the element would draw is what the server drew. */
function isSame(element: Inside, value: unknown, root: ShadowRoot): boolean {
  const copy = document.createElement('div');
  // Throws where data have another form than models have.
  render(value, copy, {host: element});
  // The body of an article is nodes with listeners, which cannot be taken over.
  if ((element.constructor as typeof PortalElement).tag === 'portal-article-view') return false;
  return outline(copy) === outline(root);
}

/** Whether the comments are there by which Lit finds its way. */
const isMarked = (root: ShadowRoot): boolean =>
  [...root.childNodes].some(
    (node) => node.nodeType === 8 && (node as Comment).data.startsWith('lit-part '),
  );

/** Makes the server's nodes those of the element, if they are what it would draw. */
function isTakenOver(element: Inside, root: ShadowRoot): boolean {
  let value: unknown;
  try {
    value = element.render();
    if (!isSame(element, value, root)) return false;
  } catch {
    // No model looks like that: the endpoint is asked after all, once this update is over, in which no other can begin.
    answerTakerOf(element)?.answer();
    queueMicrotask(() => element.requestUpdate());
    return false;
  }
  // Said in the console by Lit, where nobody can do anything about it.
  if (!isMarked(root)) return false;
  try {
    hydrate(value, root, element.renderOptions);
    return true;
  } catch {
    // It looks the same, and was written by another version.
    return false;
  }
}

/**
 * Makes the server's nodes those of the element, or clears them away where they are not what it would draw:
 * then it draws anew, in the same task, so that no frame is blank.
 *
 * @returns to be called when it has drawn
 */
function takeOver(element: Inside, root: ShadowRoot): () => void {
  adoptSheets(element, root);
  element.renderOptions.isConnected = element.isConnected;
  if (isTakenOver(element, root)) return () => undefined;
  const finish = keepFocus(root);
  for (const node of [...root.childNodes]) if (node.nodeName !== 'STYLE') node.remove();
  return finish;
}

/** Has every element that is made from now on begin with what a server drew and was told for it. */
export function takeOverElements(): void {
  const prototype = PortalElement.prototype as unknown as Inside;
  const {createRenderRoot, scheduleUpdate, update} = prototype;

  prototype.createRenderRoot = function () {
    return served.has(this) && this.shadowRoot ? this.shadowRoot : createRenderRoot.call(this);
  };

  prototype.scheduleUpdate = function () {
    const isFirst = !this.hasUpdated && !begun.has(this);
    begun.add(this);
    if (isFirst && this.shadowRoot?.firstChild) served.add(this);
    const answer = isFirst ? servedAnswer(this) : undefined;
    if (!answer && !(isFirst && served.has(this))) return scheduleUpdate.call(this);
    return begin(this, answer).then((mayDraw) => (mayDraw ? scheduleUpdate.call(this) : undefined));
  };

  prototype.update = function (changed) {
    const {shadowRoot} = this;
    const finish = served.delete(this) && shadowRoot ? takeOver(this, shadowRoot) : undefined;
    update.call(this, changed);
    finish?.();
  };
}
