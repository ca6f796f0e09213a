/** The tags in JSX of Solid, for whoever imports this: `import type {} from 'portal-widgets/solid'`. */
import type {JSX} from 'solid-js';
import type {Around, Listeners, Settings} from './settings.ts';
import type {PortalTags} from './tags.ts';

/** Solid makes all letters of a name small before it makes a property of it: `show-date` is set, `showDate` is lost. */
type Direct<T extends object> = {
  [Name in keyof T & string as Name extends Lowercase<Name> ? Name : never]?: T[Name];
};

/** Solid asks for a word before what must be a property, or an attribute. */
type Prefixed<T extends object, Prefix extends string> = {
  [Name in keyof T & string as `${Prefix}:${Name}`]?: T[Name] | undefined;
};

type SolidTags = {
  [T in keyof PortalTags]: Around<
    JSX.HTMLAttributes<PortalTags[T]['element']>,
    Direct<Settings<T>> &
      Prefixed<PortalTags[T]['properties'], 'prop'> &
      Prefixed<Direct<Settings<T>>, 'attr'> &
      Listeners<T, 'on:'>
  >;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidTags {}
  }
}
