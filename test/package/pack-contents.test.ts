import {existsSync, globSync, readdirSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {PackedEndpoint} from './packed-endpoint.ts';
import {PackedProject} from './packed-project.ts';
import {root} from './project.ts';

/** Files below a folder, by their paths from there. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'));

/** What a compiled file was made of: the module with its name, below one of these folders. */
const hasSource = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) =>
    existsSync(join(root, folder, path.replace(/(\.d\.ts|\.js\.map|\.js)$/, '.ts'))),
  );

describe('all that is in the package, file by file', () => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create();
    return async () => {
      await project.remove();
    };
  });

  const below = (folder: string) =>
    project.files
      .filter((path) => path.startsWith(folder))
      .map((path) => path.slice(folder.length));

  it('is a text of the package, its command, or built', () => {
    expect(project.files.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/portal-widgets.mjs',
      'custom-elements.json',
      'package.json',
    ]);
  });

  it('is made of a module of ours, where programs import it', () => {
    const strange = below('dist/').filter(
      (path) => !/^(cdn|editors)\//.test(path) && !hasSource(path, 'src'),
    );
    // The check's own parser, for Node has none.
    expect(strange).toEqual(['check/dom-parser.js']);
  });

  it('has every file that the manifest of the elements names', () => {
    const manifest = project.read('custom-elements.json');
    const named = [...manifest.matchAll(/"(?:path|module)": "([^"]+)"/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !project.files.includes(path ?? ''))).toEqual([]);
  });

  it('has a declaration and code of every module', () => {
    const modules = globSync('**/*.ts', {cwd: join(root, 'src')}).map((path) =>
      path.split(sep).join('/').replace(/\.ts$/, ''),
    );
    expect(modules.length).toBeGreaterThan(200);
    const files = new Set(below('dist/'));
    const missing = modules.filter(
      (name) => !files.has(`${name}.d.ts`) || !files.has(`${name}.js`),
    );
    // The script for old systems is a file for pages alone.
    expect(missing).toEqual(['classic']);
    expect(files.has('classic.d.ts')).toBe(false);
  });

  it('is what a page loads itself, or named by it with a hash', () => {
    const names = below('dist/cdn/').filter((path) => !path.endsWith('.map'));
    const elements = globSync('src/elements/*/define.ts', {cwd: root}).map(
      (path) => `elements/${path.split(sep).at(-2) ?? ''}.js`,
    );
    expect(names.filter((path) => !path.startsWith('chunks/')).sort()).toEqual(
      [
        ...elements,
        'integrity.json',
        'licenses.txt',
        'portal-themes.css',
        'portal-widgets.all.js',
        'portal-widgets.classic.js',
        'portal-widgets.css',
        'portal-widgets.hydrate.js',
        'portal-widgets.js',
        'preload.json',
        'provider.js',
        'workers/static-search.js',
      ].sort(),
    );
    const hashed = names.filter((path) => path.startsWith('chunks/'));
    expect(hashed.filter((path) => !/-[\w-]{6}\.js$/.test(path))).toEqual([]);
    expect(below('dist/editors/').sort()).toEqual([
      'vscode.css-custom-data.json',
      'vscode.html-custom-data.json',
      'web-types.json',
    ]);
  });

  it('has everything that package.json names', () => {
    const targets = Object.values(project.packageJson.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : [target.types, target.default],
    );
    expect(targets.length).toBeGreaterThan(40);
    const missing = targets.filter(
      (target) => globSync(target, {cwd: project.packageFolder}).length === 0,
    );
    expect(missing).toEqual([]);
  });
});

describe('all that is in the package of the endpoint, file by file', () => {
  let endpoint: PackedEndpoint;
  let files: string[];

  beforeAll(async () => {
    endpoint = await PackedEndpoint.create();
    files = filesBelow(endpoint.packageFolder);
    return async () => {
      await endpoint.remove();
    };
  });

  it('is a text of the package, its command, a step of its database or sample data', () => {
    const plain = files.filter((path) => !path.startsWith('dist/'));
    const isExpected = [
      /^(LICENSE|README\.md|openapi\.json|package\.json)$/,
      /^bin\/portal-endpoint\.mjs$/,
      /^migrations\/\d+[\w-]*\.sql$/,
      /^seed\/[\w.-]+\.(json|md|txt)$/,
      /^seed\/articles\/[\w.-]+\.md$/,
      /^seed\/(files|pictures)\/[\w.-]+\.(pdf|svg)$/,
    ];
    const strange = plain.filter((path) => !isExpected.some((shape) => shape.test(path)));
    expect(strange).toEqual([]);
    for (const folder of ['bin', 'migrations', 'seed']) {
      const packed = plain.filter((path) => path.startsWith(`${folder}/`)).sort();
      const there = filesBelow(join(root, 'endpoint', folder)).map((path) => `${folder}/${path}`);
      expect(packed, folder).toEqual(there.sort());
    }
  });

  it('is compiled of a module of the endpoint, or of one that it shares with the elements', () => {
    const compiled = files.filter((path) => path.startsWith('dist/')).map((path) => path.slice(5));
    expect(compiled.length).toBeGreaterThan(100);
    expect(compiled.filter((path) => !hasSource(path, ''))).toEqual([]);
    expect(compiled.filter((path) => /(^|\/)(test|bench)\//.test(path))).toEqual([]);
  });

  it('has everything that package.json names', () => {
    for (const path of ['dist/endpoint/src/index.js', 'dist/endpoint/src/index.d.ts']) {
      expect(files).toContain(path);
    }
    expect(existsSync(endpoint.command)).toBe(true);
  });
});
