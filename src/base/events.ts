import type {PortalError} from '../source/errors.ts';
import {NativeEvent} from './native-event.ts';

/** An element shows a new answer. Does not bubble. */
export class PortalLoadEvent<T = unknown> extends NativeEvent {
  /** The model that is shown: an article, a page of summaries... */
  readonly data: T;

  constructor(data: T) {
    super('portal-load');
    this.data = data;
  }
}

/** An element could not get an answer. Does not bubble. */
export class PortalErrorEvent extends NativeEvent {
  /** What went wrong, with a code and a message for the webmaster. */
  readonly error: PortalError;

  constructor(error: PortalError) {
    super('portal-error');
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-load': PortalLoadEvent;
    'portal-error': PortalErrorEvent;
  }
}
