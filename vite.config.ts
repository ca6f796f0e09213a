import {existsSync, globSync, readFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {transform as minifyStyle} from 'lightningcss';
import {minify} from 'terser';
import {ModuleKind, ScriptTarget, transpileModule} from 'typescript';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {licenses, licensesOf} from './scripts/vite/licenses.ts';
import {minifyTemplates} from './scripts/vite/minify-templates.ts';
import {neededFiles} from './scripts/vite/needed-files.ts';
import {ownCopies} from './scripts/vite/own-copies.ts';
import {patchDependencies} from './scripts/vite/patch-dependencies.ts';

// What a shell or a test runner says of itself would bring development builds of dependencies into the files.
process.env.NODE_ENV = 'production';

/** Browsers the library supports: the last Chrome of Windows 7, and what is as old. */
const target = ['chrome109', 'edge109', 'firefox115', 'safari16'];

/** What every element needs: Lit, the base, and what that imports. */
const isCore =
  /node_modules\/(@lit|lit|lit-html|lit-element)\/(?!directive|private-ssr)|\/src\/(base\/(?!section-care|after-translation|keep-focus|announce|page-life|add-styles|device-memory|save-file|bounded-page|own-width)|time\/(clock|zone)|html\/safe-url|version|source\/(?!resolve|registry)[\w-]+\.ts|provider\/(context\.|settings)|locale\/(format|locale|number|vi\/base))/;

/**
 * A class whose static fields are given to it behind its end: as part of it they would become functions
 * for browsers without static blocks, which are larger.
 */
const withStaticsOutside = (code: string, name: string): string => {
  const fields: string[] = [];
  const rest = code.replace(/^ {4}static \{ this\.(\w+) = (.*); \}\n/gm, (_all, field, value) => {
    fields.push(`${name}.${field} = ${value};`);
    return '';
  });
  return [rest, ...fields].join('\n');
};

/**
 * What every kind of source asks with, and checks answers with, and the usual kind, of which the others borrow;
 * pictures are fetched only to be saved with an article.
 */
const isSource =
  /node_modules\/valibot\/|\/src\/source\/(client\/(?!fetch-picture|is-reachable|send-visit)|resolve-endpoint|registry|kinds\/(portal|checked|plain-text|schema-fields|usable-items|without-undefined))/;

/** What sections load beside their content. */
const isCare =
  /\/src\/(base\/(section-care|after-translation|announce|page-life|(add-styles|keep-focus)\.ts$)|locale\/vi\/care)/;

/**
 * Compiles, and then writes the calls of our one decorator out: the usual helper for decorators also
 * serves those that return something, and a proposal that never came, and is larger than what it does here.
 */
const compile: Plugin = {
  name: 'compile',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts(\?|$)/.test(id)) return null;
    const {outputText, sourceMapText} = transpileModule(code, {
      fileName: id,
      compilerOptions: {
        target: ScriptTarget.ES2022,
        module: ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        experimentalDecorators: true,
        useDefineForClassFields: false,
        noEmitHelpers: true,
        sourceMap: true,
      },
    });
    const plain = outputText.replace(
      /__decorate\(\[\s*(property\(.*\))\s*\], (\w+)\.prototype, ("\w+"), void 0\);/g,
      (_call, decorator, name, field) => `${decorator}(${name}.prototype, ${field});\n\n`,
    );
    const outside = plain.replace(
      /^export (?:abstract )?class (\w+)[^]*?^}$/gm,
      (whole: string, name: string) => withStaticsOutside(whole, name),
    );
    if (plain.includes('__decorate')) throw new Error(`An unknown decorator in ${id}`);
    return {code: outside, map: sourceMapText ?? null};
  },
};

const fail = (message: string): never => {
  throw new Error(message);
};

/**
 * Writes out what the bundler's own helper does, which would be a file and a request by itself: modules that
 * are loaded on demand and share a file get an object each.
 */
