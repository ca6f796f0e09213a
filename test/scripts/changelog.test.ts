import {describe, expect, it} from 'vitest';
import {releaseChangelog} from '../../scripts/changelog.ts';

const head = '# Changelog\n\n## [Unreleased]\n';
const older = '\n## [0.1.0] - 2026-01-31\n\n- The first.\n';

describe('the changelog of a new version', () => {
  it('has under the version what was unreleased, and room for what comes', () => {
    const text = `${head}\n### Fixed\n\n- The dates.\n${older}`;
    expect(releaseChangelog(text, '0.2.0', '2026-03-01')).toBe(
      `${head}\n## [0.2.0] - 2026-03-01\n\n### Fixed\n\n- The dates.\n${older}`,
    );
  });

  it('is made for a first version too', () => {
    expect(releaseChangelog(`${head}\n- All.\n`, '0.1.0', '2026-03-01')).toBe(
      `${head}\n## [0.1.0] - 2026-03-01\n\n- All.\n`,
    );
  });

  it.each([`${head}${older}`, head, '# Changelog\n'])('is refused without notes', (text) => {
    expect(() => releaseChangelog(text, '0.2.0', '2026-03-01')).toThrow('write down first');
  });
});
