import {engines, type Engine} from '../../../scripts/engines.mjs';
import type {Browser} from './browser.ts';
import {startChrome109} from './chrome109.ts';
import {startPuppeteer} from './puppeteer.ts';
import {startWebKit} from './webkit.ts';

const starters: Readonly<Record<Engine['id'], (path: string) => Promise<Browser>>> = {
  chromium: (path) => startPuppeteer('chrome', path),
  firefox: (path) => startPuppeteer('firefox', path),
  webkit: startWebKit,
  chrome109: startChrome109,
};

/** An engine that is installed here. */
export interface InstalledEngine {
  readonly id: Engine['id'];
  readonly name: string;
  readonly path: string;
  readonly start: () => Promise<Browser>;
}

const installed: InstalledEngine[] = [];
for (const {id, name, advice, find} of engines) {
  const path = await find();
  if (path) installed.push({id, name, path, start: () => starters[id](path)});
  else console.warn(`!!! ${name} IS MISSING: its page tests do not run (${advice}).`);
}

/** The engines that are installed here; those that are missing were named in the console. */
export const installedEngines: readonly InstalledEngine[] = installed;

/** One of them, if it is installed. */
export const installedEngine = (id: Engine['id']): InstalledEngine | undefined =>
  installed.find((engine) => engine.id === id);
