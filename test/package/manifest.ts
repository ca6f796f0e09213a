import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './project.ts';

/** What is read here of a custom elements manifest. */
export interface Manifest {
  modules: {declarations: Declaration[]}[];
}

/** One class of a manifest. */
export interface Declaration {
  name: string;
  tagName?: string;
  attributes?: {name: string}[];
  cssProperties?: {name: string; default?: string; inheritedFrom?: object}[];
}

/** Reads a manifest; by default the repository's. */
export function readManifest(folder = root): Declaration[] {
  const text = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  return (JSON.parse(text) as Manifest).modules.flatMap(({declarations}) => declarations);
}

/** Attributes that a manifest lists for a tag. */
export function attributesOf(tag: string, folder = root): string[] {
  const declaration = readManifest(folder).find(({tagName}) => tagName === tag);
  return declaration?.attributes?.map(({name}) => name).sort() ?? [];
}
