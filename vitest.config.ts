import {defineConfig} from 'vitest/config';

/**
 * A project per kind of test; all of them run in Node and name what they promise. On every core: by default one is left
 * for watching, which on a machine of two is half of it.
 */
const project = (name: string, include: string[], more: object = {}) => ({
  test: {
    name,
    include,
    environment: 'node' as const,
    forbidOnly: true,
    maxWorkers: '100%',
    ...more,
  },
});

/** Tests of what only PGlite has, a folder; and of texts, which need no database. */
const pgliteOnly = [
  'endpoint/test/{cli,start}.test.ts',
  'endpoint/test/pglite/**',
  'endpoint/test/database/open.test.ts',
  'endpoint/test/seed/{front-matter,markdown,sample-data,seed-event}.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        [
          'test/{base,check,elements,html,locale,provider,scripts,source,ssr,testing,text,time}/**/*.test.ts',
        ],
        // Property tests try hundreds of texts, which takes a busy machine its time.
        {testTimeout: 60_000},
      ),
      project('endpoint', ['endpoint/test/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        exclude: ['endpoint/test/postgres/**'],
      }),
      // The same tests, on a PostgreSQL server; without those of the folder that PGlite has.
      project('endpoint-postgres', ['endpoint/test/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        globalSetup: ['endpoint/test/with-postgres.ts'],
        exclude: pgliteOnly,
      }),
      project('package', ['test/package/*.test.ts'], {testTimeout: 300_000, hookTimeout: 300_000}),
      // Run by scripts/test-wordpress.mjs, which brings the WordPress.
      project('wordpress', ['test/wordpress/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
      project('pages', ['test/pages/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // Each may have a browser of every engine open.
        maxWorkers: 2,
        // WebKitGTK's driver now and then does not answer; a fault of ours fails twice.
        retry: 1,
      }),
    ],
  },
});
