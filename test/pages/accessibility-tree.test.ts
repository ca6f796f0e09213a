import type {Browser, SerializedAXNode} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startChromium, watchPage} from '../package/watched-page.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {sections} from './portal-answers.ts';

/** What has no meaning by itself; what is inside stands for it. */
const transparent = ['generic', 'none', 'LabelText', 'InlineTextBox', 'LineBreak', 'ListMarker'];

/** Facts that are told beside a name. */
const told = [
  'level',
  'checked',
  'expanded',
  'disabled',
  'value',
  'description',
  'invalid',
] as const;

/** What assistive technology gets of a node, in a line; what is inside it below, indented. */
function linesOf(node: SerializedAXNode, indent = ''): string[] {
  const {role, name = '', children = []} = node;
  if (role === 'InlineTextBox') return [];
  if (transparent.includes(role)) return children.flatMap((child) => linesOf(child, indent));
  const facts = told.flatMap((fact) => (node[fact] === undefined ? [] : [`${fact}=${node[fact]}`]));
  const line = indent + [role, JSON.stringify(name), ...facts].join(' ');
  // The inside of a field for dates is the browser's own, in its own language.
  if (role === 'DateTime') return [line];
  // Texts say again what the links and headings around them are called.
  const inside = children.flatMap((child) => linesOf(child, `${indent}  `));
  return [line, ...inside.filter((each) => each.trim() !== `StaticText ${JSON.stringify(name)}`)];
}

let site: HostSite;
let browser: Browser;

beforeAll(async () => {
  site = await startHostSite();
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('what a screen reader is told by Chromium', () => {
  it.each(sections)('of <$tag>', async ({tag, attributes, shows}) => {
    site.pages['/trang'] = {
      body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xã Mẫu</title>
        <script type="module" src="/portal-widgets/portal-widgets.js" data-endpoint="/api"></script>
        <${tag} ${attributes}><a href="/tin">Trên cổng</a></${tag}>`,
    };
    const {page} = await watchPage(browser);
    await page.goto(`${site.origin}/trang`, {waitUntil: 'networkidle0'});
    await page.waitForFunction(
      (name, text) => document.querySelector(name)?.shadowRoot?.textContent.includes(text),
      {polling: 100},
      tag,
      shows,
    );
    // What an article loads after its text.
    await page.waitForNetworkIdle({idleTime: 500});
    const tree = await page.accessibility.snapshot({interestingOnly: false});
    await expect(`${linesOf(tree!).join('\n')}\n`).toMatchFileSnapshot(
      `accessibility-tree/${tag}.txt`,
    );
    await page.close();
  });
});
