import {SetupError} from '../setup-error.ts';

/** Why a source could not be imported: one line, for whoever runs the import. Nothing was changed by it. */
export class ImportError extends SetupError {}
