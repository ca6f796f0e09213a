import {PortalVisitCounter} from './visit-counter.ts';

PortalVisitCounter.define();

// For the type of the tag, wherever this module is imported alone.
export type {PortalVisitCounter};
