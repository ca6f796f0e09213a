/** A test kit for sources of one's own. Knows no test runner; loads nothing into a page. */
export {sourceChecks} from './source-checks.ts';
export type {
  OpenSource,
  SourceCheck,
  SourceQuestion,
  SourceUnderTest,
} from './source-under-test.ts';
