import type {HTTPRequest, Page} from 'puppeteer-core';
import type {Snippet} from '../../docs/.vitepress/builder/snippets.ts';

/** What the page of the builder says is to be pasted. */
export const readSnippets = (page: Page): Promise<Snippet[]> =>
  page.$$eval('.builder pre', (found) =>
    found.map(({dataset, textContent}) => ({
      where: dataset.where as Snippet['where'],
      language: dataset.language as Snippet['language'],
      code: textContent,
    })),
  );

/** Chooses a system, and reads what is to be pasted there. */
export async function snippetsFor(page: Page, system: string): Promise<Snippet[]> {
  await page.select('.builder [name="system"]', system);
  return readSnippets(page);
}

/** Enters an address, as somebody who types it. */
export const enterAddress = (page: Page, address: string): Promise<void> =>
  page.$eval(
    '.builder [name="endpoint"]',
    (field, value) => {
      (field as HTMLInputElement).value = value;
      field.dispatchEvent(new Event('input'));
    },
    address,
  );

/** Holds back the answers below an address. */
export async function holdAnswers(
  page: Page,
  address: string,
): Promise<{isAsked: Promise<void>; release(): Promise<void>}> {
  const held: HTTPRequest[] = [];
  let isReleased = false;
  await page.setRequestInterception(true);
  const isAsked = new Promise<void>((resolve) => {
    page.on('request', (request) => {
      if (isReleased || !request.url().startsWith(address)) return void request.continue();
      held.push(request);
      resolve();
    });
  });
  return {
    isAsked,
    async release() {
      isReleased = true;
      // A page that no longer wants an answer has taken its request back.
      await Promise.allSettled(held.map((request) => request.continue()));
      await page.waitForNetworkIdle();
    },
  };
}

/** Enters an address, has it checked, and gives what the page then says. */
export async function checkAddress(page: Page, address: string): Promise<string> {
  await enterAddress(page, address);
  await page.click('.builder .check');
  await page.waitForSelector('.builder .check:not([disabled])', {timeout: 30_000});
  return page.$eval('.builder', (form) => (form as HTMLElement).innerText);
}
