import {setTimeout as delay} from 'node:timers/promises';
import {startWebKitDriver} from '../../../scripts/engines.mjs';
import type {Browser, BrowserPage, Key} from './browser.ts';

/** Code points by which WebDriver names keys (https://www.w3.org/TR/webdriver1/#keyboard-actions). */
const keys: Readonly<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  x: 'x',
};

/** A window cannot be narrower than its toolbar, CSS pixels. */
const narrowest = 500;

/** No command takes longer, milliseconds. */
const patience = 40_000;

/** How a function inside the page ended. */
type Outcome = {value: unknown} | {error: string};

/** The few WebDriver commands that the tests need, each one request. */
class WebKitPage implements BrowserPage {
  // WebDriver has no access to the console.
  readonly troubles = undefined;
  readonly #session: string;
  #frame: {width: number; height: number} | undefined;

  constructor(session: string) {
    this.#session = session;
  }

  async go(address: string): Promise<void> {
    await this.#post('url', {url: address});
    if (!this.#frame) return;
    await this.run(fillWithFrame, address, this.#frame.width, this.#frame.height);
    await this.#post('frame', {id: 0});
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

  /** Narrower than a window can be, pages are opened in a frame of that size from now on. */
  async resize(width: number, height: number): Promise<void> {
    this.#frame = width < narrowest ? {width, height} : undefined;
    await this.#post('frame', {id: null});
    if (this.#frame) return;
    const measure = () => this.run(() => ({width: innerWidth, height: innerHeight}));
    // The window has a frame and a toolbar, whose size only the result tells, and that comes later.
    for (let tries = 0; tries < 5; tries++) {
      const inner = await measure();
      const isRight = (size: typeof inner) => size.width === width && size.height === height;
      if (isRight(inner)) return;
      const outer = (await this.#get('window/rect')) as typeof inner;
      await this.#post('window/rect', {
        width: outer.width + width - inner.width,
        height: outer.height + height - inner.height,
      });
      for (let checks = 0; checks < 20; checks++) {
        if (isRight(await measure())) return;
        await delay(25);
      }
    }
    throw new Error(`WebKit's window cannot be ${width} x ${height}.`);
  }

  async screenshot(): Promise<Uint8Array> {
    return Buffer.from((await this.#get('screenshot')) as string, 'base64');
  }

  async end(): Promise<void> {
    await request('DELETE', this.#session);
  }

  #get(command: string): Promise<unknown> {
    return request('GET', `${this.#session}/${command}`);
  }

  #post(command: string, body: object): Promise<unknown> {
    return request('POST', `${this.#session}/${command}`, body);
  }
}

/** Puts a page into a frame of a size, in place of everything else; resolves when it has loaded. */
const fillWithFrame = async (address: string, width: number, height: number): Promise<void> => {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.style.cssText = `display: block; border: 0; width: ${width}px; height: ${height}px`;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  document.body.replaceChildren(frame);
  await loaded;
};

async function request(method: string, address: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    ...(body && {body: JSON.stringify(body)}),
    signal: AbortSignal.timeout(patience),
  }).catch((cause: unknown) => {
    throw new Error(`WebDriver: ${method} ${address} was not answered.`, {cause});
  });
  const {value} = (await answer.json()) as {value: unknown};
  if (!answer.ok) throw new Error(`WebDriver: ${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

/** Starts WebKit on a virtual display. It has one tab, which every `open` gives again, empty. */
export async function startWebKit(binary: string): Promise<Browser> {
  const {port, capabilities, stop} = await startWebKitDriver(binary);
  const sessions = `http://127.0.0.1:${port}/session`;
  const alwaysMatch = Object.fromEntries(
    // The wish of another client, which the driver does not know.
    Object.entries(capabilities).filter(([name]) => !name.startsWith('wdio:')),
  );
  const value = await request('POST', sessions, {capabilities: {alwaysMatch}});
  const page = new WebKitPage(`${sessions}/${(value as {sessionId: string}).sessionId}`);
  return {
    open: async () => {
      await page.resize(1280, 800);
      await page.go('about:blank');
      return page;
    },
    close: async () => {
      await page.end().catch(() => undefined);
      stop();
    },
  };
}
