#!/usr/bin/env node
/*
 * The command. In the repository it runs the sources, which Node reads as they are; in a package, where Node
 * does not, what was built of them.
 */
import {existsSync} from 'node:fs';

const sources = new URL('../src/cli.ts', import.meta.url);
const built = new URL('../dist/endpoint/src/cli.js', import.meta.url);
await import((existsSync(sources) ? sources : built).href);
