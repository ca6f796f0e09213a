/*
 * Writes docs/elements.md from custom-elements.json, which in turn comes from the JSDoc of the
 * elements. With --check it writes nothing and exits with 1 when the file is not what it would write.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {root} from './run.mjs';

const introduction = `<!-- Written by scripts/element-docs.mjs from the JSDoc of the elements: change that, not this file. -->

# Elements

Every option is an attribute. Scripts may set the property beside it instead, also with values that do not fit
into text. The types named here are exported by the package.`;

const sectionIntroduction = `What all sections have in common; \`T\` stands for the model that a section shows.`;

const tokensIntroduction = `Custom properties that a page may set, on an element or on anything around it. Text takes the page's own font and
colour; neutral colours are translucent, so that they hold on light and dark pages.

\`\`\`css
portal-hot-news {
  --portal-color-accent: #00549a;
  --portal-radius: 0;
}
\`\`\`

What tokens do not reach, parts do: \`portal-hot-news::part(title) { font-weight: 400; }\`. The attribute \`state\` says
what an element shows: \`portal-hot-news[state='empty'] { display: none !important; }\`.`;

const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');

/** Optional is what every property is: `undefined` says nothing to a reader. */
const typeOf = ({type}) => code(type?.text.replace(/( \| undefined)+$/, ''));

/** A description as one line of a table, begun like a sentence. */
const prose = ({description = ''}) => {
  const line = description.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  return /^[a-z]/.test(line) ? line[0].toUpperCase() + line.slice(1) : line;
};

const table = (title, columns, rows) => {
  if (rows.length === 0) return '';
  const lines = [columns, columns.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return `### ${title}\n\n${lines.join('\n')}`;
};

const settings = (members) =>
  table(
    'Attributes and properties',
    ['attribute', 'property', 'type', 'default', 'meaning'],
    members
      .filter(({kind, static: isStatic}) => kind === 'field' && !isStatic)
      .map((member) => [
        code(member.attribute),
        `${code(member.name)}${member.readonly ? ' (read only)' : ''}`,
        typeOf(member),
        code(member.default),
        prose(member),
      ]),
  );

const signature = ({name, parameters = []}) =>
  code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`);

const methods = (members) =>
  table(
    'Methods',
    ['method', 'gives', 'meaning'],
    members
      .filter(({kind, static: isStatic}) => kind === 'method' && !isStatic)
      .map((method) => [signature(method), code(method.return?.type.text), prose(method)]),
  );

const events = (items) =>
  table(
    'Events',
    ['event', 'type', 'when'],
    items.map((event) => [code(event.name), typeOf(event), prose(event)]),
  );

const slots = (items) =>
  table(
    'Slots',
    ['slot', 'meaning'],
    items.map((slot) => [code(slot.name) || '(inside the tag)', prose(slot)]),
  );

const parts = (items) =>
  table(
    'Parts',
    ['part', 'meaning'],
    items.map((part) => [code(part.name), prose(part)]),
  );

/** What a class adds to its base; what it says about the base's own more exactly counts as well. */
const own = (declaration, key, base = declaration) => {
  const typeInBase = ({name}) => base[key].find((item) => item.name === name)?.type?.text;
  return (declaration[key] ?? []).filter(
    (item) => !item.inheritedFrom || typeInBase(item) !== item.type?.text,
  );
};

const surface = (declaration, base) => {
  const members = own(declaration, 'members', base);
  return [
    settings(members),
    methods(members),
    events(own(declaration, 'events', base)),
    slots(own(declaration, 'slots', base)),
    parts(own(declaration, 'cssParts', base)),
  ];
};

const elementSection = (declaration, base) => [
  `## \`<${declaration.tagName}>\``,
  declaration.description,
  ...(declaration.examples ?? []),
  ...(declaration.superclass?.name === base.name
    ? ['It also has all that [every section](#every-section) has.']
    : []),
  ...surface(declaration, base),
];

const tokensSection = (base, elements) => {
  const rows = [base, ...elements].flatMap((declaration) =>
    own(declaration, 'cssProperties', base).map((token) => [
      code(token.name),
      typeOf(token),
      code(token.default),
      `${prose(token)}${declaration.tagName ? ` (\`<${declaration.tagName}>\` only)` : ''}`,
    ]),
  );
  const columns = ['token', 'type', 'default', 'meaning'];
  return ['## Design tokens', tokensIntroduction, table('All tokens', columns, rows)];
};

/**
 * The reference of all elements as Markdown.
 *
 * @param manifest - a custom elements manifest, parsed
 */
export const elementDocs = (manifest) => {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const base = declarations.find(({name}) => name === 'PortalElement');
  const elements = declarations.filter(({tagName}) => tagName);
  const blocks = [
    introduction,
    ...elements.flatMap((element) => elementSection(element, base)),
    '## Every section',
    sectionIntroduction,
    ...surface(base),
    ...tokensSection(base, elements),
  ];
  const text = blocks.filter(Boolean).join('\n\n');
  return `${text}\n`;
};

const main = async () => {
  const file = join(root, 'docs/elements.md');
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const options = {...(await resolveConfig(file)), filepath: file};
  const text = await format(elementDocs(manifest), options);
  if (!process.argv.includes('--check')) return writeFileSync(file, text);
  if (readFileSync(file, {encoding: 'utf8', flag: 'a+'}) === text) return;
  console.error('docs/elements.md is not up to date: run "npm run docs" and commit it.');
  process.exitCode = 1;
};

if (import.meta.main) await main();
