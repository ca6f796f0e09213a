import {globSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {parse} from 'yaml';
import {compareSurfaces, type Difference} from './compare.ts';
import type {Surface} from './surface.ts';

/** How much a version is raised, from little to much. */
const bumps = ['none', 'patch', 'minor', 'major'] as const;
export type Bump = (typeof bumps)[number];

/** The greatest bump that the texts of pending changesets announce for a package. */
export function announcedBump(changesets: readonly string[], name: string): Bump {
  const announced = changesets.map((text) => {
    const [, front = ''] = /^---\r?\n([^]*?)\r?\n?---/.exec(text) ?? [];
    const bump = (parse(front) as Record<string, Bump> | null)?.[name];
    return bump === undefined ? 0 : bumps.indexOf(bump);
  });
  return bumps[Math.max(0, ...announced)] ?? 'none';
}

/** The bump that a breaking change needs: Semantic Versioning leaves the minor number for it below 1.0.0. */
const bumpForBreaking = (version: string): Bump => (version.startsWith('0.') ? 'minor' : 'major');

/** What is found of one package. */
export interface PackageReport {
  readonly name: string;
  readonly differences: readonly Difference[];
  /** The bump that has to be announced and is not. */
  readonly missing?: Bump;
}

/** Compares the packages with their last release, and asks for what has to be announced. */
export function reportSurface(
  released: Surface,
  present: Surface,
  changesets: readonly string[],
): PackageReport[] {
  const names = [...new Set([...Object.keys(released), ...Object.keys(present)])];
  return names.map((name) => {
    const [before, after] = [released[name], present[name]];
    if (!before) return {name, differences: []};
    const differences: Difference[] = after
      ? compareSurfaces(before, after)
      : [{kind: 'breaking', subject: name, change: 'removed'}];
    const needed = bumpForBreaking(before.version);
    const announced = announcedBump(changesets, name);
    const isEnough = bumps.indexOf(announced) >= bumps.indexOf(needed);
    const isBreaking = differences.some(({kind}) => kind === 'breaking');
    return {name, differences, ...(isBreaking && !isEnough ? {missing: needed} : {})};
  });
}

/** A report in words, for the console. */
export function reportText({name, differences, missing}: PackageReport): string {
  const lines = differences.map(({kind, subject, change}) => `  ${kind}: ${subject}: ${change}`);
  const advice =
    missing === undefined
      ? []
      : [
          `  This breaks what others may use of ${name}. Take it back, or announce it: "npx changeset", with "${missing}"`,
          `  for ${name}, and say in CHANGELOG.md under "Changed" or "Removed" what to write instead.`,
        ];
  const title = lines.length > 0 ? `${name}, since its last release:` : `${name}: as it was.`;
  return [title, ...lines, ...advice].join('\n');
}

/** The texts of the changesets that wait for the next version. */
export const readChangesets = (root: string): string[] =>
  globSync(join(root, '.changeset/*.md'))
    .filter((path) => basename(path) !== 'README.md')
    .map((path) => readFileSync(path, 'utf8'));
