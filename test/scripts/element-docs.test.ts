import {execFile} from 'node:child_process';
import {globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {elementSections} from '../../docs/.vitepress/elements/sections.ts';
import {differences} from '../../scripts/element-docs.mjs';
import {elementPages} from '../../scripts/element-docs/pages.mjs';

const root = join(import.meta.dirname, '../..');

const base = {
  name: 'PortalElement',
  members: [
    {kind: 'field', name: 'tag', static: true},
    {kind: 'field', name: 'data', type: {text: 'T | undefined'}, description: 'Data to show.'},
    {kind: 'method', name: 'reload', return: {type: {text: 'Promise<void>'}}},
  ],
  events: [{name: 'portal-load', type: {text: 'PortalLoadEvent<T>'}}],
  slots: [{name: '', description: 'shown at first'}],
  cssParts: [{name: 'heading', description: 'the heading'}],
  cssProperties: [{name: '--portal-space', type: {text: '<length>'}, default: '1em'}],
};

const inherited = <T extends object>(items: T[]) =>
  items.map((item) => ({...item, inheritedFrom: {name: 'PortalElement'}}));

const list = {
  name: 'PortalList',
  tagName: 'portal-list',
  description: 'A list (art. 7). Of something.',
  examples: ['```html\n<portal-list></portal-list>\n```'],
  superclass: {name: 'PortalElement'},
  members: [
    {
      kind: 'field',
      name: 'layout',
      attribute: 'layout',
      type: {text: "'rows' | 'grid' | undefined"},
      default: "'rows'",
      description: 'rows or\ngrid',
    },
    {...base.members[1], type: {text: 'List | undefined'}, inheritedFrom: {name: 'PortalElement'}},
  ],
  events: inherited(base.events),
  slots: inherited(base.slots),
  cssParts: [{name: 'item', description: 'one item'}, ...inherited(base.cssParts)],
  cssProperties: [
    {name: '--portal-list-gap', type: {text: '<length>'}, default: '2em'},
    ...inherited(base.cssProperties),
  ],
};

const listSection = {
  name: 'list',
  label: {vi: 'Danh sách', en: 'List'},
  purpose: 'Một danh sách.',
  examples: [
    {title: {vi: 'Ba dòng', en: 'Three rows'}, code: '<portal-list limit="3"></portal-list>'},
  ],
};

const manifest = {modules: [{declarations: [list]}, {declarations: [base]}]};
const pagesIn = (language: 'vi' | 'en') => elementPages(manifest, [listSection], language);
const {'elements.md': overview = '', 'elements/list.md': page = ''} = pagesIn('vi');
const {'elements.md': englishOverview = '', 'elements/list.md': englishPage = ''} = pagesIn('en');

/** Tokens in style sheets, each with its default. */
const usedTokens = (): string[] => {
  const styles = globSync('src/**/*.ts', {cwd: root}).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const uses = styles.join('\n').matchAll(/var\((--portal-[\w-]+),\s*((?:[^()]|\([^()]*\))*)\)/g);
  return [...uses].map(([, name, value]) => `${name} ${value}`);
};

const describedTokens = (): string[] => {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
    modules: {declarations: {cssProperties?: {name: string; default: string}[]}[]}[];
  };
  return manifest.modules
    .flatMap(({declarations}) => declarations)
    .flatMap(({cssProperties = []}) => cssProperties)
    .map((token) => `${token.name} ${token.default}`);
};

