import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noOnlyTests from 'eslint-plugin-no-only-tests';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A strict style-src blocks the style attribute, and Lit's styleMap on its first render. */
const noStyleAttribute = {
  selector:
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
  message: 'A strict style-src blocks style="": use a class, or style.setProperty after rendering.',
};

/** The files for script tags know no bindings there (scripts/vite/lit-patches.ts). */
const noUnusualBindings = [
  ['within the text of this element', '<(script|style|textarea|title)\\b[^>]*>[^<]*$'],
  ['within a comment', '<!--[^>]*$'],
  ['of a whole element', '<[a-z-]+(\\s+[^\\s=<>"]+(="[^"]*")?)*\\s+$'],
].map(([place, pattern]) => ({
  selector: `TaggedTemplateExpression[tag.name="html"] TemplateElement[tail=false][value.raw=/${pattern}/]`,
  message: `No bindings ${place}: the files for script tags know none (scripts/vite/lit-patches.ts).`,
}));

/** Data must never reach these. */
const noHtmlSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  selector: `MemberExpression[property.name="${property}"]`,
  message: 'Insert nodes; foreign HTML goes through src/html/sanitize.ts.',
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      'docs/.vitepress/cache/',
      'storybook-static/',
      'node_modules/',
      '.data/',
      '.reports/',
    ],
  },
  js.configs.recommended,
  {files: ['**/*.{js,mjs}'], languageOptions: {globals: globals.node}},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      // Numbers in templates read well and are safe.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true}}],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], litA11y.configs['recommended'], wc['flat/best-practice']],
    rules: {
      // WebKit takes the role from a list without list style; naming it again brings it back.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': ['error', noStyleAttribute, ...noUnusualBindings, ...noHtmlSinks],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/*directive*', 'lit/directives/*', 'lit-html/*'],
              message: 'The files for script tags have none of Lit (scripts/vite/lit-patches.ts).',
            },
          ],
        },
      ],
    },
  },
  {
    // A framework's own types are added to in its own words.
    files: ['src/frameworks/*.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', {allowDeclarations: true}],
      '@typescript-eslint/no-empty-object-type': [
        'error',
        {allowInterfaces: 'with-single-extends', allowObjectTypes: 'always'},
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'endpoint/test/**/*.ts'],
    plugins: {'no-only-tests': noOnlyTests},
    rules: {
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-only-tests/no-only-tests': [
        'error',
        {focus: ['only', 'skip', 'todo'], block: ['describe', 'it', 'test', 'suite']},
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // The accessibility assertion makes all of chai's look like promises.
    files: ['test/**/*.browser.ts', 'test/browser/*.ts', 'test/wordpress/*.ts'],
    rules: {'@typescript-eslint/no-floating-promises': 'off'},
  },
);
