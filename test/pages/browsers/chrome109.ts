import {startChrome109 as launch} from '../../../scripts/chrome109-launcher.mjs';
import type {Browser, BrowserPage, Key} from './browser.ts';
import {connect, type DevTools} from './devtools.ts';

/** What a key event says besides its name. */
const keys: Readonly<Record<Key, {windowsVirtualKeyCode: number; text?: string}>> = {
  Tab: {windowsVirtualKeyCode: 9},
  Enter: {windowsVirtualKeyCode: 13, text: '\r'},
  Escape: {windowsVirtualKeyCode: 27},
  x: {windowsVirtualKeyCode: 88, text: 'x'},
};

/** Answer of `Runtime.evaluate`. */
interface Evaluation {
  readonly result: {readonly value?: unknown};
  readonly exceptionDetails?: {readonly text: string; readonly exception?: {description?: string}};
}

/** Answer of `Page.getNavigationHistory`. */
interface History {
  readonly currentIndex: number;
  readonly entries: readonly {readonly id: number}[];
}

/** Chrome 109 over its DevTools, for no current library can drive it any more. */
class Chrome109Page implements BrowserPage {
  readonly troubles: string[] = [];
  readonly #devTools: DevTools;

  constructor(devTools: DevTools) {
    this.#devTools = devTools;
    devTools.listen('Runtime.exceptionThrown', (event) =>
      this.troubles.push(JSON.stringify(event)),
    );
    devTools.listen('Runtime.consoleAPICalled', (event) => {
      if (event.type === 'error') this.troubles.push(JSON.stringify(event.args));
    });
    devTools.listen('Log.entryAdded', (event) => {
      const entry = event.entry as {level: string; text: string};
      if (entry.level === 'error') this.troubles.push(entry.text);
    });
  }

  async begin(): Promise<void> {
    for (const domain of ['Page', 'Runtime', 'Log']) await this.#devTools.send(`${domain}.enable`);
    await this.resize(1280, 800);
  }

  async go(address: string): Promise<void> {
    const loaded = this.#devTools.next('Page.loadEventFired');
    await this.#devTools.send('Page.navigate', {url: address});
    await loaded;
  }

  async run<A extends readonly unknown[], R>(
    task: (...values: A) => R,
    ...values: A
  ): Promise<Awaited<R>> {
    const answer = (await this.#devTools.send('Runtime.evaluate', {
      expression: `(${task.toString()})(...${JSON.stringify(values)})`,
      awaitPromise: true,
      returnByValue: true,
    })) as Evaluation;
    const {exceptionDetails: failure} = answer;
    if (failure) throw new Error(failure.exception?.description ?? failure.text);
    return answer.result.value as Awaited<R>;
  }

  async press(key: Key): Promise<void> {
    const event = {key, code: key, ...keys[key]};
    const type = event.text === undefined ? 'rawKeyDown' : 'keyDown';
    await this.#devTools.send('Input.dispatchKeyEvent', {type, ...event});
    await this.#devTools.send('Input.dispatchKeyEvent', {type: 'keyUp', key, code: key});
  }

  async goBack(): Promise<void> {
    const history = (await this.#devTools.send('Page.getNavigationHistory')) as History;
    const entryId = history.entries[history.currentIndex - 1]?.id;
    await this.#devTools.send('Page.navigateToHistoryEntry', {entryId});
  }

  async resize(width: number, height: number): Promise<void> {
    const size = {width, height, deviceScaleFactor: 1, mobile: false};
    await this.#devTools.send('Emulation.setDeviceMetricsOverride', size);
  }

  async screenshot(): Promise<Uint8Array> {
    const {data} = (await this.#devTools.send('Page.captureScreenshot')) as {data: string};
    return Buffer.from(data, 'base64');
  }
}

/** Starts Chrome 109 without a window. */
export async function startChrome109(binary: string): Promise<Browser> {
  const {address, stop} = await launch(binary);
  const open: DevTools[] = [];
  return {
    open: async () => {
      const answer = await fetch(`${address}/json/new?about:blank`, {method: 'PUT'});
      const target = (await answer.json()) as {webSocketDebuggerUrl: string};
      const devTools = await connect(target.webSocketDebuggerUrl);
      open.push(devTools);
      const page = new Chrome109Page(devTools);
      await page.begin();
      return page;
    },
    close: async () => {
      for (const devTools of open) devTools.close();
      await stop();
    },
  };
}