describe('the reference of the elements', () => {
  it('has an overview, and a page for each element', () => {
    expect(Object.keys(pagesIn('vi'))).toEqual(['elements.md', 'elements/list.md']);
    expect(overview).toContain(
      '| [Danh sách](elements/list.md)<br>`<portal-list>` | Một danh sách. |',
    );
    expect(englishOverview).toContain(
      '| [List](elements/list.md)<br>`<portal-list>` | A list (art. 7). |',
    );
  });

  it('begins in the language of the page, and says that the reference is English', () => {
    const [beginning = '', reference = ''] = page.split('<div lang="en">');
    expect(beginning).toContain('# Danh sách `<portal-list>`\n\nMột danh sách.');
    expect(beginning).not.toContain('A list');
    expect(reference).toContain('A list (art. 7). Of something.');
    expect(englishPage).toContain('# List `<portal-list>`\n\nA list (art. 7). Of something.');
    expect(englishPage).not.toContain('Một danh sách');
    expect(englishPage).not.toContain('<div');
  });

  it('has examples that run, before the reference', () => {
    const running = '```html live\n<portal-list limit="3"></portal-list>\n```';
    expect(page).toContain(`**Ba dòng**\n\n${running}`);
    expect(englishPage).toContain(`**Three rows**\n\n${running}`);
    expect(page.indexOf(running)).toBeLessThan(page.indexOf('## Reference'));
  });

  it('keeps the choices of an attribute in their cell of the table', () => {
    expect(page).toContain(
      "| `layout` | `layout` | `'rows' \\| 'grid'` | `'rows'` | Rows or grid |",
    );
  });

  it('says what all sections have once, and in an element only what differs there', () => {
    expect(page).toContain('|  | `data` | `List` |  | Data to show. |');
    expect(page).not.toContain('| `portal-load` |');
    expect(page).not.toContain('| `heading` |');
    expect(overview).toContain('|  | `data` | `T` |  | Data to show. |');
    expect(overview).toContain('| `portal-load` |');
    expect(overview).toContain('| `reload()` | `Promise<void>` |');
  });

  it('names in an element what it has of every section', () => {
    const [, names] = page.split('[every section](../elements.md#every-section) has:');
    expect(names).toContain('- Methods: `reload()`');
    expect(names).toContain('- Events: `portal-load`');
    expect(names).toContain('- Slots: inside the tag');
    expect(names).toContain('- Parts: `heading`');
    expect(names).not.toContain('`data`');
    expect(names).not.toContain('`item`');
  });

  it('leaves out what belongs to the class and not to the element', () => {
    expect(overview + page).not.toContain('`tag`');
  });

  it('lists each token once in the overview, and in an element those that it has', () => {
    expect(overview.split('`--portal-space`')).toHaveLength(2);
    expect(overview).toMatch(/`--portal-list-gap`.*\(`<portal-list>` only\)/);
    const tokens = [...page.matchAll(/^\| `(--[\w-]+)`/gm)].map(([, name]) => name);
    expect(tokens).toEqual(['--portal-list-gap', '--portal-space']);
  });

  it('shows the example of an element', () => {
    expect(page).toContain('```html\n<portal-list></portal-list>\n```');
  });

  it('does not leave out an element that nothing was written about', () => {
    expect(() => elementPages(manifest, [], 'vi')).toThrow('has nothing on portal-list');
  });

  it('has two examples or more of every element', () => {
    for (const {name, examples} of elementSections) {
      expect(examples.length, name).toBeGreaterThanOrEqual(2);
    }
  });

  it('has every token that a style sheet uses, with the default that it has there', () => {
    const used = usedTokens();
    expect(used.length).toBeGreaterThan(10);
    expect([...new Set(used)].sort()).toEqual([...new Set(describedTokens())].sort());
  });

  it('finds pages that differ or are missing, and files that belong to no element', () => {
    const folder = mkdtempSync(join(tmpdir(), 'element-docs-'));
    mkdirSync(join(folder, 'elements'));
    writeFileSync(join(folder, 'elements.md'), overview);
    writeFileSync(join(folder, 'elements/list.md'), 'old');
    writeFileSync(join(folder, 'elements/gone.md'), 'of an element that there was');
    writeFileSync(join(folder, 'other.md'), 'not of the reference');
    const pages = {'elements.md': overview, 'elements/list.md': page, 'elements/new.md': 'new'};
    expect(differences(folder, pages)).toEqual({
      wrong: ['elements/list.md', 'elements/new.md'],
      stale: ['elements/gone.md'],
    });
    rmSync(folder, {recursive: true});
  });

  it('is in docs/ as the manifest has it', async () => {
    const script = join(root, 'scripts/element-docs.mjs');
    const run = promisify(execFile)(process.execPath, [script, '--check']);
    await expect(run).resolves.toMatchObject({stderr: ''});
  });
});
