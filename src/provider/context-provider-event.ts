import {NativeEvent} from '../base/native-event.ts';

/** Says that a provider has arrived, so that elements that were there before it ask again. */
export class ContextProviderEvent extends NativeEvent {
  readonly context: unknown;
  readonly contextTarget: Element;

  constructor(context: unknown, contextTarget: Element) {
    super('context-provider', {bubbles: true, composed: true});
    this.context = context;
    this.contextTarget = contextTarget;
  }
}

declare global {
  interface HTMLElementEventMap {
    'context-provider': ContextProviderEvent;
  }
}
