import type {ArgTypes, InputType} from 'storybook/internal/types';
import manifest from '../custom-elements.json' with {type: 'json'};

/** What the manifest says of an attribute, a property, a slot, a part, a token or an event. */
interface Described {
  name: string;
  description?: string;
  type?: {text: string};
  default?: string;
}

/** What the manifest says of one member of a class. */
export interface Member extends Described {
  kind: string;
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
}

/** What the manifest says of one element. */
export interface Declaration {
  tagName?: string;
  description?: string;
  members?: Member[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

/** An element as the manifest describes it. */
export function declarationOf(tag: string): Declaration {
  const modules: readonly {declarations: readonly Declaration[]}[] = manifest.modules;
  const declaration = modules
    .flatMap(({declarations}) => declarations)
    .find(({tagName}) => tagName === tag);
  if (!declaration)
    throw new Error(`custom-elements.json has no <${tag}>: run "npm run manifest".`);
  return declaration;
}

/** The default of an attribute; `undefined` where it has none. */
export function defaultOf(member: Member): string | number | boolean | undefined {
  const [, word] = /^'(.*)'$/.exec(member.default ?? '') ?? [];
  if (word !== undefined || member.default === undefined) return word;
  return member.default === 'true' || (member.default !== 'false' && Number(member.default));
}

/** The defaults of an element's attributes, by their names. */
export function defaultsOf(tag: string): Readonly<Record<string, unknown>> {
  const defaults: Record<string, unknown> = {};
  for (const member of declarationOf(tag).members ?? []) {
    if (member.attribute !== undefined) defaults[member.attribute] = defaultOf(member);
  }
  return defaults;
}

const typeText = ({type}: Described): string => type?.text.replace(/( \| undefined)+$/, '') ?? '';

/** The control that fits an attribute. */
function controlOf(item: Described): InputType {
  const type = typeText(item);
  const words = [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word);
  if (words.length > 0) return {control: {type: 'inline-radio'}, options: words};
  if (type === 'number' || type === 'boolean') return {control: {type}};
  // An attribute is text, whatever its type is called.
  return {control: {type: 'text'}};
}

const row = (
  item: Described,
  category: string,
  more: InputType = {control: {disable: true}},
): InputType => ({
  name: item.name,
  description: item.description ?? '',
  table: {
    category,
    ...(item.type ? {type: {summary: typeText(item)}} : {}),
    ...(item.default ? {defaultValue: {summary: item.default}} : {}),
  },
  ...more,
});

const tokenControl = (token: Described): InputType => ({
  control: {type: token.type?.text === '<color>' ? 'color' : 'text'},
});

/**
 * The rows and controls of an element's table. Storybook's own reading of the manifest keeps one of
 * several things of the same name, such as an attribute, a slot and a part `heading`; here they are
 * kept apart. What can be written as an attribute is named as one.
 */
export function argTypesOf(tag: string): ArgTypes {
  const {
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = declarationOf(tag);
  const fields = members.filter((member) => member.kind === 'field' && !member.static);
  const rows: [string, InputType][] = [
    ...fields.map((field): [string, InputType] => {
      const {attribute} = field;
      return attribute
        ? [attribute, row({...field, name: attribute}, 'attributes', controlOf(field))]
        : [field.name, row(field, 'properties')];
    }),
    ...events.map((event): [string, InputType] => [`event ${event.name}`, row(event, 'events')]),
    ...slots.map((slot): [string, InputType] => [
      `slot ${slot.name}`,
      row({...slot, name: slot.name || '(inside the tag)'}, 'slots'),
    ]),
    ...cssParts.map((part): [string, InputType] => [`part ${part.name}`, row(part, 'parts')]),
    ...cssProperties.map((token): [string, InputType] => [
      token.name,
      row(token, 'design tokens', tokenControl(token)),
    ]),
  ];
  return Object.fromEntries(rows);
}
