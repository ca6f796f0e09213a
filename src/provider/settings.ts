import type {PortalSource} from '../source/portal-source.ts';

/** What a `<portal-provider>` hands to the elements inside it. Every field may be missing. */
export interface PortalSettings {
  /** Address of the endpoint. */
  readonly endpoint?: string | undefined;
  /** Kind of source behind the endpoint. */
  readonly type?: string | undefined;
  /** A source object; wins over `endpoint` and `type`. */
  readonly source?: PortalSource | undefined;
  /** Template of an article's address, with `{id}` where its id goes. */
  readonly articleHref?: string | undefined;
  /** IANA name of the portal's time zone. */
  readonly timeZone?: string | undefined;
}

/** The key of the settings; two copies of the library on a page share it. */
export const settingsContext: unknown = Symbol.for('portal-widgets/settings');
