import {NativeEvent} from '../../base/native-event.ts';
import type {Search} from './search.ts';

/** A reader searches. Does not bubble; `preventDefault()` leaves the search to the page. */
export class PortalSearchEvent extends NativeEvent {
  /** What is searched for. */
  readonly search: Search;

  constructor(search: Search) {
    super('portal-search', {cancelable: true});
    this.search = search;
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-search': PortalSearchEvent;
  }
}