const withoutHelper: Plugin = {
  name: 'without-helper',
  enforce: 'pre',
  renderChunk(code) {
    const helper = /^import \{ t as (\w+) \} from "[^"]*rolldown-runtime[^"]*";$/m;
    const [statement, name = ''] = helper.exec(code) ?? [];
    if (!statement) return null;
    /** What is imported on demand from the file itself is there already. */
    const own = (_all: string, object: string, exported: string): string =>
      new RegExp(`\\b${object} = .*\\{[^}]*\\b${exported}: \\(\\) => ([\\w$]+)`).exec(code)?.[1] ??
      fail(`${object} has no ${exported}.`);
    const made = new RegExp(`\\b${name}\\((\\{[^}]*\\})\\)`, 'g');
    return {
      code: code
        .replace(statement, '')
        .replace(/\(await Promise\.resolve\(\)\.then\(\(\) => (\w+)\)\)\.(\w+)/g, own)
        .replace(made, (_call, exported: string) =>
          exported.replace(/(\w+): \(\) => ([\w$]+)/g, 'get $1() { return $2; }'),
        ),
      map: null,
    };
  },
  generateBundle(_options, bundle) {
    const file = Object.keys(bundle).find((name) => name.includes('rolldown-runtime'));
    if (file) Reflect.deleteProperty(bundle, file);
  },
};

/**
 * What is called as soon as it is there: asks Chromium, by the comment of its explicit compile hints, to compile
 * all of it beside the page while it arrives, rather than each function in the page when it is called.
 */
const isCalledAtOnce = /^chunks\/(ask-early|core|source|article-content)-|all\.js$/;

/** Vite leaves the output of a library readable; these files are for browsers only. */
const minifyCode: Plugin = {
  name: 'minify-code',
  async renderChunk(code, {fileName}) {
    const {code: minified = code, map} = await minify(code, {
      format: {preamble: isCalledAtOnce.test(fileName) ? '//# allFunctionsCalledOnLoad' : ''},
      module: true,
      ecma: 2020,
      // What is written out in place of a call compresses worse.
      compress: {
        passes: 4,
        unsafe_arrows: true,
        unsafe_methods: true,
        keep_fargs: false,
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- Its name is in the types alone.
        inline: 1,
      },
      sourceMap: true,
    });
    return {code: minified, map: typeof map === 'string' ? map : null};
  },
};

/** Where the worker lies that searches, beside the code that starts it. */
const workerAddress = (path: string): Plugin => ({
  name: 'worker-address',
  enforce: 'pre',
  // Kept from Vite, which would put the worker into the code that starts it; policies refuse that.
  transform: (code, id) =>
    id.endsWith('/static/searcher.ts')
      ? {
          code: code.replace("'./search-worker.ts', import.meta.url", '__WORKER_ADDRESS__'),
          map: null,
        }
      : null,
  renderChunk: (code) => {
    if (!code.includes('__WORKER_ADDRESS__')) return null;
    return {code: code.replace('__WORKER_ADDRESS__', `"${path}", import.meta.url`), map: null};
  },
});

/** Style sheets of the page, beside the scripts: presets, and room for what is not there yet. */
const styleSheets: Plugin = {
  name: 'style-sheets',
  generateBundle() {
    for (const [path, fileName] of [
      ['src/themes.css', 'portal-themes.css'],
      ['src/reserved-room.css', 'portal-widgets.css'],
    ] as const)
      this.emitFile({
        type: 'asset',
        fileName,
        source: minifyStyle({filename: path, code: readFileSync(path), minify: true}).code,
      });
  },
};

/** One entry per element, as `elements/<name>`. */
const elementEntries = (): Record<string, string> =>
  Object.fromEntries(
    globSync('src/elements/*/define.ts').map((path) => [
      `elements/${basename(dirname(path))}`,
      path,
    ]),
  );

/** Where files for script tags go, one build after the other; the first, what asks early, empties the folder. */
const beside = {outDir: 'dist/cdn', emptyOutDir: false, target, sourcemap: true};

/** For a script tag: self-contained, minified, split so that shared parts come once. */
const cdn: UserConfig = {
  plugins: [
    patchDependencies,
    withoutHelper,
    ownCopies,
    neededFiles,
    styleSheets,
    licenses,
    workerAddress('../workers/static-search.js'),
    compile,
    minifyTemplates,
    minifyCode,
  ],
  build: {
    ...beside,
    // A library: no helper that preloads chunks into the page it is used on.
    lib: {
      entry: {
        'portal-widgets': 'src/autoloader.ts',
        'portal-widgets.all': 'src/define.ts',
        'portal-widgets.hydrate': 'src/hydrate.ts',
        provider: 'src/provider/define.ts',
        ...elementEntries(),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // An entry holds its element itself, rather than import it from a chunk of its own.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: false,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash:6].js',
        // One file for what every element needs: it compresses better, and is one request.
        codeSplitting: {
          groups: [
            {name: 'core', test: isCore},
            {name: 'source', test: isSource},
            {name: 'care', test: isCare},
            {name: 'record-visit', test: /\/(record-visit|visit-rules|send-visit)\.ts$/},
          ],
        },
      },
    },
  },
};

