import {expect} from '@open-wc/testing';

/** What the page noticed during a test. */
export interface PageGuard {
  /** What was written to the console as a warning or an error, one text a line. */
  readonly consoleLines: readonly string[];
}

/** What of the page the library must not touch. */
const pageState = () => ({
  // The accessibility tests bring axe along; frames are counted among the globals, as 0, 1...
  globals: Object.keys(window).filter((name) => name !== 'axe' && !/^\d+$/.test(name)),
  attributes: [...document.documentElement.attributes].map(({name, value}) => `${name}=${value}`),
  styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  title: document.title,
});

/**
 * Fails every test of a file in which the library throws into the page, rejects without a handler,
 * contacts a host other than this machine, or touches the page's globals, styles or title.
 */
export function guardPage(): PageGuard {
  const consoleLines: string[] = [];
  const faults: string[] = [];
  const {warn, error} = console;
  let before = pageState();

  const onError = (event: ErrorEvent) => faults.push(`error: ${event.message}`);
  const onRejection = (event: PromiseRejectionEvent) =>
    faults.push(`unhandled rejection: ${String(event.reason)}`);

  beforeEach(() => {
    consoleLines.length = 0;
    faults.length = 0;
    performance.clearResourceTimings();
    const note = (...parts: unknown[]) => void consoleLines.push(parts.map(String).join(' '));
    console.warn = note;
    console.error = note;
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    before = pageState();
  });

  afterEach(() => {
    console.warn = warn;
    console.error = error;
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    expect(faults, 'faults that reached the page').to.deep.equal([]);
    const {globals, ...after} = pageState();
    const added = globals.filter((name) => !before.globals.includes(name));
    expect({...after, globals: added}, 'the page around the elements').to.deep.equal({
      ...before,
      globals: [],
    });
    const foreign = performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name))
      .filter(({protocol, hostname}) => protocol.startsWith('http') && hostname !== '127.0.0.1');
    expect(foreign.map(String), 'foreign hosts').to.deep.equal([]);
  });

  return {consoleLines};
}
