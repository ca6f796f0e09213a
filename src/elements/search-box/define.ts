import {PortalSearchBox} from './search-box.ts';

PortalSearchBox.define();

// For the type of the tag, wherever this module is imported alone.
export type {PortalSearchBox};
