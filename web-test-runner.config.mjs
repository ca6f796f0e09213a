import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {chrome109Launcher} from './scripts/chrome109-launcher.mjs';
import {chromiumArguments, engines, freePort, startWebKitDriver} from './scripts/engines.mjs';
import {startFaultServer} from './test/browser/fault-server.ts';
import {startReferenceEndpoint} from './test/browser/reference-endpoint.ts';

const engineId = process.env.ENGINE ?? 'chromium';
const engine = engines.find(({id}) => id === engineId);
if (!engine) throw new Error(`ENGINE is "${engineId}"; it can be ${engines.map(({id}) => id)}`);
const executablePath = await engine.find();
if (!executablePath) throw new Error(`${engine.name} is not installed: ${engine.advice}`);

const launchers = {
  chromium: () => chromeLauncher({launchOptions: {executablePath, args: chromiumArguments}}),
  firefox: () => chromeLauncher({puppeteer, launchOptions: {browser: 'firefox', executablePath}}),
  chrome109: () => chrome109Launcher(executablePath),
  webkit: async () => {
    const {port, capabilities} = await startWebKitDriver(executablePath);
    return webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities,
    });
  },
};

const faults = await startFaultServer();

/** Tells the tests the address of the misbehaving server, and serves them a module that says it. */
const faultServerPlugin = {
  name: 'fault-server',
  serve: ({path}) =>
    path === '/test/browser/fault-server-address.js'
      ? {body: `export const faultServer = 'http://127.0.0.1:${faults.port}';`, type: 'js'}
      : undefined,
  serverStop: () => faults.close(),
};

/** Tells the tests against a real WordPress where it is, in each of its forms. */
const wordpressPlugin = {
  name: 'wordpress',
  serve: ({path}) =>
    path === '/test/wordpress/wordpress-origins.js'
      ? {body: `export const wordpress = ${process.env.WORDPRESS_ORIGINS ?? '{}'};`, type: 'js'}
      : undefined,
};

let endpoint;

/** The same for the reference endpoint; its database takes seconds to start, so only when asked for. */
const referenceEndpointPlugin = {
  name: 'reference-endpoint',
  serve: async ({path}) => {
    if (path !== '/test/browser/reference-endpoint-address.js') return undefined;
    const {url} = await (endpoint ??= startReferenceEndpoint());
    return {body: `export const referenceEndpoint = '${url}';`, type: 'js'};
  },
  serverStop: async () => (await endpoint)?.close(),
};

/** Leaves the totals, and which tests failed, where `npm test` adds them up. */
const totalsReporter = (file) => ({
  stop: ({sessions}) => {
    let passed = 0;
    const failures = [];
    const fail = (path, error) =>
      failures.push(`${path.join(' ')}: ${(error?.message ?? 'failed').split('\n', 1)[0]}`);
    const count = (suite, path) => {
      for (const test of suite?.tests ?? []) {
        if (test.passed) passed++;
        else fail([...path, test.name], test.error);
      }
      for (const inner of suite?.suites ?? []) count(inner, [...path, inner.name]);
    };
    for (const {testFile, testResults, passed: isPassed, errors} of sessions) {
      const path = [relative(import.meta.dirname, testFile)];
      count(testResults, path);
      // A file that could not be run has no tests, yet it is a failure.
      if (!isPassed && !testResults?.suites.length && !testResults?.tests.length)
        fail(path, errors[0]);
    }
    writeFileSync(file, JSON.stringify({passed, failed: failures.length, failures}));
  },
});

const {TOTALS_FILE} = process.env;

export default {
  files: process.env.FILES ?? 'test/**/*.browser.ts',
  hostname: '127.0.0.1',
  // By itself it takes the first free one, which another engine's may take too.
  port: await freePort(),
  nodeResolve: {exportConditions: ['browser']},
  // Pages in the background do not draw, and some tests wait for a frame.
  concurrency: 1,
  browserStartTimeout: 60_000,
  // The first file that wants the endpoint waits for its database.
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {ui: 'bdd', timeout: 20_000, forbidOnly: true}},
  plugins: [
    faultServerPlugin,
    wordpressPlugin,
    referenceEndpointPlugin,
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'}),
  ],
  browsers: [await launchers[engineId]()],
  reporters: [defaultReporter(), ...(TOTALS_FILE ? [totalsReporter(TOTALS_FILE)] : [])],
};
