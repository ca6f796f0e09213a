import type {Page} from 'puppeteer-core';
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

/** Enters an address, has it checked, and gives what the page then says. */
export async function checkAddress(page: Page, address: string): Promise<string> {
  await page.$eval(
    '.builder [name="endpoint"]',
    (field, value) => {
      (field as HTMLInputElement).value = value;
      field.dispatchEvent(new Event('input'));
    },
    address,
  );
  await page.click('.builder .check');
  await page.waitForSelector('.builder .check:not([disabled])', {timeout: 30_000});
  return page.$eval('.builder', (form) => (form as HTMLElement).innerText);
}
