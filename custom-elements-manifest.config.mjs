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
        declaration.events = declaration.events?.filter(({name}) => name.startsWith('portal-'));
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({declarations}) => declarations.length > 0,
    );
  },
};

/** The manifest that editors, Storybook and the docs read; generated from the JSDoc of the elements. */
export default {
  globs: ['src/elements/*/*.ts', 'src/provider/portal-provider.ts', 'src/base/portal-element.ts'],
  exclude: ['src/**/define.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicSurface],
};