/** What every section needs stays outside of the file of all: what loads on demand imports it too. */
const staysOutside = /\/chunks\/(?!article-parts|calendar-choices)/;

/** A built file with the map that lies beside it. */
const withMap: Plugin = {
  name: 'with-map',
  load: (path) => {
    const map = `${path}.map`;
    return {
      code: readFileSync(path, 'utf8'),
      map: existsSync(map) ? readFileSync(map, 'utf8') : null,
    };
  },
};

/** All elements in one file, of the files that they are by themselves: a page with many would wait for each. */
const allInOne: UserConfig = {
  plugins: [withMap, minifyCode],
  build: {
    ...beside,
    lib: {entry: {'portal-widgets.all': 'dist/cdn/portal-widgets.all.js'}, formats: ['es']},
    rolldownOptions: {
      external: staysOutside,
      output: {minify: false, codeSplitting: false, entryFileNames: '[name].js'},
    },
  },
};

/** Who asks early only needs to know that something is wrong; the section says what. */
const wordlessErrors: Plugin = {
  name: 'wordless-errors',
  enforce: 'pre',
  transform: (code) => ({
    code: code.replace(/throw new PortalError\([^;]*\);/g, 'throw null;'),
    map: null,
  }),
};

/** What asks early is a file of its own: any file that it shared with others would have to be there first. */
const askEarly: UserConfig = {
  plugins: [wordlessErrors, compile, minifyCode],
  build: {
    ...beside,
    // Made first: the loader has to know its name.
    emptyOutDir: true,
    lib: {entry: {'ask-early': 'src/loader/ask-early.ts'}, formats: ['es']},
    rolldownOptions: {output: {minify: false, entryFileNames: 'chunks/[name]-[hash:6].js'}},
  },
};

/** The worker is a file of its own: what elements share needs a document, which workers do not have. */
const worker: UserConfig = {
  plugins: [compile, minifyCode],
  build: {
    ...beside,
    lib: {
      entry: {'workers/static-search': 'src/source/kinds/static/search-worker.ts'},
      formats: ['es'],
    },
    rolldownOptions: {output: {minify: false, entryFileNames: '[name].js'}},
  },
};

/** A script that is no module cannot import, so that it is a file of its own too. */
const classic: UserConfig = {
  plugins: [compile, minifyCode],
  build: {
    ...beside,
    lib: {
      entry: 'src/classic.ts',
      formats: ['iife'],
      name: 'portalWidgets',
      fileName: () => 'portal-widgets.classic.js',
    },
  },
};

/** For npm: one file per module, dependencies left to the page's own bundler. */
const npm: UserConfig = {
  plugins: [workerAddress('./search-worker.js'), compile, minifyTemplates],
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: true,
    minify: false,
    emptyOutDir: false,
    lib: {entry: globSync('src/**/*.ts', {exclude: ['src/classic.ts']}), formats: ['es']},
    rolldownOptions: {
      external: /^[^./]/,
      output: {preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js'},
    },
  },
};

/** The parser that browsers have and Node has not, for the command line: in one file, so that no user installs it. */
const domParser: UserConfig = {
  build: {
    outDir: 'dist/check',
    emptyOutDir: false,
    target: 'node20',
    ssr: 'scripts/vite/dom-parser.ts',
    rolldownOptions: {output: {entryFileNames: 'dom-parser.js', banner: licensesOf('happy-dom')}},
  },
  ssr: {noExternal: true},
};

export default defineConfig(({mode}) => ({
  publicDir: false,
  define: {'process.env.NODE_ENV': '"production"'},
  ...({
    npm,
    'ask-early': askEarly,
    'all-in-one': allInOne,
    worker,
    classic,
    'dom-parser': domParser,
  }[mode] ?? cdn),
}));
