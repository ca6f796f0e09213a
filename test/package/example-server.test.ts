import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {PrerenderedSite} from './prerendered-site.ts';
import {root} from './project.ts';

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

it('the example of a server draws its pages, and has the files that they name', async () => {
  const site = await PrerenderedSite.start();
  await site.project.write(
    'server.mjs',
    readFileSync(join(root, 'examples/server/server.mjs'), 'utf8'),
  );
  const port = await freePort();
  const server = spawn(process.execPath, ['server.mjs'], {
    cwd: site.project.folder,
    env: {...process.env, ENDPOINT: `${site.origin}/api`, PORT: `${port}`},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(server.stdout, 'data');
    const text = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      return answer.ok ? answer.text() : `${answer.status}`;
    };
    const lists = await text('/');
    expect(lists.match(/ state="ready"/g)).toHaveLength(3);
    expect(lists).toContain('Bài số hai');
    const article = await text('/?bai=1');
    expect(article).toContain('<p>Thân <b>bài</b> viết</p>');
    for (const [, path = ''] of lists.matchAll(/(?:src|href)="(\/files\/[^"]*)"/g)) {
      expect((await text(path)).length, path).toBeGreaterThan(100);
    }
    expect(await text('/files/..%2f..%2fpackage.json')).toBe('404');
    expect(await text('//')).toContain('<h1>');
    expect(await text('//other.example/')).not.toContain('other.example');
  } finally {
    server.kill();
    await site.stop();
  }
});
