import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {announcedBump, reportSurface, reportText} from '../../scripts/surface/announced.ts';
import type {Surface} from '../../scripts/surface/surface.ts';
import {entries, list, packageOf} from './made-up-package.ts';

describe('the announcement of what breaks', () => {
  const changeset = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nWhy.\n`;
  const released = (version: string): Surface => ({
    'portal-widgets': packageOf([list], entries, version),
    'portal-endpoint': packageOf([], {'.': {seed: {kind: 'value', type: 'string'}}}, version),
  });
  const broken = (version: string): Surface => ({
    'portal-widgets': packageOf([], entries, version),
    'portal-endpoint': packageOf([], {'.': {}}, version),
  });
  const missing = (version: string, ...changesets: string[]) =>
    reportSurface(released(version), broken(version), changesets).map(({name, missing}) => [
      name,
      missing,
    ]);

  it.each([
    ['0.1.0', 'minor'],
    ['1.4.2', 'major'],
  ])('is asked for in each package that breaks: %s by %s', (version, bump) => {
    expect(missing(version)).toEqual([
      ['portal-widgets', bump],
      ['portal-endpoint', bump],
    ]);
  });

  it.each([
    ['0.1.0', 'patch', 'minor'],
    ['0.1.0', 'minor', undefined],
    ['0.1.0', 'major', undefined],
    ['1.4.2', 'minor', 'major'],
    ['1.4.2', 'major', undefined],
  ])('is enough or not: from %s by %s', (version, bump, needed) => {
    expect(missing(version, changeset(`'portal-widgets': ${bump}`))[0]).toEqual([
      'portal-widgets',
      needed,
    ]);
  });

  it('counts for the package that it names alone', () => {
    const changesets = [
      changeset('"portal-endpoint": minor'),
      changeset("'portal-widgets': patch"),
    ];
    expect(missing('0.1.0', ...changesets)).toEqual([
      ['portal-widgets', 'minor'],
      ['portal-endpoint', undefined],
    ]);
  });

  it('is the greatest of all that wait', () => {
    const changesets = [
      changeset("'portal-widgets': minor", "'portal-endpoint': patch"),
      changeset("'portal-widgets': patch"),
      changeset(),
    ];
    expect(announcedBump(changesets, 'portal-widgets')).toBe('minor');
    expect(announcedBump(changesets, 'portal-endpoint')).toBe('patch');
    expect(announcedBump([], 'portal-endpoint')).toBe('none');
  });

  it('asks nothing for additions', () => {
    const {entries: before, ...more} = released('0.1.0')['portal-endpoint']!;
    const present = {
      ...released('0.1.0'),
      'portal-endpoint': {...more, entries: {...before, './more': {}}},
    };
    const [, report] = reportSurface(released('0.1.0'), present, []);
    expect(report!.differences.map(({kind}) => kind)).toEqual(['addition']);
    expect(report!.missing).toBeUndefined();
  });

  it('says what broke and what to do', () => {
    const [report] = reportSurface(released('0.1.0'), broken('0.1.0'), []);
    const text = reportText(report!);
    expect(text).toContain('breaking: <portal-list>: removed');
    expect(text).toMatch(/npx changeset.*"minor"\s+for portal-widgets/s);
  });
});

describe('the recorded surface', () => {
  const root = join(import.meta.dirname, '../..');
  const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;
  const recorded = readJson('public-surface.json') as Surface;

  it('is that of both packages, in the version that they have', () => {
    const manifests = ['package.json', 'endpoint/package.json'].map(
      (path) => readJson(path) as {name: string; version: string},
    );
    expect(Object.entries(recorded).map(([name, {version}]) => ({name, version}))).toEqual(
      manifests.map(({name, version}) => ({name, version})),
    );
  });

  it('has every tag, every entry and every command', () => {
    const {elements, entries, commands} = recorded['portal-widgets']!;
    expect(Object.keys(elements)).toHaveLength(8);
    expect(elements['portal-work-calendar']!.properties.view!.type).toBe(
      "'agenda' | 'leaders' | 'week'",
    );
    expect(Object.keys(entries)).toEqual(
      expect.arrayContaining(['.', './elements/hot-news', './elements/hot-news/define', './cdn/*']),
    );
    expect(entries['.']!.PortalLoadEvent).toEqual({kind: 'class', members: {data: 'T'}});
    expect(commands).toEqual(['portal-widgets']);
    expect(recorded['portal-endpoint']!.entries['.']!.startEndpoint!.kind).toBe('function');
  });
});
