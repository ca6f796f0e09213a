import {describe, expect, it} from 'vitest';
import {runCommand} from '../src/commands/run-command.ts';
import {databasePlace} from '../src/commands/usage.ts';
import {readCommand, UsageError} from '../src/settings.ts';

describe('a command line that cannot be read', () => {
  it.each([
    ['no command', [], 'serve, seed, import, export or check'],
    ['an unknown command', ['run'], '"run"'],
    ['two commands', ['serve', 'seed'], '"seed"'],
    ['an unknown option', ['serve', '--prot', '1'], '--prot'],
    ['an option without its value', ['serve', '--port'], '--port'],
    ['a port that is no number', ['serve', '--port', 'x'], '"x"'],
    ['a port that is too large', ['serve', '--port', '65536'], '65536'],
    ['a negative port', ['serve', '--port=-1'], '-1'],
  ])('is %s', (_, commandLine, message) => {
    expect(() => readCommand(commandLine, {})).toThrow(UsageError);
    expect(() => readCommand(commandLine, {})).toThrow(message);
  });

  it('may be wrong by its environment', () => {
    expect(() => readCommand(['serve'], {PORT: '80a'})).toThrow('80a');
    expect(() => readCommand(['serve'], {PORTAL_PROXIES: '-1'})).toThrow('PORTAL_PROXIES');
    expect(() => readCommand(['serve'], {PORTAL_EARLIER: '-5'})).toThrow('PORTAL_EARLIER');
    expect(() => readCommand(['serve'], {PORTAL_LOG: 'all'})).toThrow('PORTAL_LOG');
    expect(() => readCommand(['serve'], {PORTAL_ORIGINS: 'xa.example'})).toThrow('PORTAL_ORIGINS');
    // Without the files every frame would stay empty.
    expect(() => readCommand(['serve'], {PORTAL_WIDGETS: import.meta.dirname})).toThrow(
      /PORTAL_WIDGETS .*portal-widgets\.js/,
    );
  });
});

describe('a check', () => {
  it.each([
    {PORT: '80a'},
    {PORTAL_PROXIES: '10'},
    {PORTAL_EARLIER: '1.927.004'},
    {PORTAL_LOG: 'all'},
    {PORTAL_PUBLIC_URL: 'portal.example'},
    {PORTAL_ORIGINS: 'xa.example'},
    {PORTAL_FRAME_ANCESTORS: 'xa.example; script-src *'},
    {PORTAL_WIDGETS: import.meta.dirname},
  ])('names what the endpoint would not start with: %j', async (environment) => {
    const [variable = ''] = Object.keys(environment);
    const check = runCommand(['check', '--data', '/proc/none'], environment);
    await expect(check).rejects.toThrow(new RegExp(variable, 'iu'));
  });
});

describe('an address of the database server', () => {
  // As a folder each would be a new, empty portal, with the password in its name.
  it.each([
    ['in quotes, which container files keep', '"postgres://portal:secret@db/portal"'],
    ['after a blank', ' postgres://portal:secret@db/portal'],
    ['of another kind of server', 'mysql://portal:secret@db/portal'],
    ['in the form with equals signs', 'host=db user=portal password=secret dbname=portal'],
  ])('is refused, and not repeated: %s', (_, url) => {
    for (const command of ['serve', 'seed']) {
      const read = () => readCommand([command], {DATABASE_URL: url});
      expect(read).toThrow(/^DATABASE_URL .*postgres:\/\/user:password@host/u);
      expect(read).not.toThrow('secret');
    }
    expect(() => databasePlace(undefined, {DATABASE_URL: url})).toThrow('DATABASE_URL');
    expect(databasePlace('folder', {DATABASE_URL: url})).toBe('folder');
  });
});

describe('a command line', () => {
  it('may ask for help, whatever else it says', () => {
    expect(readCommand(['--help'], {})).toEqual({name: 'help'});
    expect(readCommand(['serve', '-h'], {})).toEqual({name: 'help'});
  });

  it('has a folder in its default', () => {
    expect(readCommand(['seed'], {PORTAL_DATA: ''})).toEqual({name: 'seed', dataDir: '.data'});
  });

  it('finds the database server in the environment before the folder', () => {
    const environment = {DATABASE_URL: 'postgres://db/portal', PORTAL_DATA: 'folder'};
    expect(readCommand(['seed'], environment)).toMatchObject({dataDir: 'postgres://db/portal'});
    expect(readCommand(['seed', '--data', 'other'], environment)).toMatchObject({dataDir: 'other'});
  });

  it('has who may read, what was counted before and what is logged from the environment', () => {
    const environment = {
      PORTAL_ORIGINS: 'https://a.example, https://b.example',
      PORTAL_EARLIER: '1927004',
      PORTAL_LOG: 'requests',
    };
    expect(readCommand(['serve'], environment)).toMatchObject({
      options: {
        origins: ['https://a.example', 'https://b.example'],
        earlierVisits: 1_927_004,
        logRequests: true,
        keepSeconds: 1,
      },
    });
  });

  it('decides where the environment speaks too', () => {
    const environment = {PORT: '1', HOST: 'a', PORTAL_DATA: 'b', PORTAL_PUBLIC_URL: 'https://c'};
    expect(
      readCommand(['serve', '--port', '0', '--host', 'd', '--data', 'e'], environment),
    ).toMatchObject({
      name: 'serve',
      options: {port: 0, host: 'd', dataDir: 'e', publicUrl: 'https://c'},
    });
    expect(readCommand(['serve'], {PORTAL_PROXIES: '2'})).toMatchObject({options: {proxies: 2}});
    expect(readCommand(['serve'], environment)).toMatchObject({
      options: {port: 1, host: 'a', dataDir: 'b'},
    });
  });
});
