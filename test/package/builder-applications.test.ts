import {join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Choice} from '../../docs/.vitepress/builder/choice.ts';
import {sectionChoices, type SectionOption} from '../../docs/.vitepress/builder/sections.ts';
import {snippetsOf} from '../../docs/.vitepress/builder/snippets.ts';
import {portalAnswerTexts, sections} from '../pages/portal-answers.ts';
import {react} from './applications/react.ts';
import {vue} from './applications/vue.ts';
import {PackedProject} from './packed-project.ts';
import {root, runNode} from './project.ts';
import {serveSite, type StaticSite} from './static-site.ts';
import {startChromium, watchPage} from './watched-page.ts';

/** Texts that have to fit where they go; all else is what people may type. */
const texts: Readonly<Record<string, string>> = {
  'article-id': '1',
  param: 'bai',
  category: 'c',
  metrics: 'today total',
};
const anyText = `Tin "mới" & 'cũ' {{ 1 }} <b>`;

/** An option set to what it is not by itself. */
function valueOf({attribute, words, isFlag, number}: SectionOption): string {
  if (isFlag) return 'true';
  return words?.at(-1) ?? (number === undefined ? (texts[attribute] ?? anyText) : '3');
}

/** Every section, with every option set. */
const choiceFor = (system: string, endpoint: string): Choice => ({
  ...{endpoint, type: '', theme: 'red', system},
  sections: sectionChoices.map(({name, options}) => ({
    name,
    options: Object.fromEntries(options.map((option) => [option.attribute, valueOf(option)])),
  })),
});

const applications = [
  {
    ...{system: 'react', application: react, file: 'Sections.tsx', settings: {}},
    main: {
      path: 'main.tsx',
      text: `import {createRoot} from 'react-dom/client';
        import {Sections} from './Sections.tsx';
        const root = document.querySelector('main');
        if (root) createRoot(root).render(<Sections />);`,
    },
  },
  {
    ...{system: 'vue', application: vue, file: 'News.vue'},
    // Strict templates have to be told that data attributes are everybody's.
    settings: {vueCompilerOptions: {strictTemplates: true, dataAttributes: ['data-*']}},
    main: {path: 'main.ts', text: vue.files['main.ts'] ?? ''},
  },
];

describe.each(applications)('the code of the builder for $system', (each) => {
  const {system, application, file, settings, main} = each;
  let project: PackedProject;
  let site: StaticSite;
  let browser: Browser;

  beforeAll(async () => {
    project = await PackedProject.create([...application.packages, 'vite']);
    site = await serveSite({
      folders: {'/': join(project.folder, 'dist')},
      answers: portalAnswerTexts,
    });
    // The calendar of the small portal has a week of its own; the builder's shows the present one.
    const event = {id: 'e1', title: 'Họp giao ban', start: new Date().toISOString()};
    site.answers['/api/calendar'] = JSON.stringify({items: [event]});
    site.answers['/api/anh.png'] = '';
    browser = await startChromium();
    for (const [path, text] of Object.entries(application.files)) await project.write(path, text);
    const configuration = JSON.parse(application.files['tsconfig.json'] ?? '') as {
      compilerOptions: object;
    };
    // As the projects that Vite makes have it, which know style sheets by this.
    const compilerOptions = {...configuration.compilerOptions, types: ['vite/client']};
    await project.write(
      'tsconfig.json',
      JSON.stringify({...configuration, ...settings, compilerOptions}),
    );
    const [snippet] = snippetsOf(choiceFor(system, `${site.origin}/api`), {
      base: '',
      integrity: {},
    });
    await project.write(file, snippet?.code ?? '');
    await project.write(main.path, main.text);
    return async () => {
      await browser.close();
      await site.stop();
      await project.remove();
    };
  });

  const run = ([path = '', ...parameters]: readonly string[]) =>
    runNode(join(root, 'node_modules', path), parameters, project.folder);

  it('passes the check of its types, with every option of every section', async () => {
    await expect(run(application.check)).resolves.toMatchObject({stdout: ''});
  });

  it('builds, and shows the data of every section in a browser', async () => {
    await run(['vite/bin/vite.js', 'build', '--base', './', '--logLevel', 'error']);
    const {page, faults, foreign} = await watchPage(browser);
    await page.goto(`${site.origin}/index.html`);
    for (const {name, options} of sectionChoices) {
      const tag = `portal-${name}`;
      await page.waitForFunction(
        (selector) => document.querySelector(selector)?.hasAttribute('state'),
        {},
        tag,
      );
      // Frameworks set what is a property as one.
      const asked = options.map(({attribute}) => attribute);
      const values = await page.$eval(
        tag,
        (element, names) =>
          names.map((key) => {
            const property = key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
            return String((element as unknown as Record<string, unknown>)[property]);
          }),
        asked,
      );
      expect(values, tag).toEqual(options.map(valueOf));
    }
    for (const {tag, shows} of sections) {
      // The search shows results when somebody searches.
      if (tag === 'portal-search-box') {
        await page.waitForSelector(`${tag} >>> input`);
        continue;
      }
      await page.waitForFunction(
        (selector, text) =>
          document.querySelector(selector)?.shadowRoot?.textContent.includes(text),
        {},
        tag,
        shows,
      );
    }
    expect({faults, foreign}).toEqual({faults: [], foreign: []});
    await page.close();
  });
});
