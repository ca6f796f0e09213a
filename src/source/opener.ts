import type {openSource} from './registry.ts';

/**
 * Where the code of sources says that it is there, for pages that load it ahead: `import()` takes browsers several turns,
 * also of a file that has run already.
 */
export const opener: {open?: typeof openSource} = {};
