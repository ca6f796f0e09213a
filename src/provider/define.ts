import {PortalProvider} from './portal-provider.ts';

PortalProvider.define();
