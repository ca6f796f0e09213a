import {isBuiltin} from 'node:module';
import {dirname, join} from 'node:path';
import {homedir} from 'node:os';
import {beforeAll, describe, expect, it} from 'vitest';
import {version} from '../../src/version.ts';
import {importsOf} from './module-code.ts';
import {PackedProject} from './packed-project.ts';
import {root} from './project.ts';

/** What is read here of a source map. */
interface SourceMap {
  sources: string[];
  sourcesContent?: (string | null)[];
}

describe('the package, as npm packs it', () => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create();
    return async () => {
      await project.remove();
    };
  });

  const filesEndingIn = (...ends: string[]) => {
    const found = project.files.filter((path) => ends.some((end) => path.endsWith(end)));
    expect(found.length).toBeGreaterThan(0);
    return found;
  };

  it('has nothing at its top but what a user needs', () => {
    const top = new Set(project.files.map((path) => path.split('/')[0]));
    expect([...top].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'custom-elements.json',
      'dist',
      'package.json',
    ]);
  });

  it('has no tests, stories or sources', () => {
    const strange = project.files.filter(
      (path) =>
        path.startsWith('dist/') &&
        (!/(\.(js|js\.map|d\.ts|d\.ts\.map|css|json)|\/licenses\.txt)$/.test(path) ||
          /\.(test|stories)\./.test(path)),
    );
    expect(strange).toEqual([]);
  });

  it('says nothing of the machine that it was built on', () => {
    const places = [root, homedir(), 'file://'].filter((place) => place.length > 1);
    const texts = project.files.map((path) => ({path, text: project.read(path)}));
    const found = places.flatMap((place) =>
      texts.filter(({text}) => text.includes(place)).map(({path}) => `${path} has ${place}`),
    );
    expect(found).toEqual([]);
  });

  it('has source maps with relative addresses, and with the sources in them', () => {
    for (const path of filesEndingIn('.js.map')) {
      const {sources, sourcesContent = []} = JSON.parse(project.read(path)) as SourceMap;
      const absolute = sources.filter((source) => /^([a-z]+:|\/|\\)/i.test(source));
      expect(absolute, path).toEqual([]);
      const missing = sources.filter((_, index) => typeof sourcesContent[index] !== 'string');
      expect(missing, `sources that ${path} lacks`).toEqual([]);
    }
  });

  it('has every source map that its code names', () => {
    for (const path of filesEndingIn('.js', '.d.ts')) {
      const [, map] = /\/\/# sourceMappingURL=(\S+)/.exec(project.read(path)) ?? [];
      if (map) expect(project.files, path).toContain(join(dirname(path), map));
    }
  });

  it('imports nothing in its declarations but files that are there', () => {
    for (const path of filesEndingIn('.d.ts')) {
      for (const target of importsOf(project.read(path))) {
        if (!target.startsWith('.')) continue;
        expect(target, path).toMatch(/\.js$/);
        const file = join(dirname(path), target.replace(/\.js$/, '.d.ts'));
        expect(project.files, path).toContain(file);
      }
    }
  });

  it('has declarations that TypeScript 5.4 reads, which knows no parameter of typed arrays', () => {
    for (const path of filesEndingIn('.d.ts')) {
      expect(project.read(path), path).not.toMatch(/\bU?[Ii]nt8Array</);
    }
  });

  it('tells bundlers what of its code they cannot follow, so that none warns of it', () => {
    const modules = filesEndingIn('.js').filter((path) => !path.startsWith('dist/cdn/'));
    const unclear = modules.flatMap((path) => {
      const calls = project
        .read(path)
        .matchAll(/(?:\bimport|new URL)\(((?:\s|\/\*.*?\*\/)*)(?!['"`\s/])[^()]*\)/g);
      return [...calls]
        .filter(
          ([call, comments = '']) =>
            /^import|import\.meta/.test(call) && !comments.includes('webpackIgnore: true'),
        )
        .map(([call]) => `${path}: ${call}`);
    });
    expect(unclear).toEqual([]);
  });

  it('needs the packages that it depends on, and no others', () => {
    const modules = filesEndingIn('.js').filter((path) => !path.startsWith('dist/cdn/'));
    const used = new Set<string>();
    for (const specifier of modules.flatMap((path) => importsOf(project.read(path)))) {
      if (specifier.startsWith('.') || isBuiltin(specifier)) continue;
      used.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    }
    const {dependencies, peerDependencies} = project.packageJson;
    expect([...used].sort()).toEqual(Object.keys({...dependencies, ...peerDependencies}).sort());
  });

  it('has one version, in its code as in package.json', async () => {
    const built = await project.evaluate(
      `import {version} from 'portal-widgets';\nconst result = version;`,
    );
    expect(version).toBe(project.packageJson.version);
    expect(built).toBe(project.packageJson.version);
  });
});
