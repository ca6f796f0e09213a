import {defineConfig} from 'vitest/config';

/** A project per kind of test; all of them run in Node and name what they promise. */
const project = (name: string, include: string[], more: object = {}) => ({
  test: {name, include, environment: 'node' as const, forbidOnly: true, ...more},
});

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        ['test/{base,elements,html,locale,provider,scripts,source,text,time}/**/*.test.ts'],
        // Property tests try hundreds of texts, which takes a busy machine its time.
        {testTimeout: 60_000},
      ),
      project('endpoint', ['endpoint/test/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('package', ['test/package/*.test.ts'], {testTimeout: 300_000, hookTimeout: 300_000}),
      project('pages', ['test/pages/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        // WebKitGTK's driver now and then does not answer; a fault of ours fails twice.
        retry: 1,
      }),
    ],
  },
});
