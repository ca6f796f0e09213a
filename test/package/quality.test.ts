import {join} from 'node:path';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {beforeAll, describe, expect, it} from 'vitest';
import {PackedProject} from './packed-project.ts';
import {root, runNode} from './project.ts';

/** What is read here of a finding. */
interface Problem {
  kind: string;
  resolutionKind?: string;
}

describe('the package, as the tools see it that check packages', () => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create();
    return async () => {
      await project.remove();
    };
  });

  it('is found without fault by publint', async () => {
    const {messages, pkg} = await publint({pkgDir: project.packageFolder, strict: true});
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('gives its types to every way of importing (Are the types wrong?)', async () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const tarball = join(project.folder, `portal-widgets-${project.packageJson.version}.tgz`);
    const elements = ['./elements/hot-news', './elements/hot-news/define'];
    // Files that pages and editors read have no types.
    const untyped = ['./cdn/*', './editors/*', './themes.css', './custom-elements.json'];
    const options = [
      ...[tarball, '--profile', 'esm-only', '--format', 'json'],
      ...['--include-entrypoints', ...elements, '--exclude-entrypoints', ...untyped],
    ];
    const {stdout} = await runNode(attw, options, project.folder);
    const {analysis} = JSON.parse(stdout) as {analysis: {entrypoints: object; problems: Problem[]}};
    expect(Object.keys(analysis.entrypoints)).toEqual(
      expect.arrayContaining(['.', './define', './react', ...elements]),
    );
    // CommonJS and its oldest resolution are not offered: the package is ES modules alone.
    const offered = analysis.problems.filter(
      ({resolutionKind}) => !/^node10$|cjs$/.test(resolutionKind ?? ''),
    );
    expect(offered).toEqual([]);
  });
});
