import {execFile} from 'node:child_process';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {elementDocs} from '../../scripts/element-docs.mjs';

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
  description: 'A list.',
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

const docs = elementDocs({modules: [{declarations: [list]}, {declarations: [base]}]});
const section = (title: string) => docs.split(/^## /m).find((part) => part.startsWith(title)) ?? '';

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
  it('keeps the choices of an attribute in their cell of the table', () => {
    expect(section('`<portal-list>`')).toContain(
      "| `layout` | `layout` | `'rows' \\| 'grid'` | `'rows'` | Rows or grid |",
    );
  });

  it('says what all sections have once, and in an element only what differs there', () => {
    expect(section('`<portal-list>`')).toContain('|  | `data` | `List` |  | Data to show. |');
    expect(section('`<portal-list>`')).not.toContain('portal-load');
    expect(section('`<portal-list>`')).not.toContain('`heading`');
    expect(section('Every section')).toContain('|  | `data` | `T` |  | Data to show. |');
    expect(section('Every section')).toContain('`portal-load`');
    expect(section('Every section')).toContain('| `reload()` | `Promise<void>` |');
  });

  it('leaves out what belongs to the class and not to the element', () => {
    expect(docs).not.toContain('`tag`');
  });

  it('lists each token once', () => {
    expect(docs.split('`--portal-space`')).toHaveLength(2);
    expect(docs).toMatch(/`--portal-list-gap`.*\(`<portal-list>` only\)/);
  });

  it('shows the example of an element', () => {
    expect(section('`<portal-list>`')).toContain('```html\n<portal-list></portal-list>\n```');
  });

  it('has every token that a style sheet uses, with the default that it has there', () => {
    const used = usedTokens();
    expect(used.length).toBeGreaterThan(10);
    expect([...new Set(used)].sort()).toEqual([...new Set(describedTokens())].sort());
  });

  it('is in docs/elements.md as the manifest has it', async () => {
    const script = join(root, 'scripts/element-docs.mjs');
    const run = promisify(execFile)(process.execPath, [script, '--check']);
    await expect(run).resolves.toMatchObject({stderr: ''});
  });
});
