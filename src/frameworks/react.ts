/** The tags in JSX of React 19, for whoever imports this: `import type {} from 'portal-widgets/react'`. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Around, Listeners, Settings} from './settings.ts';
import type {PortalTags} from './tags.ts';

type ReactTags = {
  [T in keyof PortalTags]: Around<
    DetailedHTMLProps<HTMLAttributes<PortalTags[T]['element']>, PortalTags[T]['element']>,
    Settings<T> & Listeners<T, 'on'>
  >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactTags {}
  }
}
