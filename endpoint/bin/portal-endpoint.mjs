#!/usr/bin/env node
/*
 * The command. In the repository it runs the sources, which Node reads as they are; in a package, where Node
 * does not, what was built of them.
 */
import {existsSync} from 'node:fs';

const sources = new URL('../src/cli.ts', import.meta.url);
const built = new URL('../dist/endpoint/src/cli.js', import.meta.url);
const isSource = existsSync(sources);
if (isSource && !process.features.typescript) {
  console.error(
    `The endpoint needs Node 22.18 or newer; this is ${process.version}, ${process.execPath}. After "npm install" there is a newer one in node_modules/node/bin.`,
  );
  process.exit(1);
}
await import((isSource ? sources : built).href);
