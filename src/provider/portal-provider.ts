import {css, html, type TemplateResult} from 'lit';
import {define} from '../base/define.ts';
import {property} from '../base/property.ts';
import {ResettableElement} from '../base/resettable-element.ts';
import type {PortalSource} from '../source/portal-source.ts';
import {ContextProviderEvent} from './context-provider-event.ts';
import type {ContextCallback, ContextRequestEvent} from './context.ts';
import {SettingsConsumer} from './settings-consumer.ts';
import {settingsContext, type PortalSettings} from './settings.ts';

/**
 * Settings shared by the elements inside it; shows nothing itself. What it leaves unset comes from
 * the provider around it. Put `lang` on it to choose the language of its elements.
 *
 * @tag portal-provider
 * @slot - the part of the page that the settings are for
 * @example
 * ```html
 * <portal-provider endpoint="https://portal.example/api" article-href="/tin-tuc?bai={id}">
 *   <portal-hot-news></portal-hot-news>
 * </portal-provider>
 * ```
 */
export class PortalProvider extends ResettableElement {
  static readonly tag: string = 'portal-provider';
  static readonly define = define;
  static override styles = [
    css`
      :host {
        display: contents !important;
      }
    `,
  ];

  readonly #outer = new SettingsConsumer(this, () => this.requestUpdate());
  readonly #subscribers = new Map<ContextCallback<PortalSettings>, () => void>();
  #settings: PortalSettings = {};

  /** Address of the endpoint, absolute or relative to the page. */
  @property() endpoint?: string | undefined;

  /** Kind of source behind the endpoint. Default `portal`. */
  @property() type?: string | undefined;

  /** A source object; wins over `endpoint` and `type`. */
  @property({attribute: false}) source?: PortalSource | undefined;

  /** Template of an article's address on this site, such as `/tin-tuc?bai={id}`. */
  @property({attribute: 'article-href'}) articleHref?: string | undefined;

  /** IANA name of the portal's time zone. Default `Asia/Ho_Chi_Minh`. */
  @property({attribute: 'time-zone'}) timeZone?: string | undefined;

  constructor() {
    super();
    this.addEventListener('context-request', (event) => this.#answer(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#settings = this.#merged();
    this.dispatchEvent(new ContextProviderEvent(settingsContext, this));
  }

  protected override willUpdate(): void {
    const merged = this.#merged();
    const keys = Object.keys(merged) as (keyof PortalSettings)[];
    if (keys.every((key) => merged[key] === this.#settings[key])) return;
    this.#settings = merged;
    for (const [callback, unsubscribe] of [...this.#subscribers]) callback(merged, unsubscribe);
  }

  #merged(): PortalSettings {
    const outer = this.#outer.settings;
    const isOwn = (this.source ?? this.endpoint) != null;
    return {
      // An own endpoint must not meet the kind or the source object of another one.
      source: isOwn ? this.source : outer.source,
      endpoint: this.endpoint ?? outer.endpoint,
      type: this.type ?? (isOwn ? undefined : outer.type),
      articleHref: this.articleHref ?? outer.articleHref,
      timeZone: this.timeZone ?? outer.timeZone,
    };
  }

  #answer(request: ContextRequestEvent<unknown>): void {
    // Its own question about the settings around it passes through.
    if (request.context !== settingsContext || request.composedPath()[0] === this) return;
    request.stopPropagation();
    const callback = request.callback as ContextCallback<PortalSettings>;
    if (!request.subscribe) return callback(this.#settings);
    const unsubscribe = (): void => void this.#subscribers.delete(callback);
    this.#subscribers.set(callback, unsubscribe);
    callback(this.#settings, unsubscribe);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-provider': PortalProvider;
  }
}
