/*
 * A launcher of @web/test-runner for Chrome 109, which puppeteer can start but no longer drive: it
 * waits for kinds of targets that came later. A page that is merely opened is enough, for the tests
 * report over a connection of their own.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {chrome109Arguments} from './engines.mjs';

/** Starts the browser; resolves with the address of its DevTools endpoint and what ends it. */
export const startChrome109 = async (executablePath) => {
  const profile = mkdtempSync(join(tmpdir(), 'chrome109-'));
  const browser = spawn(
    executablePath,
    [
      ...chrome109Arguments,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {stdio: ['ignore', 'ignore', 'pipe']},
  );
  const stop = async () => {
    if (browser.exitCode === null && browser.signalCode === null) {
      browser.kill('SIGKILL');
      await once(browser, 'exit');
    }
    rmSync(profile, {recursive: true, force: true});
  };
  process.once('exit', () => browser.kill('SIGKILL'));
  for await (const line of createInterface({input: browser.stderr})) {
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (!port) continue;
    browser.stderr.resume();
    return {address: `http://127.0.0.1:${port}`, stop};
  }
  await stop();
  throw new Error('Chrome 109 ended before it was ready.');
};

export const chrome109Launcher = (executablePath) => {
  const pages = new Map();
  let starting;
  return {
    name: 'Chrome 109',
    type: 'devtools',
    concurrency: 1,
    async initialize() {},
    async stop() {
      await (await starting)?.stop();
    },
    async startSession(sessionId, url) {
      starting ??= startChrome109(executablePath);
      const {address} = await starting;
      const answer = await fetch(`${address}/json/new?${url}`, {method: 'PUT'});
      pages.set(sessionId, {url, id: (await answer.json()).id});
    },
    isActive: (sessionId) => pages.has(sessionId),
    getBrowserUrl: (sessionId) => pages.get(sessionId)?.url,
    async stopSession(sessionId) {
      const page = pages.get(sessionId);
      pages.delete(sessionId);
      if (page) await fetch(`${(await starting).address}/json/close/${page.id}`);
      return {};
    },
    async startDebugSession() {
      throw new Error('Chrome 109 runs without a window.');
    },
  };
};
