import {PortalProvider} from './portal-provider.ts';

PortalProvider.define();

// For the type of the tag, wherever this module is imported alone.
export type {PortalProvider};
