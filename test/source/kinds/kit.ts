import {sourceChecks, type SourceUnderTest} from '../../../src/testing/index.ts';

/** Runs the test kit on a kind of source, in the test runner of the element tests. */
export function testKind(kind: string, subject: SourceUnderTest): void {
  describe(`a source of kind ${kind}`, () => {
    // Items that are left out are named in the console; that is tested with each kind.
    const {warn} = console;
    beforeEach(() => {
      console.warn = () => undefined;
    });
    afterEach(() => {
      console.warn = warn;
    });

    for (const {name, run} of sourceChecks(subject)) it(name, run);
  });
}
