import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ContextRequestEvent} from './context.ts';
import {settingsContext, type PortalSettings} from './settings.ts';

/** All connected consumers of the page; they share one listener for late providers. */
const consumers = new Set<SettingsConsumer>();

const onProvider = (event: Event): void => {
  if ((event as {context?: unknown}).context !== settingsContext) return;
  // A provider that arrives above another one changes what that one inherits, so all ask again.
  for (const consumer of [...consumers]) consumer.ask();
};

/** Keeps an element's settings those of the nearest provider above it, whichever came first. */
export class SettingsConsumer implements ReactiveController {
  /** The settings in force; empty where there is no provider. */
  settings: PortalSettings = {};
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: () => void;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    // The same listener is added once, however often.
    document.addEventListener('context-provider', onProvider);
    consumers.add(this);
    this.ask();
  }

  hostDisconnected(): void {
    consumers.delete(this);
    if (consumers.size === 0) document.removeEventListener('context-provider', onProvider);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Asks for the nearest provider's settings and subscribes to their changes. */
  ask(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    let isAnswered = false as boolean;
    const answer = (settings: PortalSettings, unsubscribe?: () => void): void => {
      // An answer from a provider that was left meanwhile: the protocol asks to unsubscribe.
      if (isAnswered && unsubscribe !== this.#unsubscribe) return unsubscribe?.();
      isAnswered = true;
      this.#unsubscribe = unsubscribe;
      this.#use(settings);
    };
    this.#host.dispatchEvent(new ContextRequestEvent(settingsContext, this.#host, answer, true));
    if (!isAnswered) this.#use({});
  }

  #use(settings: PortalSettings): void {
    if (settings === this.settings) return;
    this.settings = settings;
    this.#onChange();
  }
}
