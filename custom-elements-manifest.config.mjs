/** What the analyzer leaves out: examples, and what a subclass puts for the type parameters of its base. */
const details = {
  name: 'details',
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations.find(({name}) => name === node.name?.getText());
    if (!declaration) return;
    const examples = ts
      .getJSDocTags(node)
      .filter(({tagName}) => tagName.text === 'example')
      .map(({comment}) => ts.getTextOfJSDocComment(comment));
    if (examples.length > 0) declaration.examples = examples;
    declaration.typeParameters = node.typeParameters?.map(({name}) => name.getText());
    const [heritage] = node.heritageClauses ?? [];
    declaration.typeArguments = heritage?.types[0].typeArguments?.map((type) => type.getText());
  },
  packageLinkPhase({customElementsManifest}) {
    const declarations = customElementsManifest.modules.flatMap((module) => module.declarations);
    for (const {superclass, typeArguments, ...declaration} of declarations) {
      const base = declarations.find(({name}) => name === superclass?.name);
      if (!base?.typeParameters || !typeArguments) continue;
      const actual = new Map(
        base.typeParameters.map((name, index) => [name, typeArguments[index]]),
      );
      for (const inherited of [...declaration.members, ...declaration.events]) {
        const text = inherited.type?.text.replace(/\b[A-Z]\b/g, (name) => actual.get(name) ?? name);
        // The analyzer's copies share this object with the base.
        if (text) inherited.type = {text};
      }
    }
    for (const declaration of declarations) {
      delete declaration.typeParameters;
      delete declaration.typeArguments;
    }
  },
};

/** Keeps what a page can rely on: no private members, and the events that the JSDoc names. */
const publicSurface = {
  name: 'public-surface',
  packageLinkPhase({customElementsManifest}) {
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations.filter(({kind}) => kind === 'class');
      const names = module.declarations.map(({name}) => name);
      module.exports = module.exports.filter(({declaration}) => names.includes(declaration.name));
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(
          ({name, privacy}) => !name.startsWith('#') && (privacy ?? 'public') === 'public',
        );
        // The analyzer adds `undefined` for the question mark of a property, also where its type names it.
        for (const {type} of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
          if (type) type.text = type.text.replace(/( \| undefined)+$/, ' | undefined');
        }
        // An event without a name is one that the analyzer found in the code, not in the JSDoc.
        declaration.events = declaration.events?.filter(({name}) => name?.startsWith('portal-'));
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({declarations}) => declarations.length > 0,
    );
    // The file system lists files in an order of its own, which differs from one checkout to another.
    customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  },
};

/** Where the package has what is made of a module; it holds no sources. */
const builtFile = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');

/** Names the files that the package has, so that tools which follow the manifest find the classes. */
const filesOfPackage = {
  name: 'files-of-package',
  packageLinkPhase({customElementsManifest}) {
    // Copies of what is inherited share objects with the base; what has its new name keeps it.
    const rename = (value) => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of ['path', 'module']) {
        if (typeof value[key] === 'string') value[key] = builtFile(value[key]);
      }
      Object.values(value).forEach(rename);
    };
    rename(customElementsManifest.modules);
  },
};

/** The manifest that editors, Storybook and the docs read; generated from the JSDoc of the elements. */
export default {
  globs: ['src/elements/*/*.ts', 'src/provider/portal-provider.ts', 'src/base/portal-element.ts'],
  exclude: ['src/**/define.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [details, publicSurface, filesOfPackage],
};
