import {join} from 'node:path';
import {resolveConfig} from 'vite';
import {afterEach, expect, it, vi} from 'vitest';

const configFile = join(import.meta.dirname, '../../vite.config.ts');

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each(['cdn', 'classic', 'npm'])(
  'builds "%s" with what dependencies have for production, whatever the shell says',
  async (mode) => {
    vi.stubEnv('NODE_ENV', 'development');
    const {isProduction} = await resolveConfig({configFile, mode, logLevel: 'silent'}, 'build');
    expect(isProduction).toBe(true);
  },
);
