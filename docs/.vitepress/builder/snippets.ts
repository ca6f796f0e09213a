import type {Choice, ChosenSection} from './choice.ts';
import {sectionChoices} from './sections.ts';

/** Code to be pasted. */
export interface Snippet {
  /** `once`: into the theme, by the administrator; `page`: where the sections are to be, by the editor. */
  readonly where: 'once' | 'page';
  readonly language: 'html' | 'js' | 'tsx' | 'vue';
  readonly code: string;
}

/** The files of the library. */
export interface Files {
  /** Address of their folder, without a slash at its end. */
  readonly base: string;
  /** Hashes by name, as in `integrity.json`; none where the files are others. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** Angle brackets too: filters of content take one inside a value for the end of its tag. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

const labelOf = (name: string): string =>
  sectionChoices.find((section) => section.name === name)?.label.vi ?? name;

/** The portal's own page, for readers without scripts. */
function homeOf(endpoint: string): string {
  return URL.canParse(endpoint) ? `${new URL(endpoint).origin}/` : '/';
}

const fallback = ({name}: ChosenSection, {endpoint}: Choice): string =>
  `  <a href="${escaped(homeOf(endpoint))}">${labelOf(name)}</a>`;

/** Options as a tag has them; a flag needs no value there. */
const tagOptions = ({options}: ChosenSection): string =>
  Object.entries(options)
    .map(([name, value]) => (value === 'true' ? ` ${name}` : attribute(name, value)))
    .join('');

const tagOf = (section: ChosenSection, choice: Choice, more = ''): string =>
  [
    `<portal-${section.name}${more}${tagOptions(section)}>`,
    fallback(section, choice),
    `</portal-${section.name}>`,
  ].join('\n');

/** For editors that drop tags which they do not know, and flags without a value. */
function markerOf(section: ChosenSection, choice: Choice): string {
  const options = Object.entries(section.options)
    .map(([name, value]) => attribute(`data-${name}`, value))
    .join('');
  return `<div data-portal="${section.name}"${options}>\n${fallback(section, choice)}\n</div>`;
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

const themed = (markup: string, theme: string): string =>
  theme === '' ? markup : `<div data-portal-theme="${theme}">\n${indented(markup)}\n</div>`;

const sheetsOf = ({theme}: Choice): string[] => [
  'portal-widgets.css',
  ...(theme === '' ? [] : ['portal-themes.css']),
];

/** The tags of the head, with the hashes of the files where they are known. */
function headOf(choice: Choice, {base, integrity}: Files): string {
  const checked = (name: string): string =>
    integrity[name] === undefined ? '' : ` integrity="${integrity[name]}" crossorigin="anonymous"`;
  const sheets = sheetsOf(choice).map(
    (name) => `<link rel="stylesheet" href="${escaped(base)}/${name}"${checked(name)} />`,
  );
  const type = choice.type === '' ? '' : attribute('data-type', choice.type);
  const script =
    `<script type="module" src="${escaped(base)}/portal-widgets.js"${checked('portal-widgets.js')}` +
    `${attribute('data-endpoint', choice.endpoint)}${type}></script>`;
  return [...sheets, script].join('\n');
}

/** The same as a script, for systems whose themes take nothing else. */
function headScript(choice: Choice, {base}: Files): string {
  const text = (value: string): string => JSON.stringify(value).replaceAll('<', '\\u003c');
  const sheets = sheetsOf(choice).map((name) => text(`${base}/${name}`));
  return [
    '{',
    `  for (const href of [${sheets.join(', ')}]) {`,
    `    document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href}));`,
    '  }',
    `  const loader = document.createElement('script');`,
    `  loader.type = 'module';`,
    `  loader.src = ${text(`${base}/portal-widgets.js`)};`,
    `  loader.dataset.endpoint = ${text(choice.endpoint)};`,
    ...(choice.type === '' ? [] : [`  loader.dataset.type = ${text(choice.type)};`]),
    '  document.head.append(loader);',
    '}',
  ].join('\n');
}

/** A frame with the endpoint's own page of a section; only its own kind has such pages. */
function frameOf({name, options}: ChosenSection, {endpoint, theme}: Choice): string {
  const [base = '', ownQuery = ''] = endpoint.split('?', 2);
  const more = Object.entries({...options, ...(theme === '' ? {} : {theme})});
  const parameters = new URLSearchParams([...new URLSearchParams(ownQuery), ...more]);
  const query = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  const address = `${base.replace(/\/+$/, '')}/embed/${name}${query}`;
  return [
    '<iframe',
    `  src="${escaped(address)}"`,
    `  title="${labelOf(name)}"`,
    '  width="100%"',
    '  height="400"',
    '  frameborder="0"',
    '  loading="lazy"',
    '></iframe>',
  ].join('\n');
}

const importsOf = ({sections, theme}: Choice): string =>
  [
    ...sections.map(({name}) => `import 'portal-widgets/elements/${name}/define';`),
    ...(theme === '' ? [] : ["import 'portal-widgets/themes.css';"]),
  ].join('\n');

/** Tags with all that they need, for a page that has no loader. */
function tagsAlone(choice: Choice): string {
  const type = choice.type === '' ? '' : attribute('type', choice.type);
  const more = attribute('endpoint', choice.endpoint) + type;
  const tags = choice.sections.map((section) => tagOf(section, choice, more)).join('\n');
  return themed(tags, choice.theme);
}

const reactOf = (choice: Choice): string =>
  [
    importsOf(choice),
    `import type {} from 'portal-widgets/react';`,
    '',
    'export const Sections = () => (',
    '  <>',
    indented(indented(tagsAlone(choice).replace(/ limit="(\d+)"/g, ' limit={$1}'))),
    '  </>',
    ');',
  ].join('\n');

const vueOf = (choice: Choice): string =>
  [
    '<script setup lang="ts">',
    importsOf(choice),
    `import type {} from 'portal-widgets/vue';`,
    '</script>',
    '',
    '<template>',
    indented(tagsAlone(choice).replace(/ limit="(\d+)"/g, ' :limit="$1"')),
    '</template>',
  ].join('\n');

/** What has to be pasted where, for the system of a choice; nothing where that system cannot show it. */
export function snippetsOf(choice: Choice, files: Files): Snippet[] {
  const {system, sections, theme, type} = choice;
  if (sections.length === 0) return [];
  const all = (make: (section: ChosenSection, choice: Choice) => string): string =>
    sections.map((section) => make(section, choice)).join('\n');
  const tags = themed(all(tagOf), theme);
  const markers = themed(all(markerOf), theme);
  switch (system) {
    case 'wordpress':
    case 'joomla':
      return [
        {where: 'once', language: 'html', code: headOf(choice, files)},
        {where: 'page', language: 'html', code: markers},
      ];
    case 'nukeviet':
      return [
        {where: 'once', language: 'js', code: headScript(choice, files)},
        {where: 'page', language: 'html', code: markers},
      ];
    case 'sharepoint':
      return type === '' ? [{where: 'page', language: 'html', code: all(frameOf)}] : [];
    case 'react':
      return [{where: 'page', language: 'tsx', code: reactOf(choice)}];
    case 'vue':
      return [{where: 'page', language: 'vue', code: vueOf(choice)}];
    default:
      return [{where: 'page', language: 'html', code: `${headOf(choice, files)}\n${tags}`}];
  }
}
