import {globSync, readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {importsAtOnce, importsOf, isOnlyImports} from './module-code.ts';
import {PackedProject} from './packed-project.ts';
import {root} from './project.ts';

describe('the files for a script tag', () => {
  let project: PackedProject;
  let scripts: readonly string[];

  beforeAll(async () => {
    project = await PackedProject.create();
    scripts = project.files.filter((path) => /^dist\/cdn\/.*\.js$/.test(path));
    return async () => {
      await project.remove();
    };
  });

  /** A file with all that it imports, at once or on demand. */
  const reachableFrom = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const target of importsOf(project.read(path)))
      reachableFrom(join(dirname(path), target), seen);
    return seen;
  };

  /** What the loader knows of them: the files that a name needs. */
  const neededFiles = (): Record<string, string[]> => {
    const [, map = ''] =
      /=(\{"portal-[^}]*\})/.exec(project.read('dist/cdn/portal-widgets.js')) ?? [];
    return JSON.parse(map) as Record<string, string[]>;
  };

  it('are those that the documentation names', () => {
    expect(scripts).toEqual(
      expect.arrayContaining([
        'dist/cdn/portal-widgets.js',
        'dist/cdn/portal-widgets.all.js',
        'dist/cdn/provider.js',
        'dist/cdn/elements/hot-news.js',
        'dist/cdn/elements/article-view.js',
      ]),
    );
  });

  it('work from any folder: they import by relative paths, and only what is there', () => {
    const targets = scripts.flatMap((path) =>
      importsOf(project.read(path)).map((target) => ({path, target})),
    );
    expect(targets.length).toBeGreaterThan(scripts.length);
    for (const {path, target} of targets) {
      expect(target, path).toMatch(/^\.\.?\//);
      expect(scripts, path).toContain(join(dirname(path), target));
    }
  });

  it('have no chunk that loads later and imports a file whose name stays: on a host it is that of the newest version', () => {
    const atOnce = Object.values(neededFiles())
      .flat()
      .map((file) => `dist/cdn/${file}`);
    for (const path of scripts) {
      if (!path.includes('/chunks/') || atOnce.includes(path)) continue;
      for (const target of importsOf(project.read(path)))
        expect(join(dirname(path), target), path).toMatch(/\/chunks\/[^/]*-[\w-]{6}\.js$/);
    }
  });

  it('have nothing that Safari before 16.4 cannot read: no expression that looks behind', () => {
    const unreadable = scripts.filter((path) => /\(\?<[!=]/.test(project.read(path)));
    expect(unreadable).toEqual([]);
  });

  it('have no chunk that nothing leads to', () => {
    // The loader asks for this one by its name alone.
    const askEarly = neededFiles()['ask-early']?.map((file) => `dist/cdn/${file}`) ?? [];
    expect(askEarly).toHaveLength(1);
    const entries = [...scripts.filter((path) => !path.includes('/chunks/')), ...askEarly];
    const reached = new Set(entries.flatMap((path) => [...reachableFrom(path)]));
    expect(scripts.filter((path) => !reached.has(path))).toEqual([]);
  });

  it('are all known to the loader that an element and its source need, so that none waits for another', () => {
    const {every = [], ...needed} = neededFiles();
    expect(Object.keys(needed)).toEqual(
      expect.arrayContaining([
        'portal-article-view',
        'portal-work-calendar',
        'portal',
        'wordpress',
      ]),
    );
    // A section's own file is asked for by its address.
    const elements = scripts.flatMap((path) => /cdn\/(elements\/.*)/.exec(path)?.[1] ?? []);
    expect(elements).toHaveLength(7);
    const sections = elements.map((file): [string, readonly string[]] => {
      const tag = `portal-${basename(file, '.js')}`;
      return [tag, [file, ...(needed[tag] ?? [])]];
    });
    const kinds = Object.entries(needed).filter(([name]) => !name.startsWith('portal-'));
    for (const [name, files] of [...kinds, ...sections]) {
      const listed = [...every, ...files].map((file) => `dist/cdn/${file}`);
      const imported = listed.flatMap((path) =>
        importsAtOnce(project.read(path)).map((target) => join(dirname(path), target)),
      );
      expect(listed, name).toEqual(expect.arrayContaining(imported));
      for (const path of listed) expect(scripts, name).toContain(path);
    }
  });

  it('are named for pages that load them ahead: all that an entry needs at once, and its source', () => {
    const preloads = JSON.parse(project.read('dist/cdn/preload.json')) as Record<string, string[]>;
    const entries = scripts.filter((path) => /cdn\/(elements\/|portal-widgets\.all)/.test(path));
    expect(Object.keys(preloads).map((file) => `dist/cdn/${file}`)).toEqual(
      expect.arrayContaining(entries),
    );
    for (const entry of entries) {
      const listed = (preloads[entry.slice('dist/cdn/'.length)] ?? []).map(
        (file) => `dist/cdn/${file}`,
      );
      const imported = [entry, ...listed].flatMap((path) =>
        importsAtOnce(project.read(path)).map((target) => join(dirname(path), target)),
      );
      expect(
        listed.map((path) => path.replace(/-[\w-]{6}\.js$/, '')),
        entry,
      ).toEqual(expect.arrayContaining(['dist/cdn/chunks/core', 'dist/cdn/chunks/source']));
      const others = imported.filter((path) => path !== entry);
      expect(listed, entry).toEqual(expect.arrayContaining(others));
      for (const path of listed) expect(scripts, entry).toContain(path);
    }
  });

  it('has all elements in one file, which needs only what every file shares', () => {
    const code = project.read('dist/cdn/portal-widgets.all.js');
    expect(importsAtOnce(code)).toEqual([expect.stringMatching(/^\.\/chunks\/core-[\w-]{6}\.js$/)]);
    const elements = scripts.flatMap((path) => /elements\/(.*)\.js$/.exec(path)?.[1] ?? []);
    expect(elements).toHaveLength(7);
    for (const name of elements) expect(code).toContain(`"portal-${name}"`);
  });

  it('ask to be compiled while they arrive, where all in them is called at once', () => {
    const first = (path: string): string => project.read(path).split('\n')[0] ?? '';
    const eager = scripts.filter((path) => first(path) === '//# allFunctionsCalledOnLoad');
    expect(eager.map((path) => path.replace(/-[\w-]{6}\.js$/, '.js')).sort()).toEqual([
      'dist/cdn/chunks/article-content.js',
      'dist/cdn/chunks/ask-early.js',
      'dist/cdn/chunks/core.js',
      'dist/cdn/chunks/source.js',
      'dist/cdn/portal-widgets.all.js',
    ]);
  });

  it('are made for production, and for browsers alone', () => {
    for (const path of scripts) {
      const code = project.read(path);
      expect(code, path).not.toMatch(/\bprocess\.env\b|import\.meta\.env|require\(/);
      expect(code, path).not.toMatch(/Lit is in dev mode|Multiple versions of Lit/);
      // A gadget that a page's markup can steer.
      expect(code, path).not.toContain('document.currentScript');
    }
  });

  it('have source maps beside all that is more than an import', () => {
    // The bundler's own code has no source here.
    const ours = scripts.filter((path) => !path.includes('rolldown-runtime'));
    const substantial = ours.filter((path) => !isOnlyImports(project.read(path)));
    expect(substantial.length).toBeGreaterThan(3);
    for (const path of substantial) expect(project.files).toContain(`${path}.map`);
  });

  it('come with the licences of everything that is built into them, as those ask for', () => {
    const sources = project.files
      .filter((path) => /^dist\/cdn\/.*\.map$/.test(path))
      .flatMap((path) => (JSON.parse(project.read(path)) as {sources: string[]}).sources);
    const packages = new Set(
      sources.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    );
    expect([...packages]).toEqual(expect.arrayContaining(['lit-html', 'dompurify', 'ical.js']));
    const licenses = project.read('dist/cdn/licenses.txt');
    for (const name of packages) {
      const folder = join(root, 'node_modules', name);
      const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        version: string;
      };
      expect(licenses).toContain(`${name} ${version} `);
      const texts = globSync('LICEN[SC]E*', {cwd: folder});
      expect(texts.length, name).toBeGreaterThan(0);
      for (const text of texts)
        expect(licenses, name).toContain(readFileSync(join(folder, text), 'utf8').trim());
    }
  });

  it('hold the version', () => {
    const {version} = project.packageJson;
    expect(scripts.filter((path) => project.read(path).includes(version))).not.toEqual([]);
  });
});
