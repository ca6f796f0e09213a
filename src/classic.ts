/*
 * The loader for sites that take no `type="module"`: a classic script, which finds the files beside itself or in the
 * folder that `data-base` names.
 */
const load = (): Promise<unknown> => {
  // Not by document.currentScript, which an image of that name would stand for.
  const script = document.querySelector<HTMLScriptElement>('script[src*="portal-widgets.classic"]');
  const {base: folder} = script?.dataset ?? {};
  const base = folder ? new URL(folder.replace(/\/?$/, '/'), document.baseURI) : script?.src;
  return import(/* @vite-ignore */ new URL('portal-widgets.js', base).href);
};

// Where a site has joined its scripts to one file there is no such tag; what follows in the file has to run all the same.
void (async () => load())().catch((error: unknown) =>
  console.warn(
    '[portal-widgets] could not be loaded. Its own script tag says where its files are: leave it out of what joins or copies scripts (see docs/embedding.md#plugins-that-rewrite-scripts).',
    error,
  ),
);

export {};
