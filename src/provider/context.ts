import {NativeEvent} from '../base/native-event.ts';

/** Receives a value now and, when it subscribed, each later one. */
export type ContextCallback<T> = (value: T, unsubscribe?: () => void) => void;

/**
 * Asks the nearest provider above for a value, as the community context protocol says
 * (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md).
 */
export class ContextRequestEvent<T> extends NativeEvent {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: ContextCallback<T>;
  readonly subscribe: boolean;

  constructor(
    context: unknown,
    contextTarget: Element,
    callback: ContextCallback<T>,
    subscribe = false,
  ) {
    super('context-request', {bubbles: true, composed: true});
    this.context = context;
    this.contextTarget = contextTarget;
    this.callback = callback;
    this.subscribe = subscribe;
  }
}

declare global {
  interface HTMLElementEventMap {
    'context-request': ContextRequestEvent<unknown>;
  }
}
