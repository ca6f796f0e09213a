import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {json, listOf, text, useOddServers} from '../check/odd-server.ts';
import {PackedProject} from './packed-project.ts';

const [article] = (listOf() as {items: object[]}).items;

/** What a command did. */
interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

const feed =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Xã mẫu</title><item><title>Tin mẫu &amp; thử</title>' +
  '<link>https://xa.example.vn/1</link><pubDate>Sat, 31 Jan 2026 08:00:00 +0700</pubDate></item></channel></rss>';

describe('the command of the package, as npm packs it', () => {
  const serve = useOddServers();
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create();
    return () => project.remove();
  });

  const run = (...parameters: string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const command = join(project.packageFolder, 'bin/portal-widgets.mjs');
      const env = {...process.env, LANG: 'C.UTF-8'};
      execFile(process.execPath, [command, ...parameters], {env}, (error, stdout, stderr) => {
        resolve({code: error?.code ?? 0, stdout, stderr});
      });
    });

  it('reads a feed, which takes a parser that Node has not', async () => {
    const address = await serve({'/tin.rss': text('application/rss+xml', feed)});
    const {code, stdout} = await run('check', `${address}/tin.rss`);
    expect(stdout).toContain('Loại nguồn: rss');
    expect(stdout).toContain('“Tin mẫu & thử”');
    expect(stdout).toContain('type="rss"');
    expect(code).toBe(0);
  });

  it('reads a feed whose texts stand in sections that need no escaping, as those of most systems do', async () => {
    const own = feed
      .replace('Tin mẫu &amp; thử', '<![CDATA[Tin <b>mẫu</b> & thử]]>')
      .replace(
        '</link>',
        '</link><description><![CDATA[<p>Một]]><![CDATA[ hai</p>]]></description>',
      );
    const address = await serve({'/tin.rss': text('application/rss+xml', own)});
    const {code, stdout} = await run('check', `${address}/tin.rss`);
    expect(stdout).toContain('Loại nguồn: rss');
    expect(stdout).toContain('“Tin mẫu & thử”');
    expect(code).toBe(0);
  });

  it('reads the titles of WordPress, which are markup', async () => {
    const post = {id: 7, date_gmt: '2026-01-31T01:00:00', title: {rendered: 'V&#259;n h&oacute;a'}};
    const address = await serve({
      '/wp-json/': json({namespaces: ['wp/v2']}),
      '/wp-json/wp/v2/posts': json([{...post, link: 'https://xa.example.vn/7'}]),
      '/wp-json/wp/v2/categories': json([]),
    });
    const {stdout} = await run('check', address, '--lang', 'en', '--json');
    const report = JSON.parse(stdout) as {kind: string; sections: {example?: string}[]};
    expect(report.kind).toBe('wordpress');
    expect(report.sections[0]?.example).toBe('Văn hóa');
  });

  it('says by its exit code what came of it', async () => {
    const address = await serve({'/articles': json(listOf()), '/articles/1': json(article)});
    expect((await run('check', address)).code).toBe(0);
    expect((await run('check', `${address}/khong-co`)).code).toBe(1);
    expect((await run('check', address, '--origin', address, '--type', 'rss')).code).toBe(1);
    for (const wrong of [[], ['check'], ['chek', address], ['check', address, '--lang', 'fr']]) {
      const {code, stderr} = await run(...wrong);
      expect(code).toBe(2);
      expect(stderr).toContain('check <');
    }
    expect((await run('--help')).stdout).toContain('--origin');
  });
});
