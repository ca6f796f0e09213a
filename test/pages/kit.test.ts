import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {unzipSync} from 'fflate';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {runNode} from '../package/project.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {useBrowser} from './use-demo-site.ts';

let folder: string;
let site: HostSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-kit-'));
  await runNode('scripts/kit.mjs', [folder]);
  const [zip = ''] = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
  for (const [path, content] of Object.entries(unzipSync(await readFile(join(folder, zip))))) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
  site = await startHostSite();
  site.folders['/cong/tien-ich/'] = join(folder, 'portal-widgets');
  // As it is unpacked, but with the policy that such sites send.
  site.pages['/cong/tien-ich/huong-dan.html'] = {
    policy: "default-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'",
    body: await readFile(join(folder, 'portal-widgets/huong-dan.html'), 'utf8'),
  };
});
afterAll(async () => {
  await site.stop();
  await rm(folder, {recursive: true, force: true});
});

describe.each(installedEngines)('the kit in $name', (engine) => {
  const browser = useBrowser(engine);

  it("works from a folder of a site that allows only what is its own, and loads nothing but the kit's", async () => {
    const page = await browser().open();
    site.violations.length = 0;
    site.requests.length = 0;
    await page.go(`${site.origin}/cong/tien-ich/huong-dan.html`);
    await vi.waitFor(
      async () => {
        const text = await page.run(
          () => document.querySelector('portal-hot-news')?.shadowRoot?.textContent ?? '',
        );
        expect(text).toContain('Bài số một');
      },
      {timeout: 30_000},
    );
    expect(site.violations).toEqual([]);
    const elsewhere = site.requests.filter((line) => !/^GET \/(cong|api)\//.test(line));
    expect(elsewhere.filter((line) => line !== 'GET /favicon.ico')).toEqual([]);
  });
});
