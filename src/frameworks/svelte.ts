/** The tags in Svelte 5, for whoever imports this: `import type {} from 'portal-widgets/svelte'`. */
import type {HTMLAttributes} from 'svelte/elements';
import type {Around, Listeners, Settings} from './settings.ts';
import type {PortalTags} from './tags.ts';

type SvelteTags = {
  [T in keyof PortalTags]: Around<
    HTMLAttributes<PortalTags[T]['element']>,
    Settings<T> & Listeners<T, 'on'>
  >;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteTags {}
}
