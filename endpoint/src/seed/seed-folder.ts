import {join} from 'node:path';
import {packageFolder} from '../package-folder.ts';

/** Where the sample data is: categories, articles, pictures and files. */
export const seedFolder = join(packageFolder, 'seed');
