import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumArguments, engines} from '../../scripts/engines.mjs';

/** Starts Chromium without a window. */
export async function startChromium(): Promise<Browser> {
  const engine = engines.find(({id}) => id === 'chromium');
  const executablePath = await engine?.find();
  if (executablePath === undefined) throw new Error(`Chromium is missing: ${engine?.advice}.`);
  return puppeteer.launch({executablePath, args: [...chromiumArguments], headless: true});
}

/** A page that remembers what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Warnings of the console. */
  readonly warnings: readonly string[];
  /** Errors of the console, of scripts and of promises, and requests that failed. */
  readonly faults: readonly string[];
  /** Requests to hosts other than this machine. */
  readonly foreign: readonly string[];
  /** Forgets what was noticed so far. */
  reset(): void;
}

/** Opens an empty page. */
export async function watchPage(browser: Browser): Promise<WatchedPage> {
  const page = await browser.newPage();
  const warnings: string[] = [];
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warn') warnings.push(message.text());
    if (message.type() === 'error')
      faults.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // A page that is left takes its requests along.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason} ${request.url()}`);
  });
  page.on('request', (request) => {
    const {protocol, hostname} = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') foreign.push(request.url());
  });
  return {
    page,
    warnings,
    faults,
    foreign,
    reset() {
      warnings.length = 0;
      faults.length = 0;
      foreign.length = 0;
    },
  };
}
