import {PortalFeaturedList} from './featured-list.ts';

PortalFeaturedList.define();

// For the type of the tag, wherever this module is imported alone.
export type {PortalFeaturedList};
