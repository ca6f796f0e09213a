import type {PortalTags} from './tags.ts';

/** What may be set on a tag in a template, as a property or as an attribute. */
export type Settings<T extends keyof PortalTags> = Optional<PortalTags[T]['properties']> &
  Optional<PortalTags[T]['attributes']>;

/** Listeners of a tag, each named after its event with something before it: `onportal-load`. */
export type Listeners<T extends keyof PortalTags, Prefix extends string> = {
  [Name in keyof PortalTags[T]['events'] & string as `${Prefix}${Name}`]?:
    ((event: PortalTags[T]['events'][Name]) => void) | undefined;
};

/** The same, with names for Vue: `onPortalLoad` is what `@portal-load` becomes. */
export type CamelListeners<T extends keyof PortalTags> = {
  [Name in keyof PortalTags[T]['events'] & string as `on${Pascal<Name>}`]?:
    ((event: PortalTags[T]['events'][Name]) => void) | undefined;
};

/** What a framework knows of any HTML element, save what the tag itself says of it. */
export type Around<Html, Own> = Omit<Html, keyof Own> & Own;

/** Templates say `undefined` for what is not set. */
type Optional<T> = {[Name in keyof T]?: T[Name] | undefined};

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;
