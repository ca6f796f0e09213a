import {PortalLinkedSites} from './linked-sites.ts';

PortalLinkedSites.define();

// For the type of the tag, wherever this module is imported alone.
export type {PortalLinkedSites};
