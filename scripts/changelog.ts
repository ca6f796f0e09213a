/**
 * Turns what is unreleased in a changelog into a version.
 *
 * @param date - `YYYY-MM-DD`
 * @throws when nothing is unreleased, for then the changelog was forgotten
 */
export function releaseChangelog(text: string, version: string, date: string): string {
  const heading = '## [Unreleased]\n';
  const [before = '', rest] = text.split(heading, 2);
  const [notes = ''] = rest?.split(/^## /m, 1) ?? [];
  if (rest === undefined || notes.trim() === '')
    throw new Error('CHANGELOG.md has nothing under "Unreleased": write down first what changed.');
  return `${before}${heading}\n## [${version}] - ${date}\n${rest}`;
}
