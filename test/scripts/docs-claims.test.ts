import {existsSync, globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {sectionChoices} from '../../docs/.vitepress/builder/sections.ts';
import {embeddable} from '../../endpoint/src/embed/embed-page.ts';
import {attributesOf} from '../package/manifest.ts';
import {root} from '../package/project.ts';

describe('the documentation', () => {
  it('names tests that there are, beside the rules', () => {
    const text = ['quy-dinh', 'tiep-can']
      .map((name) => readFileSync(join(root, `docs/${name}.md`), 'utf8'))
      .join('\n');
    const paths = [...text.matchAll(/`((?:endpoint\/)?test\/[^`]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('offers only options that the elements have', () => {
    for (const {name, options} of sectionChoices) {
      expect(Object.keys(embeddable)).toContain(name);
      const attributes = options.map(({attribute}) => attribute);
      expect(attributesOf(`portal-${name}`), name).toEqual(expect.arrayContaining(attributes));
    }
  });

  it('writes sections for Apache in lines of their own, as Apache reads nothing else', () => {
    const lines = globSync('docs/{,en/}{,*/}*.md', {cwd: root}).flatMap((path) =>
      readFileSync(join(root, path), 'utf8').split('\n'),
    );
    const sections = lines.filter((line) =>
      /<\/?(?:FilesMatch|IfModule|Files|Directory)\b/.test(line),
    );
    expect(sections.length).toBeGreaterThan(1);
    expect(sections.filter((line) => !/^\s*<[^<]*>$/.test(line))).toEqual([]);
  });

  it.each(['docs/errors.md', 'docs/en/errors.md'])(
    'explains every code of an error, at the place that the console names: %s',
    (page) => {
      const [, union = ''] = /type PortalErrorCode =([^;]+);/.exec(
        readFileSync(join(root, 'src/source/errors.ts'), 'utf8'),
      )!;
      const codes = [...union.matchAll(/\| '([^']+)'/g)].map(([, code]) => code);
      const text = readFileSync(join(root, page), 'utf8');
      const places = [...text.matchAll(/^\| <a id="([^"]+)"><\/a>`\1`/gm)].map(([, id]) => id);
      expect(places).toEqual(codes);
      expect(text).toContain('<a id="two-copies"></a>');
    },
  );

  it('explains every finding of a check', () => {
    const report = readFileSync(join(root, 'src/check/report.ts'), 'utf8');
    const [, union = ''] = /type FindingCode =([^;]+);/.exec(report)!;
    const codes = [...union.matchAll(/\| '([^']+)'/g)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(20);
    const page = readFileSync(join(root, 'docs/sources/check.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (`.+?`) +\|/gm)].map(([, names]) => names).join();
    expect(codes.filter((code) => !rows.includes(`\`${code}\``))).toEqual([]);
  });

  it('names only types that the package exports, as it says', () => {
    const read = (path: string) => readFileSync(join(root, path), 'utf8');
    const namesIn = (text: string, shape: RegExp) =>
      [...text.matchAll(shape)].map(([name]) => name);
    const index = read('src/index.ts');
    // All that is in these two is exported.
    const models = read('src/source/models.ts') + read('src/source/portal-source.ts');
    const known = [
      ...['T', 'Promise'],
      ...namesIn(index, /\b[A-Z]\w+/g),
      ...namesIn(models, /(?<=^export (?:interface|type) )\w+/gm),
    ];
    const reference = globSync('docs/elements{,/*}.md', {cwd: root}).map(read).join('');
    const cells = namesIn(reference, /(?<=^\|.*\| )`[^`]+`(?= +\|)/gm);
    const types = namesIn(cells.join('').replace(/'[^']*'/g, ''), /\b[A-Z]\w*/g);
    expect(types).toContain('ArticleSummary');
    expect([...new Set(types)].filter((name) => !known.includes(name))).toEqual([]);
  });
});
