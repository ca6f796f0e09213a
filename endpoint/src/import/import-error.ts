import {SetupError} from '../setup-error.ts';
import {oneLine} from '../text/one-line.ts';

/** Longest message, in UTF-16 units: it may quote what a source says. */
const longest = 1000;

/** Why a source could not be imported: one line, for whoever runs the import. Nothing was changed by it. */
export class ImportError extends SetupError {
  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message, longest), options);
  }
}
