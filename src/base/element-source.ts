import type {ReactiveControllerHost} from 'lit';
import {safeUrl} from '../html/safe-url.ts';
import {SettingsConsumer} from '../provider/settings-consumer.ts';
import type {PortalSettings} from '../provider/settings.ts';
import {withoutCode} from '../source/errors.ts';
import {opener} from '../source/opener.ts';
import type {PortalSource, SourceSettings} from '../source/portal-source.ts';
import {pageBase} from './page-base.ts';
import {DEFAULT_TIME_ZONE} from '../time/zone.ts';

/** What an element itself may say about its source. */
export interface SourceHost extends ReactiveControllerHost, Element {
  source?: PortalSource | undefined;
  endpoint?: string | undefined;
  type?: string | undefined;
}

/** A source that is known but may still have to be loaded. */
export interface SourceHandle {
  /** Equal for equal sources, so that a change can be told from a repetition. */
  readonly key: unknown;
  /** Loads the kind of source, if needed; rejects with a `PortalError`. */
  open(): Promise<PortalSource>;
}

/** What makes sources comes while the elements are set up, so that those that only show data do without. */
const open = async (kind: string, settings: SourceSettings): Promise<PortalSource> => {
  const openSource =
    opener.open ?? (await import('../source/registry.ts').catch(withoutCode('sources'))).openSource;
  return openSource(kind, settings);
};

/**
 * Finds an element's source: its own `source` property, then its own `endpoint` and `type`, then the
 * nearest `<portal-provider>`.
 */
export class ElementSource {
  readonly #host: SourceHost;
  readonly #consumer: SettingsConsumer;

  constructor(host: SourceHost) {
    this.#host = host;
    this.#consumer = new SettingsConsumer(host, () => host.requestUpdate());
  }

  /** Settings of the nearest provider. */
  get settings(): PortalSettings {
    return this.#consumer.settings;
  }

  /** The portal's time zone. */
  get timeZone(): string {
    return this.settings.timeZone || DEFAULT_TIME_ZONE;
  }

  /** The source in force; none when neither element nor provider names one. */
  get handle(): SourceHandle | undefined {
    const {source, endpoint, type} = this.#host;
    const {settings, timeZone} = this;
    // An attribute that was taken away leaves `null`.
    const inherited = endpoint == null ? settings : {};
    const object = source ?? inherited.source;
    if (object) return {key: object, open: () => Promise.resolve(object)};
    const address = endpoint ?? settings.endpoint;
    if (address === undefined) return undefined;
    const kind = type ?? inherited.type ?? 'portal';
    const base = pageBase(this.#host);
    return {
      // Where it leads, for the page's own address changes with each step within the page.
      key: [kind, safeUrl(address, base) ?? address, timeZone].join('\n'),
      open: () => open(kind, {endpoint: address, base, timeZone}),
    };
  }
}
