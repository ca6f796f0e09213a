import type {PortalSettings} from '../provider/settings.ts';
import type {PortalError} from '../source/errors.ts';
import type {PortalSource} from '../source/portal-source.ts';

/** What a server says of the page for which it renders. */
export interface PrerenderOptions {
  /** Absolute address of the page: endpoints and links that are relative begin there. */
  base?: string;
  /** Language of the place where the element stands, BCP 47; an attribute `lang` wins. Default `vi`. */
  language?: string;
  /** What a `<portal-provider>` around the element, or the loader's script tag, says: endpoint, time zone and so on. */
  settings?: PortalSettings;
  /** A source object to ask in place of the endpoint, for a server that knows a shorter way to the data. */
  source?: PortalSource;
  /** Markup of your own for inside the tag, best a link: shown when there is no answer. Written as it is. */
  children?: string;
  /** Milliseconds to wait for the answer. Default 3000. */
  timeout?: number;
  /** Ends the waiting, for instance when the reader has left. */
  signal?: AbortSignal;
  /** Nonce of the page's policy for the `<style>` that is written. */
  nonce?: string;
  /** Window of a new `JSDOM('')`, in which the bodies of articles are made safe. Without it they come without body. */
  window?: object;
  /** Told why an element was not prerendered. Default: one warning in the console. */
  onError?: (error: PortalError) => void;
}
