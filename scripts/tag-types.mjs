/*
 * Writes src/frameworks/tags.ts, what the types for React, Vue and others are made of, from
 * custom-elements.json. With --check it writes nothing and exits with 1 when the file is not what it
 * would write.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {root} from './run.mjs';

const introduction =
  '// Written by scripts/tag-types.mjs from the JSDoc of the elements: change that, not this file.';

/** What an attribute may be in a template: the compiler reads the rest off the property beside it. */
const attributeType = (element, {fieldName, type}) => {
  if (type?.text === 'number') return 'number | `${number}`';
  return type?.text === 'boolean' ? "boolean | ''" : `${element}['${fieldName}']`;
};

/** Attributes whose name is not that of a property, such as `show-date`. */
const attributes = ({name, attributes = []}) =>
  attributes
    .filter((attribute) => attribute.name !== attribute.fieldName)
    .map(
      (attribute) =>
        `/** ${attribute.description} */\n'${attribute.name}'?: ${attributeType(name, attribute)};`,
    );

const properties = ({members}) =>
  members
    .filter(({kind, static: isStatic, readonly}) => kind === 'field' && !isStatic && !readonly)
    .map(({name}) => `'${name}'`);

/** The model in a load event is the one that the element takes as its data. */
const eventType = (element, {type: {text}}) =>
  text.replace(/<.*>$/, `<NonNullable<${element}['data']>>`);

const events = ({name, events = []}) =>
  events.map((event) => `'${event.name}': ${eventType(name, event)};`);

const tag = (declaration) => `'${declaration.tagName}': {
  element: ${declaration.name};
  properties: Pick<${declaration.name}, ${properties(declaration).join(' | ')}>;
  attributes: {${attributes(declaration).join('\n')}};
  events: {${events(declaration).join('\n')}};
};`;

/**
 * The types of all tags, as TypeScript.
 *
 * @param manifest - a custom elements manifest, parsed
 */
const tagTypes = (manifest) => {
  const declarations = manifest.modules
    .flatMap((module) => module.declarations)
    .filter(({tagName}) => tagName);
  const classes = [
    ...declarations.map(({name}) => name),
    ...declarations.flatMap(({events = []}) => events).map(({type}) => type.text.split('<')[0]),
  ];
  return `${introduction}
import type {${[...new Set(classes)].sort().join(', ')}} from '../index.ts';

/** Each tag, with what may be set on it and heard from it. */
export interface PortalTags {${declarations.map(tag).join('\n')}}`;
};

const main = async () => {
  const file = join(root, 'src/frameworks/tags.ts');
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const options = {...(await resolveConfig(file)), filepath: file};
  const text = await format(tagTypes(manifest), options);
  if (!process.argv.includes('--check')) return writeFileSync(file, text);
  if (readFileSync(file, 'utf8') === text) return;
  console.error('src/frameworks/tags.ts is not up to date: run "npm run docs" and commit it.');
  process.exitCode = 1;
};

await main();
