import type {Plugin} from 'vite';

/** A piece of a dependency's code and what stands in its place; it must be there exactly once. */
type Change = readonly [original: RegExp, replacement: string];

const policyModule = '/src/base/markup-policy.ts';

/** By the end of the file's path. The files are minified; names of one letter may change with a version. */
const changes: Readonly<Record<string, readonly Change[]>> = {
  'node_modules/lit-html/lit-html.js': [
    // What only a server needs; the rest is for what takes over what it rendered (src/hydrate.ts).
    [
      /\{M:\w,P:\w,A:\w,C:1,L:\w,(R(?::\w)?,D:\w,V:\w,I:\w),H(?::\w)?,N:\w,U:\w,B:\w,(F:\w)\}/g,
      '{$1,$2}',
    ],
    // Templates of SVG and MathML; here are none.
    [/2===(\w)\?"<svg>":3===\1\?"<math>":""/g, '""'],
    [/\+\(2===(\w)\?"<\/svg>":3===\1\?"<\/math>":""\)/g, ''],
    [
      /,2===(\w)\|\|3===\1\)\{const (\w)=(.{1,30});\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/g,
      ');',
    ],
    [
      /\w\?\w\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\):void 0/g,
      'markupPolicy("portal-widgets#lit")',
    ],
    [
      /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
      '',
    ],
  ],
  'node_modules/lit-element/lit-element.js': [
    [/const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/g, ''],
    // Here src/hydrate.ts does without it, and no other Lit of the page reaches ours.
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/g, ''],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/g, ''],
  ],
  'src/base/late-tree-element.ts': [[/'litElementHydrateSupport' in globalThis/g, 'false']],
  'node_modules/@lit/reactive-element/css-tag.js': [
    [/\(void 0===\w\.ShadyCSS\|\|\w\.ShadyCSS\.nativeShadow\)&&/g, ''],
  ],
  'node_modules/@lit/reactive-element/reactive-element.js': [
    // Every property here reads its attribute by a function, or is its text.
    [/,(\w)=\{toAttribute\(.{1,120}\},fromAttribute\(.{1,220}return \w\}\}(?=,\w=)/g, ',$1=void 0'],
    [
      /\(void 0!==(\w)\.converter\?\.toAttribute\?\1\.converter:\w\)\.toAttribute\((\w),\1\.type\)/g,
      '$2',
    ],
    [
      /,(\w)="function"==typeof (\w)\.converter\?\{fromAttribute:\2\.converter\}:void 0!==\2\.converter\?\.fromAttribute\?\2\.converter:\w;(.{1,20}=)\1\.fromAttribute\((\w),\2\.type\)/g,
      ';$3$2.converter?$2.converter($4):$4',
    ],
    [/,\w=\w\.reactiveElementPolyfillSupport/g, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/g, ''],
    [
      /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\1,(\w)\]of \2\)this\.elementProperties\.set\(\1,\3\)\}/g,
      '',
    ],
    [
      /,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
      '',
    ],
  ],
  'node_modules/dompurify/dist/purify.es.mjs': [
    [
      /_createTrustedTypesPolicy\(trustedTypes, currentScript\)/g,
      'markupPolicy("portal-widgets#purify")',
    ],
    // What an article names "currentScript" must never be taken for the script.
    [/originalDocument\.currentScript/g, 'null'],
    // Names that it would allow by default; what is allowed here is said whole (src/html/allowed-markup.ts).
    ...['html\\$1', 'html', 'svg', 'mathMl', 'xml'].map((list): Change => [
      new RegExp(`const ${list} = freeze\\(\\[[^\\]]*\\]\\);`, 'g'),
      `const ${list.replace('\\', '')} = freeze([]);`,
    ]),
  ],
};

/**
 * Lit and DOMPurify in the build for script tags, where no page's bundler has a say: they make their
 * Trusted Types policies under names of ours, which a host can allow without allowing duplicates, and
 * do not end the whole script where a name is refused. DOMPurify also leaves out lists of what it
 * would allow by default. Lit also leaves out its hooks for polyfills, its lists of versions and what a
 * proposal for decorators would need, so the page gets no globals from it; templates of SVG and MathML; and
 * reading attributes by the type of a property.
 *
 * A change that does not fit a new version of a dependency ends the build.
 */
export const ownPolicies: Plugin = {
  name: 'own-policies',
  enforce: 'pre',
  transform(code, id) {
    const found = Object.entries(changes).find(([end]) => id.split('?')[0]?.endsWith(end));
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
