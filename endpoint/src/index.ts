export {type EndpointOptions, createApp} from './app.ts';
export type {Database, Queryable} from './database/database.ts';
export {migrate} from './database/migrate.ts';
export {openDatabase} from './database/open.ts';
export {openPglite} from './database/pglite.ts';
export {type SeedOptions, type SeedResult, seed} from './seed/seed.ts';
export {SetupError} from './setup-error.ts';
export {type RunningEndpoint, type StartOptions, startEndpoint} from './start.ts';
