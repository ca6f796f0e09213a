import {beforeAll, describe, expect, it} from 'vitest';
import {compilerOptions} from './applications/application.ts';
import {PackedProject} from './packed-project.ts';
import {root, runNode} from './project.ts';

/** Right and wrong uses of a tag; the wrong ones stand on the lines 4 to 6. */
const uses = (name: string, listener: string) => `
import type {} from 'portal-widgets/${name}';
export const right = <portal-hot-news layout="numbered" limit={2} ${listener}={({data}) => data.items} />;
export const layout = <portal-hot-news layout="grid" />;
export const limit = <portal-hot-news limit="two" />;
export const data = <portal-hot-news ${listener}={({data}) => data.title} />;
`;

/** Properties and attributes as Solid names them. */
const solidUses = `
import type {} from 'portal-widgets/solid';
export const right = <portal-hot-news prop:limit={2} attr:show-date="" class="tin" />;
export const wrong = <portal-hot-news prop:limit="two" />;
export const property = <portal-hot-news prop:showDate={true} show-date={true} limit={2} />;
export const lost = <portal-hot-news showDate={true} />;
export const wrongProperty = <portal-hot-news prop:showDate="yes" />;
`;

describe('the types of tags in JSX', () => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create(['preact', 'solid-js', 'react', '@types/react']);
    return async () => {
      await project.remove();
    };
  });

  /** Compiles a module for a framework; gives the lines with mistakes. */
  const mistakesIn = async (code: string, jsxImportSource: string): Promise<number[]> => {
    await project.write('application.tsx', code);
    const options = {...compilerOptions, jsx: 'react-jsx', jsxImportSource};
    await project.write(
      'tsconfig.json',
      JSON.stringify({compilerOptions: options, files: ['application.tsx']}),
    );
    const compiler = `${root}/node_modules/typescript/bin/tsc`;
    const messages = await runNode(compiler, ['--pretty', 'false'], project.folder).then(
      ({stdout}) => stdout,
      (error: unknown) => String(error),
    );
    const lines = [...messages.matchAll(/application\.tsx\((\d+),/g)].map(([, line]) =>
      Number(line),
    );
    return [...new Set(lines)];
  };

  it.each([
    ['preact', 'preact', 'onportal-load'],
    ['solid', 'solid-js', 'on:portal-load'],
    ['react', 'react', 'onportal-load'],
  ])('find mistakes, and only mistakes, for %s', async (name, importSource, listener) => {
    expect(await mistakesIn(uses(name, listener), importSource)).toEqual([4, 5, 6]);
  });

  it('know what Solid puts before properties and attributes', async () => {
    expect(await mistakesIn(solidUses, 'solid-js')).toEqual([4, 6, 7]);
  });

  it('leave React alone where nobody asked for them', async () => {
    const code = `import 'portal-widgets/define';
      export const tag = <portal-hot-news />;`;
    expect(await mistakesIn(code, 'react')).toEqual([2]);
  });
});
