import {defineConfig} from 'vite';

/** Nothing of the library's own builds: stories show the sources. */
export default defineConfig({});
