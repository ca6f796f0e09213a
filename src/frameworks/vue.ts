/** The tags in templates of Vue 3, for whoever imports this: `import type {} from 'portal-widgets/vue'`. */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {Around, CamelListeners, Settings} from './settings.ts';
import type {PortalTags} from './tags.ts';

type VueTags = {
  [T in keyof PortalTags]: new () => PortalTags[T]['element'] & {
    $props: Around<HTMLAttributes & PublicProps, Settings<T> & CamelListeners<T>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VueTags {}
}
