/** The tags in JSX of Solid, for whoever imports this: `import type {} from 'portal-widgets/solid'`. */
import type {JSX} from 'solid-js';
import type {Around, Listeners, Settings} from './settings.ts';
import type {PortalTags} from './tags.ts';

/** Solid asks for a word before what must be a property, or an attribute. */
type Prefixed<T extends object, Prefix extends string> = {
  [Name in keyof T & string as `${Prefix}:${Name}`]?: T[Name];
};

type SolidTags = {
  [T in keyof PortalTags]: Around<
    JSX.HTMLAttributes<PortalTags[T]['element']>,
    Settings<T> &
      Prefixed<Settings<T>, 'prop'> &
      Prefixed<Settings<T>, 'attr'> &
      Listeners<T, 'on:'>
  >;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidTags {}
  }
}
