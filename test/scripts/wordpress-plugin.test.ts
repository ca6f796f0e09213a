import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const root = join(import.meta.dirname, '../..');
const plugin = readFileSync(
  join(root, 'integrations/wordpress/portal-widgets-wordpress.php'),
  'utf8',
);

interface Manifest {
  readonly modules: {
    readonly declarations: {
      readonly tagName?: string;
      readonly attributes?: {readonly name: string}[];
    }[];
  }[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Attributes by section, as the manifest has them, without those that authors may not set. */
const described = (): Record<string, string[]> => {
  const manifest = readJson('custom-elements.json') as Manifest;
  const elements = manifest.modules
    .flatMap(({declarations}) => declarations)
    .flatMap(({tagName, attributes = []}) =>
      tagName && tagName !== 'portal-provider'
        ? [[tagName.replace('portal-', ''), attributes.map(({name}) => name)] as const]
        : [],
    );
  const isForAuthors = (name: string) => !['media-hosts', 'page-metadata'].includes(name);
  return Object.fromEntries(
    elements.map(([section, names]) => [section, names.filter(isForAuthors).sort()]),
  );
};

/** The same, as the plugin lists them. */
const listed = (): Record<string, string[]> => {
  const [, common = ''] = /PORTAL_WIDGETS_COMMON = '([^']*)'/.exec(plugin) ?? [];
  const rows = plugin.matchAll(/^\t'([a-z-]+)' +=> '([a-z -]+)',$/gm);
  return Object.fromEntries(
    [...rows].map(([, section = '', own = '']) => [section, `${common} ${own}`.split(' ').sort()]),
  );
};

describe('the plugin for WordPress', () => {
  it('lets authors set every attribute of every section, but those that decide for the page', () => {
    expect(listed()).toEqual(described());
  });

  it('names the version of the library, also where browsers keep files by it', () => {
    const {version} = readJson('package.json') as {version: string};
    expect(/Version: (\S+)/.exec(plugin)?.[1]).toBe(version);
    expect(/\?ver=([\d.]+)/.exec(plugin)?.[1]).toBe(version);
  });

  it('has its loader left alone by plugins and networks that rewrite scripts, which find no file beside a copy', () => {
    const [, tag = ''] = /wp_print_script_tag\(\s*array\(([\s\S]*?)\n\t\t\)/.exec(plugin) ?? [];
    const names = [...tag.matchAll(/^\t\t\t'([a-z-]+)' +=>/gm)].map(([, name]) => name);
    // WP Rocket; LiteSpeed Cache; Cloudflare, which reads its own only before the address.
    expect(names).toEqual(
      expect.arrayContaining(['data-no-minify', 'data-no-optimize', 'data-cfasync']),
    );
    expect(names.indexOf('data-cfasync')).toBeLessThan(names.indexOf('src'));
    expect(plugin).toContain("add_filter( 'rocket_delay_js_exclusions', ");
  });

  it('does nothing when it is asked for outside WordPress', () => {
    expect(plugin.indexOf("defined( 'ABSPATH' ) || exit;")).toBeLessThan(plugin.indexOf('const '));
  });
});
