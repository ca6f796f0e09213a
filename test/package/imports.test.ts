import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {attributesOf, readManifest} from './manifest.ts';
import {PackedProject} from './packed-project.ts';

/** A path that `exports` of package.json opens, and the files behind it. */
interface Export {
  specifier: string;
  files: string[];
}

/** What was registered: the attributes of each class, by its tag. */
type Registered = Record<string, string[]>;

/** A registry that remembers, for there is none in Node. */
const registry = `
  const registered = {};
  globalThis.customElements = {
    get: () => undefined,
    define: (tag, Class) => (registered[tag] = Class.observedAttributes),
  };`;

describe('the modules of the package', () => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create();
    return async () => {
      await project.remove();
    };
  });

  /** The names that stand for the star of a pattern, found in the files that it leads to. */
  const starsOf = (target: string): string[] => {
    const [first = '', ...rest] = target.slice('./'.length).split('*');
    const pattern = new RegExp(`^${first}(.+?)${rest.map((part) => part).join('\\1')}$`);
    return project.files.flatMap((path) => pattern.exec(path)?.[1] ?? []);
  };

  const allExports = (): Export[] =>
    Object.entries(project.packageJson.exports).flatMap(([key, value]) => {
      const targets = typeof value === 'string' ? [value] : [value.types, value.default];
      const stars = key.includes('*') ? starsOf(targets.at(-1) ?? '') : [''];
      return stars.map((star) => ({
        specifier: join('portal-widgets', key.replace('*', star)),
        files: targets.map((target) => target.slice('./'.length).replaceAll('*', star)),
      }));
    });

  const modules = () =>
    allExports()
      .map(({specifier}) => specifier)
      .filter((specifier) => !/\/cdn\/|\.(json|css)$/.test(specifier));

  it('lead to files that are there, with types beside them', () => {
    const exported = allExports();
    for (const key of Object.keys(project.packageJson.exports)) {
      const [start = ''] = join('portal-widgets', key).split('*');
      expect(exported.some(({specifier}) => specifier.startsWith(start))).toBe(true);
    }
    for (const {specifier, files} of exported) {
      for (const file of files) expect(project.files, specifier).toContain(file);
    }
  });

  it('include what the documentation names', () => {
    expect(modules()).toEqual(
      expect.arrayContaining([
        'portal-widgets',
        'portal-widgets/define',
        'portal-widgets/autoloader',
        'portal-widgets/provider',
        'portal-widgets/provider/define',
        'portal-widgets/elements/hot-news',
        'portal-widgets/elements/hot-news/define',
        'portal-widgets/elements/article-view',
        'portal-widgets/elements/article-view/define',
        'portal-widgets/sources/portal',
        'portal-widgets/testing',
        'portal-widgets/ssr',
        'portal-widgets/hydrate',
      ]),
    );
  });

  it('open nothing that is not meant for others', async () => {
    const outcome = await project.evaluate(`
      const result = await import('portal-widgets/dist/base/define.js').then(
        () => 'imported', (error) => error.code);`);
    expect(outcome).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('load in plain Node without a page, each by itself', async () => {
    for (const specifier of modules()) {
      const names = await project.evaluate(
        `const result = Object.keys(await import('${specifier}'));`,
      );
      expect(names, specifier).toBeInstanceOf(Array);
    }
  });

  it('leave no trace when they are loaded', async () => {
    const traces = await project.evaluate(`
      // Lit brings a registry of its own where there is none.
      await import('lit');
      const timers = [];
      for (const name of ['setTimeout', 'setInterval', 'queueMicrotask', 'fetch']) {
        globalThis[name] = () => timers.push(name);
      }
      const before = Reflect.ownKeys(globalThis).map(String);
      ${modules()
        .map((specifier) => `await import('${specifier}');`)
        .join('\n')}
      const added = Reflect.ownKeys(globalThis).map(String).filter((key) => !before.includes(key));
      const result = {timers, added};`);
    expect(traces).toEqual({timers: [], added: []});
  });

  it('register nothing unless they are called "define"', async () => {
    const silent = modules().filter((specifier) => !specifier.endsWith('/define'));
    const registered = await project.evaluate(`${registry}
      ${silent.map((specifier) => `await import('${specifier}');`).join('\n')}
      const result = Object.keys(registered);`);
    expect(silent.length).toBeGreaterThan(4);
    expect(registered).toEqual([]);
  });

  it('register one element by its own "define"', async () => {
    const registered = await project.evaluate(`${registry}
      await import('portal-widgets/elements/hot-news/define');
      const result = Object.keys(registered);`);
    expect(registered).toEqual(['portal-hot-news']);
  });

  it('have all tags and attributes in the manifest that comes along', async () => {
    const registered = (await project.evaluate(`${registry}
      await import('portal-widgets/define');
      const result = registered;`)) as Registered;
    const described = readManifest(project.packageFolder).flatMap(({tagName}) => tagName ?? []);
    expect(Object.keys(registered).sort()).toEqual(described.sort());
    for (const [tag, attributes] of Object.entries(registered)) {
      expect(attributesOf(tag, project.packageFolder), tag).toEqual([...attributes].sort());
    }
  });
});
