/** The pages of the elements as they are written, each by its path below `docs/`. */
export declare function writtenPages(language: 'vi' | 'en'): Promise<Record<string, string>>;

/** Paths below a folder that are not as the pages are. */
export declare function differences(
  folder: string,
  pages: Readonly<Record<string, string>>,
): {
  /** Files that differ or are missing. */
  wrong: string[];
  /** Files that are of no page. */
  stale: string[];
};
