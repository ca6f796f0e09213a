/**
 * The files that an element, or a kind of source, needs before it shows anything, relative to the loader, beside
 * the element's own and those of `every`: with them asked for at once, none waits for another to name it. Filled in where the files for a script
 * tag are made (scripts/vite/needed-files.ts); a page's own bundler knows better.
 */
export const neededFiles: Readonly<Record<string, readonly string[] | undefined>> = {};
