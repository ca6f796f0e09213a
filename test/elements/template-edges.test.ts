import {readFileSync} from 'node:fs';
import {glob} from 'node:fs/promises';
import {expect, it} from 'vitest';

it('keeps blanks inside of templates, for the build takes those at their ends away', async () => {
  const lost: string[] = [];
  for await (const file of glob('src/**/*.ts')) {
    const code = readFileSync(file, 'utf8');
    for (const [found] of code.matchAll(/html` +<.*|.*<\/\w+> `/g)) lost.push(`${file}: ${found}`);
  }
  expect(lost).toEqual([]);
});
