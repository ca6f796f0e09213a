import type {ElementSection} from '../../docs/.vitepress/elements/sections.ts';

/** The reference of all elements as Markdown, each page by its path; takes a custom elements manifest, parsed. */
export declare function elementPages(
  manifest: object,
  sections: readonly ElementSection[],
  language: 'vi' | 'en',
): Record<string, string>;
