import {join} from 'node:path';

/** Where the sample data is: categories, articles, pictures and files. */
export const seedFolder = join(import.meta.dirname, '../../seed');
