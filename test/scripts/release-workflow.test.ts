import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';

/** What is read here of a workflow. */
interface Workflow {
  on: object;
  permissions: object;
  jobs: Record<
    string,
    {needs?: string; permissions?: object; steps: {uses?: string; run?: string}[]}
  >;
}

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
const {on, permissions, jobs} = parse(text, {uniqueKeys: true}) as Workflow;
const commands = (job: string) => jobs[job]!.steps.map(({run = ''}) => run).join('\n');

describe('the workflow that publishes', () => {
  it('starts with the tag of a version alone', () => {
    expect(on).toEqual({push: {tags: ['v*']}});
  });

  it('publishes both packages with provenance, after all tests', () => {
    expect(commands('test')).toContain('npm test');
    expect(jobs.publish!.needs).toBe('test');
    const published = commands('publish').match(/npm publish .*/g);
    expect(published).toEqual([
      'npm publish --provenance --access public',
      'npm publish --provenance --access public --workspace endpoint',
    ]);
  });

  it('may write nothing, and shows npm who it is only where it publishes', () => {
    expect(permissions).toEqual({contents: 'read'});
    expect(jobs.test!.permissions).toBeUndefined();
    expect(jobs.publish!.permissions).toEqual({contents: 'read', 'id-token': 'write'});
    expect(text).not.toContain('secrets.');
  });

  it('uses actions by their commit, which nobody can move', () => {
    const used = Object.values(jobs).flatMap(({steps}) => steps.flatMap(({uses}) => uses ?? []));
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((action) => !/^[\w/-]+@[\da-f]{40}$/.test(action))).toEqual([]);
  });

  it('builds each package before it is packed', () => {
    for (const folder of ['', 'endpoint']) {
      const {scripts} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
        scripts: Record<string, string>;
      };
      expect(scripts.prepack, folder).toMatch(/build/);
    }
  });
});
