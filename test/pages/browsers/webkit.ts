import {startWebKitDriver} from '../../../scripts/engines.mjs';
import type {Browser, BrowserPage, Key} from './browser.ts';

/** Code points by which WebDriver names keys (https://www.w3.org/TR/webdriver1/#keyboard-actions). */
const keys: Readonly<Record<Key, string>> = {Tab: '\uE004', Enter: '\uE007'};

/** How a function inside the page ended. */
type Outcome = {value: unknown} | {error: string};

/** The few WebDriver commands that the tests need, each one request. */
class WebKitPage implements BrowserPage {
  // WebDriver has no access to the console.
  readonly troubles = undefined;
  readonly #session: string;

  constructor(session: string) {
    this.#session = session;
  }

  async go(address: string): Promise<void> {
    await this.#post('url', {url: address});
  }

  async run<A extends readonly unknown[], R>(
    task: (...values: A) => R,
    ...values: A
  ): Promise<Awaited<R>> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${task.toString()})(...${JSON.stringify(values)}))
        .then((value) => done({value}), (error) => done({error: String(error)}));`;
    const outcome = (await this.#post('execute/async', {script, args: []})) as Outcome;
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome.value as Awaited<R>;
  }

  async press(key: Key): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({type, value: keys[key]}));
    await this.#post('actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  async goBack(): Promise<void> {
    await this.#post('back', {});
  }

  async resize(width: number, height: number): Promise<void> {
    // The window has a frame and a toolbar, whose size only the result tells.
    for (let tries = 0; tries < 3; tries++) {
      const {x, y, inner, outer} = await this.#measure();
      if (inner.width === width && inner.height === height) return;
      await this.#post('window/rect', {
        x,
        y,
        width: outer.width + width - inner.width,
        height: outer.height + height - inner.height,
      });
    }
  }

  async screenshot(): Promise<Uint8Array> {
    return Buffer.from((await this.#get('screenshot')) as string, 'base64');
  }

  async end(): Promise<void> {
    await request('DELETE', this.#session);
  }

  async #measure() {
    const inner = await this.run(() => ({width: innerWidth, height: innerHeight}));
    const outer = (await this.#get('window/rect')) as Record<
      'x' | 'y' | 'width' | 'height',
      number
    >;
    return {x: outer.x, y: outer.y, inner, outer};
  }

  #get(command: string): Promise<unknown> {
    return request('GET', `${this.#session}/${command}`);
  }

  #post(command: string, body: object): Promise<unknown> {
    return request('POST', `${this.#session}/${command}`, body);
  }
}

async function request(method: string, address: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, {method, ...(body && {body: JSON.stringify(body)})});
  const {value} = (await answer.json()) as {value: unknown};
  if (!answer.ok) throw new Error(`WebDriver: ${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

/** Starts WebKit on a virtual display; it has one tab at a time. */
export async function startWebKit(binary: string): Promise<Browser> {
  const {port, capabilities, stop} = await startWebKitDriver(binary);
  const sessions = `http://127.0.0.1:${port}/session`;
  let page: WebKitPage | undefined;
  const endPage = async () => {
    await page?.end();
    page = undefined;
  };
  return {
    open: async () => {
      await endPage();
      const alwaysMatch = Object.fromEntries(
        // The wish of another client, which the driver does not know.
        Object.entries(capabilities).filter(([name]) => !name.startsWith('wdio:')),
      );
      const value = await request('POST', sessions, {capabilities: {alwaysMatch}});
      page = new WebKitPage(`${sessions}/${(value as {sessionId: string}).sessionId}`);
      await page.resize(1280, 800);
      return page;
    },
    close: async () => {
      await endPage();
      stop();
    },
  };
}
