import type {PortalLoadEvent} from './events.ts';

/** What can be heard from a section; the answer that it shows is of its own model. */
interface SectionEvents<T> extends HTMLElementEventMap {
  'portal-load': PortalLoadEvent<T>;
}

/** What adds or removes a listener of a section: it knows the model, where `HTMLElementEventMap` only knows that there is one. */
export interface ListenerMethod<T, This, Options> {
  <K extends keyof SectionEvents<T>>(
    type: K,
    listener: (this: This, event: SectionEvents<T>[K]) => unknown,
    options?: boolean | Options,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | Options): void;
}
