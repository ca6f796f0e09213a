/** The tags in JSX of Preact, for whoever imports this: `import type {} from 'portal-widgets/preact'`. */
import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Around, Listeners, Settings} from './settings.ts';
import type {PortalTags} from './tags.ts';

type PreactTags = {
  [T in keyof PortalTags]: Around<
    HTMLAttributes<PortalTags[T]['element']> & ClassAttributes<PortalTags[T]['element']>,
    Settings<T> & Listeners<T, 'on'>
  >;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactTags {}
  }
}
