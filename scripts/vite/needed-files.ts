import {globSync} from 'node:fs';
import type {Plugin} from 'vite';

/** What of a built chunk matters here. */
interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
  code: string;
}

const placeholder = '__NEEDED_FILES__';

/** What a tag needs beside its own file and what that imports: it is loaded on demand, and always. */
const contentOf: Readonly<Record<string, string>> = {
  'article-view': '/article-view/article-content.ts',
  'work-calendar': '/work-calendar/calendar-choices.ts',
};

/** Names of kinds and the modules that make their sources. */
const kinds = ['portal', 'static', 'wordpress', 'json-feed', 'rss', 'ical'];

/**
 * Writes into the loader which files an element and a kind of source need, and, for pages that name files ahead
 * themselves, into `preload.json` which files each entry needs before it shows content of the kind `portal`.
 */
export const neededFiles: Plugin = {
  name: 'needed-files',
  enforce: 'pre',
  transform: (_code, id) =>
    id.endsWith('/src/loader/needed-files.ts')
      ? {code: `export const neededFiles = ${placeholder};`, map: null}
      : null,
  generateBundle({dir = '.'}, bundle) {
    const chunks = Object.values(bundle).filter(({type}) => type === 'chunk') as unknown as Chunk[];
    const holding = (end: string): Chunk => {
      const found = chunks.find(({moduleIds}) => moduleIds.some((id) => id.endsWith(end)));
      if (!found) throw new Error(`No file has ${end}.`);
      return found;
    };
    const closure = (chunk: Chunk, seen = new Set<string>()): Set<string> => {
      if (seen.has(chunk.fileName)) return seen;
      seen.add(chunk.fileName);
      for (const chunkName of chunk.imports) {
        const next = chunks.find(({fileName}) => fileName === chunkName);
        if (next) closure(next, seen);
      }
      return seen;
    };
    const sections: Record<string, string[]> = {};
    const source = closure(holding('/src/source/kinds/portal.ts'));
    // Made of all elements when they are there (vite.config.ts): outside of it is only what every file shares.
    const preloads: Record<string, string[]> = {'portal-widgets.all.js': [...source]};
    for (const chunk of chunks) {
      const [, name = ''] = /^elements\/(.*)\.js$/.exec(chunk.fileName) ?? [];
      if (!name) continue;
      const files = closure(chunk);
      const content = contentOf[name];
      if (content) closure(holding(content), files);
      const others = [...files].filter((file) => file !== chunk.fileName);
      sections[`portal-${name}`] = others;
      preloads[chunk.fileName] = [...new Set([...source, ...others])];
    }
    const [first = [], ...rest] = Object.values(sections);
    const every = first.filter((file) => rest.every((others) => others.includes(file)));
    const isOwn = (file: string): boolean => !every.includes(file);
    const needed: Record<string, string[]> = {};
    for (const [name, files] of Object.entries(sections)) {
      const own = files.filter(isOwn);
      if (own.length > 0) needed[name] = own;
    }
    needed.every = every;
    this.emitFile({
      type: 'asset',
      fileName: 'preload.json',
      source: `${JSON.stringify(preloads, null, 2)}\n`,
    });
    for (const kind of kinds) {
      const files = closure(holding(`/src/source/kinds/${kind}.ts`));
      if (kind !== 'portal') {
        for (const module of ['kinds/more-kinds.ts', 'client/client.ts']) {
          closure(holding(`/src/source/${module}`), files);
        }
      }
      needed[kind] = [...files].filter(isOwn);
    }
    const [askEarly] = globSync('chunks/ask-early-*.js', {cwd: dir});
    if (!askEarly) throw new Error('The file that asks early has to be made before.');
    needed['ask-early'] = [askEarly];
    const loader = chunks.find(({code}) => code.includes(placeholder));
    if (!loader) throw new Error('The loader does not ask which files are needed.');
    loader.code = loader.code.replace(placeholder, JSON.stringify(needed));
  },
};
