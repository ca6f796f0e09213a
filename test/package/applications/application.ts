/** A small application of somebody who uses the package with a framework. */
export interface Application {
  readonly name: string;
  /** Packages that it installs besides ours. */
  readonly packages: readonly string[];
  /** Its files, by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** The program that checks its types, below node_modules, with its parameters. */
  readonly check: readonly string[];
  /** A program that has to run before Vite can bundle it. */
  readonly compile?: readonly string[];
  /** A file with mistakes that the types are there to find, and the lines that they stand on. */
  readonly mistakes: {readonly path: string; readonly text: string; readonly lines: number[]};
}

/** What all applications show: a source of their own with three articles. */
export const sourceModule = `
import type {ArticleSummary, PortalSource} from 'portal-widgets';
const summary = (id: string): ArticleSummary =>
  ({id, title: 'Bài ' + id, url: 'https://xamau.example/' + id, authors: [], sections: ['hot'], tags: []});
export const source: PortalSource = {
  articles: () => Promise.resolve({items: ['một', 'hai', 'ba'].map(summary), page: 1}),
};
`;

/** A compiler configuration as strict as it gets; libraries are left to their makers. */
export const compilerOptions = {
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};
