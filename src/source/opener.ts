import type {openSource} from './registry.ts';

/**
 * Where the code of sources says that it is there, for pages that load it ahead: to import it takes browsers several
 * turns, also where it has run already.
 */
export const opener: {open?: typeof openSource} = {};
