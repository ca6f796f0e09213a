import type {Plugin} from 'vite';
import {litPatches, type Patch} from './lit-patches.ts';

const policyModule = '/src/base/markup-policy.ts';

/** By the end of the file's path. */
const patches: Readonly<Record<string, readonly Patch[]>> = {
  ...litPatches,
  'src/base/late-tree-element.ts': [[/'litElementHydrateSupport' in globalThis/g, 'false']],
  'node_modules/dompurify/dist/purify.es.mjs': [
    [
      /_createTrustedTypesPolicy\(trustedTypes, currentScript\)/g,
      'markupPolicy("portal-widgets#purify")',
    ],
    // What an article names "currentScript" must never be taken for the script.
    [/originalDocument\.currentScript/g, 'null'],
    // Names that it would allow by default; what is allowed here is said whole (src/html/allowed-markup.ts).
    ...['html\\$1', 'html', 'svg', 'mathMl', 'xml'].map((list): Patch => [
      new RegExp(`const ${list} = freeze\\(\\[[^\\]]*\\]\\);`, 'g'),
      `const ${list.replace('\\', '')} = freeze([]);`,
    ]),
  ],
};

/**
 * Lit and DOMPurify in the build for script tags, where no page's bundler has a say: they make their
 * Trusted Types policies under names of ours, which a host can allow without allowing duplicates, and
 * do not end the whole script where a name is refused. Both also leave out what nothing here uses
 * (docs/decisions/0115-what-built-files-leave-out-of-lit.md).
 *
 * A change that does not fit a new version of a dependency ends the build.
 */
export const patchDependencies: Plugin = {
  name: 'patch-dependencies',
  enforce: 'pre',
  transform(code, id) {
    const found = Object.entries(patches).find(([end]) => id.split('?')[0]?.endsWith(end));
    if (!found) return null;
    let changed = code;
    for (const [original, replacement] of found[1]) {
      const count = changed.match(original)?.length ?? 0;
      if (count !== 1)
        throw new Error(`${found[0]} has ${String(original)} ${count} times, not once.`);
      changed = changed.replace(original, replacement);
    }
    const isCalled = changed.includes('markupPolicy(');
    return {
      code: isCalled ? `import {markupPolicy} from '${policyModule}';\n${changed}` : changed,
      map: null,
    };
  },
};
