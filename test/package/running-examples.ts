import type {Page} from 'puppeteer-core';

/** An example of a page: as it runs, and the code below it. */
export interface RunningExample {
  /** What the page has before anything of it runs. */
  readonly served: string;
  /** The code, written as the page's parser would write it. */
  readonly shown: string;
  /** Names and values that the code gives its elements, and that they lack. */
  readonly lost: readonly string[];
}

/** The examples of a page, once all their sections show their content. */
export async function runningExamples(page: Page): Promise<RunningExample[]> {
  await page.waitForFunction(
    () => {
      const inside = [...document.querySelectorAll('.running-example *')];
      const sections = inside.filter(
        ({localName}) => localName.startsWith('portal-') && localName !== 'portal-provider',
      );
      return sections.length > 0 && sections.every((section) => section.matches('[state="ready"]'));
    },
    {timeout: 10_000},
  );
  return page.evaluate(async () => {
    const answer = await fetch(location.pathname);
    const source = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const served = [...source.querySelectorAll('.running-example')];
    const parsed = (code: string): Element =>
      new DOMParser().parseFromString(`<body>${code}`, 'text/html').body;
    return [...document.querySelectorAll('.running-example')].map((example, index) => {
      const code = example.nextElementSibling?.querySelector('pre code')?.textContent ?? '';
      const written = parsed(code);
      const live = [...example.querySelectorAll('*')];
      return {
        served: served[index]?.innerHTML.trim() ?? '',
        shown: written.innerHTML.trim(),
        lost: [...written.querySelectorAll('*')].flatMap((element, at) =>
          [...element.attributes]
            .filter(({name, value}) => live[at]?.getAttribute(name) !== value)
            .map(({name, value}) => `${element.localName} ${name}="${value}"`),
        ),
      };
    });
  });
}
