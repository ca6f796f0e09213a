import {expect, fixtureSync, html} from '@open-wc/testing';
import '../../src/elements/article-view/define.ts';
import '../../src/elements/hot-news/define.ts';
import type {PortalErrorCode, PortalSource} from '../../src/index.ts';
import {openSource} from '../../src/source/registry.ts';
import {faultEndpoint, type FaultEndpoint} from './fault-endpoint.ts';
import {guardPage, type PageGuard} from './page-guard.ts';
import {inShadow, oneInShadow, reach, textOf} from './shadow.ts';
import {until} from './until.ts';

/** The elements that meet every fault. */
export const faultTags = ['portal-hot-news', 'portal-article-view'] as const;

export type FaultTag = (typeof faultTags)[number];

/** What a reader is told. */
const sentences: Readonly<Partial<Record<PortalErrorCode, string>>> = {
  network: 'Không kết nối được với máy chủ. Xin kiểm tra mạng rồi thử lại.',
  offline: 'Thiết bị đang ngoại tuyến. Nội dung sẽ được tải khi có mạng trở lại.',
  timeout: 'Máy chủ không trả lời kịp. Xin thử lại sau ít phút.',
  forbidden: 'Máy chủ không cho phép xem nội dung này.',
  'not-found': 'Không tìm thấy nội dung này.',
  busy: 'Máy chủ đang quá tải. Xin thử lại sau ít phút.',
  refused: 'Máy chủ không nhận yêu cầu này.',
  server: 'Máy chủ đang gặp sự cố. Xin thử lại sau ít phút.',
  'too-large': 'Nội dung nhận được quá lớn nên không hiển thị.',
  invalid: 'Nội dung nhận được bị lỗi nên không hiển thị.',
};

const articleNotFound = 'Không tìm thấy bài viết. Có thể bài đã được gỡ hoặc đường dẫn không đúng.';

/** What pressing a button cannot mend. */
const finalCodes: readonly PortalErrorCode[] = ['forbidden', 'not-found', 'refused'];

/** What of an element a test may set besides its endpoint. */
export interface PlaceOptions {
  /** Attributes by name. */
  attributes?: Readonly<Record<string, string>>;
  /** A source object instead of the endpoint. */
  source?: PortalSource;
}

/** Puts elements on the page and sees to what holds for all of them. */
export interface FaultPage extends PageGuard {
  /** An element on the page, with a link of the page's author inside it. */
  place<T extends FaultTag>(
    tag: T,
    endpoint: FaultEndpoint | string,
    options?: PlaceOptions,
  ): HTMLElementTagNameMap[T];
}

/**
 * For every test of a file: the page is guarded, no element writes more than one line to the console,
 * and nothing waits at random before it asks again.
 */
export function useFaultPage(): FaultPage {
  const page = guardPage();
  const {random} = Math;
  let placed = 0;

  beforeEach(() => {
    placed = 0;
    Math.random = () => 0;
  });

  afterEach(() => {
    Math.random = random;
    const {consoleLines} = page;
    expect(consoleLines.length, consoleLines.join('\n')).to.be.at.most(placed);
  });

  return {
    consoleLines: page.consoleLines,
    place(tag, endpoint, {attributes = {}, source} = {}) {
      placed++;
      const element = document.createElement(tag);
      if (source) element.source = source;
      else element.setAttribute('endpoint', typeof endpoint === 'string' ? endpoint : endpoint.url);
      if (tag === 'portal-article-view') element.setAttribute('article-id', 'bai-1');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      const link = document.createElement('a');
      link.href = '/tin';
      link.textContent = 'Xem trên cổng';
      element.append(link);
      fixtureSync<HTMLElement>(html`<div></div>`).append(element);
      return element;
    },
  };
}

/** Whether the link that the page's author put inside is seen. */
export const showsFallback = (element: Element): boolean =>
  element.querySelector(':scope > a')?.assignedSlot instanceof HTMLSlotElement;

/**
 * The element has given up: a reader finds what happened, a button where that can help and the
 * author's link, and nothing of a broken answer; the webmaster finds one line.
 *
 * @param codes - what the failure may be called; engines differ
 * @returns the line
 */
export async function expectFailure(
  page: PageGuard,
  element: Element,
  ...codes: readonly [PortalErrorCode, ...PortalErrorCode[]]
): Promise<string> {
  await reach(element, 'failed');
  const codeOf = (line: string) => codes.find((code) => line.endsWith(`errors.md#${code})`));
  const lineOf = () => page.consoleLines.find((line) => line.includes(`<${element.localName}>`));
  await until(() => lineOf() !== undefined, 'a line for the webmaster');
  const line = lineOf() ?? '';
  const code = codeOf(line);
  if (!code) throw new Error(`It should be a failure "${codes.join('" or "')}": ${line}`);
  const isArticle = element.localName === 'portal-article-view';
  const sentence = isArticle && code === 'not-found' ? articleNotFound : (sentences[code] ?? '?');
  await until(() => textOf(element).includes(sentence), `the sentence "${sentence}"`);
  expect(element.getAttribute('state')).to.equal('failed');
  expect(inShadow(element, '.retry')).to.have.length(finalCodes.includes(code) ? 0 : 1);
  expect(inShadow(element, '.list, .body, .skeleton'), 'parts of an answer').to.have.length(0);
  expect(showsFallback(element), 'the link of the page').to.be.true;
  return line;
}

/** Presses the button that asks again. */
export function pressRetry(element: Element): void {
  oneInShadow(element, '.retry').click();
}

/** The element shows a good answer. */
export async function expectContent(element: Element, titles = 5): Promise<void> {
  await reach(element, 'ready');
  const isArticle = element.localName === 'portal-article-view';
  expect(inShadow(element, isArticle ? '.body' : '.title')).to.have.length(isArticle ? 1 : titles);
  expect(showsFallback(element), 'the link of the page').to.be.false;
}

/** The element still shows its last good answer, says how old it is and offers to ask again. */
export async function expectStale(page: PageGuard, element: Element): Promise<void> {
  await reach(element, 'stale');
  const note = /có từ lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\. Thử lại/;
  await until(() => note.test(textOf(element)), 'a note with the time');
  expect(showsFallback(element), 'the link of the page').to.be.false;
  await until(() => page.consoleLines.length === 1, 'a line for the webmaster');
}

/** What an element shows of an answer, as text. */
export const contentOf = (element: Element): string => textOf(oneInShadow(element, '.list, .body'));

/**
 * Lets a request that an element has begun by now reach the server, and what came be drawn: another
 * one that goes the same way, and begins later, has been answered.
 */
export async function settle(element: HTMLElementTagNameMap[FaultTag]): Promise<void> {
  const {url: endpoint} = faultEndpoint('ok');
  const {signal} = new AbortController();
  const source = await openSource('portal', {endpoint, timeZone: 'Asia/Ho_Chi_Minh'});
  await source.articles?.({}, {signal, reload: true});
  await element.updateComplete;
}
