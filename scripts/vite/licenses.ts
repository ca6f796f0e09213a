import {globSync, readFileSync} from 'node:fs';
import type {Plugin} from 'vite';

/** What is read here of package.json. */
interface PackageJson {
  readonly version: string;
  readonly license: string;
  readonly repository: {readonly url: string};
  readonly dependencies?: Readonly<Record<string, string>>;
}

const folderOf = (name: string): string => `node_modules/${name}`;

const readPackage = (name: string): PackageJson =>
  JSON.parse(readFileSync(`${folderOf(name)}/package.json`, 'utf8')) as PackageJson;

/** The texts of its licences. */
const textsOf = (name: string): string[] => {
  const texts = globSync(`${folderOf(name)}/LICEN[SC]E*`)
    .sort()
    .map((path) => readFileSync(path, 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} has no licence in its package.`);
  return texts;
};

/** The licences of a package that is built in, and of those that it brings, as a comment. */
export const licensesOf = (name: string): string => {
  const own = textsOf(name).map((text) => `/*! ${name}\n\n${text}\n*/`);
  const code = Object.keys(readPackage(name).dependencies ?? {}).filter(
    (each) => !each.startsWith('@types/'),
  );
  return [...own, ...code.map(licensesOf)].join('\n');
};

/** A package by its version, its licence, and where its source can be had, which some licences ask for. */
const titleOf = (name: string): string => {
  const {version, license, repository} = readPackage(name);
  const source = repository.url.replace(/^[\w+]+:(.*?)(?:\.git)?$/, 'https:$1');
  return `${name} ${version} (${license.replace(/^\((.*)\)$/, '$1')}), source: ${source}`;
};

const line = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * Puts the licences of what is built into the files beside them, each text once: they ask for it wherever the code
 * goes, and the files go to web servers without the packages. Comments in the files would be loaded by every page.
 */
export const licenses: Plugin = {
  name: 'licenses',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? file.moduleIds : [],
    );
    const packages = new Set(
      modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []),
    );
    const owners = new Map<string, string[]>();
    for (const name of [...packages].sort()) {
      for (const text of textsOf(name)) owners.set(text, [...(owners.get(text) ?? []), name]);
    }
    const parts = [...owners].map(([text, names]) => `${names.map(titleOf).join('\n')}\n\n${text}`);
    const own = `portal-widgets\n\n${readFileSync('LICENSE', 'utf8').trim()}`;
    this.emitFile({
      type: 'asset',
      fileName: 'licenses.txt',
      source: `${[own, ...parts].join(line)}\n`,
    });
  },
};
