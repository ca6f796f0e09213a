/*
 * The loader for sites that take no `type="module"`: a classic script, which finds the files beside itself or in the
 * folder that `data-base` names.
 */
const {dataset, src} = document.currentScript as HTMLScriptElement;
const base = dataset.base ? new URL(dataset.base.replace(/\/?$/, '/'), document.baseURI) : src;
import(/* @vite-ignore */ new URL('portal-widgets.js', base).href).catch((error: unknown) =>
  console.warn('[portal-widgets] could not be loaded.', error),
);

export {};
