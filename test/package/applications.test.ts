import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import type {Browser} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {angular} from './applications/angular.ts';
import {preact} from './applications/preact.ts';
import {react} from './applications/react.ts';
import {svelte} from './applications/svelte.ts';
import {vite} from './applications/vite.ts';
import {vue} from './applications/vue.ts';
import {PackedProject} from './packed-project.ts';
import {root, runNode} from './project.ts';
import {serveSite} from './static-site.ts';
import {startChromium, watchPage} from './watched-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
});

const applications = [vite, react, preact, vue, svelte, angular];

describe.each(applications)('an application with $name', (application) => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create(application.packages);
    for (const [path, text] of Object.entries(application.files)) await project.write(path, text);
    return async () => {
      await project.remove();
    };
  });

  const runProgram = ([path = '', ...parameters]: readonly string[]) =>
    runNode(join(root, 'node_modules', path), parameters, project.folder);

  /** What the framework's own checker says. */
  const check = async (): Promise<string> => {
    try {
      const {stdout} = await runProgram(application.check);
      return /\b[1-9]\d* ERRORS\b|error TS/.test(stdout) ? stdout : '';
    } catch (error) {
      const {stdout} = error as {stdout?: string};
      return stdout || String(error);
    }
  };

  it('passes the check of its types', async () => {
    expect(await check()).toBe('');
  });

  it('is told of its mistakes', async () => {
    const {path, text, lines} = application.mistakes;
    await project.write(path, text);
    const messages = stripVTControlCharacters(await check());
    await rm(join(project.folder, path));
    const found = messages
      .split('\n')
      .filter((line) => line.includes(path))
      .map((line) => Number(/[(: ](\d+)[,:]\d+/.exec(line)?.[1]));
    expect([...new Set(found)].sort(), messages).toEqual(lines);
  });

  it('builds, sets properties and hears events in a browser', async () => {
    if (application.compile) await runProgram(application.compile);
    await runProgram(['vite/bin/vite.js', 'build', '--base', './', '--logLevel', 'error']);
    const site = await serveSite({folders: {'/': join(project.folder, 'dist')}});
    const {page, faults, foreign} = await watchPage(browser);
    try {
      await page.goto(`${site.origin}/index.html`);
      await page.waitForFunction(() => document.querySelector('output')?.textContent.includes('3'));
      const titles = await page.$$eval('portal-hot-news >>> .title', (links) =>
        links.map((link) => link.textContent.trim()),
      );
      expect(titles).toEqual(['Bài một', 'Bài hai']);
      await page.click('portal-hot-news >>> a.title');
      await page.waitForFunction(
        () => document.querySelector('output')?.textContent.trim() === '3 Bài một',
      );
      expect(await page.$eval('portal-hot-news', (list) => list.showDate)).toBe(true);
      expect(page.url()).toBe(`${site.origin}/index.html`);
      expect({faults, foreign}).toEqual({faults: [], foreign: []});
    } finally {
      await page.close();
      await site.stop();
    }
  });
});
