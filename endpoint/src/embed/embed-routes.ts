import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {Hono, type Context} from 'hono';
import {cached} from '../http/cached.ts';
import {problem} from '../http/problem.ts';
import {SetupError} from '../setup-error.ts';
import {embeddable, embedPage} from './embed-page.ts';
import {frameScript, frameStyle} from './frame-script.ts';
import {linkPage} from './link-page.ts';
import {isListed} from './listed-sites.ts';
import {describeEmbed} from './oembed.ts';

/** What embedded pages depend on. */
export interface EmbedOptions {
  /** Folder of the elements' files for a script tag. */
  readonly widgetsFolder: string;
  /** Sites that may show the pages in a frame, as `frame-ancestors` has them. */
  readonly frameAncestors: string;
  readonly title: string;
  /** Address of the endpoint as the asking one sees it. */
  readonly baseOf: (c: Context) => string;
  /** Address of the portal's home page. */
  readonly homeOf: (base: string) => string;
  /** Address of the portal's page of an article. */
  readonly articleOf: (base: string) => string;
  /** Whether the portal itself leads its readers to an address. */
  readonly isKnownLink: (target: URL, base: string) => Promise<boolean>;
}

const htmlType = 'text/html; charset=utf-8';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
};

/** Names of files in `chunks/` change with their content; the others are asked for again after an hour. */
const cacheOf = (path: string): string =>
  path.startsWith('chunks/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';

/** @throws {SetupError} for what is no list of sources, such as a name with "_", which browsers do not know in policies. */
export function readAncestors(text: string): string {
  const sources = text.trim().split(/[\s,]+/u);
  const isSource = (source: string) =>
    /^(?:\*|'self'|'none'|https?:\/\/[a-z\d.*-]+(?::\d+)?)$/iu.test(source);
  if (sources.every(isSource)) return sources.join(' ');
  throw new SetupError(
    `PORTAL_FRAME_ANCESTORS has to be origins without "_" such as https://xa.example, * or 'none', not "${text}".`,
  );
}

/**
 * The endpoint, as a policy has it: by its name, for in a frame without rights WebKit takes 'self' for nobody. A name with "_"
 * would be left out by browsers.
 */
function sourceOf(base: string): string {
  const {host, origin} = new URL(base);
  return host.includes('_') ? "'self'" : origin;
}

/**
 * `GET /embed/<element>` for frames on other sites, `GET /oembed` for sites that are given its address, and
 * `GET /embed-link` on the way from a frame of WordPress to another host.
 */
export function createEmbedRoutes(options: EmbedOptions): Hono {
  const {widgetsFolder, frameAncestors, title, baseOf, homeOf, articleOf, isKnownLink} = options;
  const listed = frameAncestors.split(' ');
  const policyOf = (base: string): string => {
    const own = sourceOf(base);
    return (
      `default-src 'none'; script-src ${own}; style-src ${own}; connect-src ${own}; ` +
      `img-src ${own} https: http: data:; media-src ${own} https:; base-uri 'none'; form-action ${own}; ` +
      "require-trusted-types-for 'script'; trusted-types portal-widgets#lit portal-widgets#purify; " +
      `frame-ancestors ${frameAncestors}`
    );
  };
  const notFound = (c: Context, detail: string) => problem(404, {detail, instance: c.req.path});
  const app = new Hono();

  app.get('/embed/:name', (c) => {
    const name = c.req.param('name');
    if (!Object.hasOwn(embeddable, name)) {
      return notFound(
        c,
        `There is no such element; there are ${Object.keys(embeddable).join(', ')}.`,
      );
    }
    const base = baseOf(c);
    const {searchParams, search} = new URL(c.req.url);
    const url = `${base}/embed/${name}${search}`;
    const home = homeOf(base);
    const place = {
      base,
      url,
      home,
      title,
      isListed: (address: string) => isListed(address, [url, home, articleOf(base)], listed),
    };
    return cached({
      body: embedPage(name, searchParams, place),
      contentType: htmlType,
      cacheControl: 'public, max-age=300',
      headers: {'Content-Security-Policy': policyOf(base)},
    });
  });

  app.get('/oembed', (c) => {
    const {searchParams} = new URL(c.req.url);
    const format = searchParams.get('format') ?? 'json';
    if (format !== 'json') {
      return problem(501, {detail: 'Only the format json is there.', instance: c.req.path});
    }
    const most = (name: string) => {
      const pixels = Math.trunc(Number(searchParams.get(name)));
      return pixels > 0 ? pixels : Infinity;
    };
    const base = baseOf(c);
    const embed = describeEmbed(
      searchParams.get('url') ?? '',
      {base, home: homeOf(base), title},
      {width: most('maxwidth'), height: most('maxheight')},
    );
    if (!embed) return notFound(c, 'The parameter url is no address of an embedded page here.');
    return cached({
      body: JSON.stringify(embed),
      contentType: 'application/json; charset=utf-8',
      cacheControl: 'public, max-age=3600',
    });
  });

  app.get('/embed-link', async (c) => {
    const address = c.req.query('to') ?? '';
    const target = URL.canParse(address) ? new URL(address) : undefined;
    if (!target || !/^https?:$/u.test(target.protocol) || target.username || target.password) {
      const detail = 'The parameter to is no address of a page.';
      return problem(400, {detail, instance: c.req.path});
    }
    const base = baseOf(c);
    if (await isKnownLink(target, base)) return c.redirect(target.href);
    const policy = `default-src 'none'; style-src ${sourceOf(base)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
    return cached({
      body: linkPage(target, title, base),
      contentType: htmlType,
      cacheControl: 'public, max-age=300',
      headers: {'Content-Security-Policy': policy},
    });
  });

  for (const [path, body] of [
    ['embed.js', frameScript],
    ['embed.css', frameStyle],
  ] as const) {
    const contentType = contentTypes[extname(path)] ?? '';
    app.get(`/${path}`, () => cached({body, contentType, cacheControl: cacheOf(path)}));
  }

  app.get('/portal-widgets/:path{.+}', async (c) => {
    const path = c.req.param('path');
    const contentType = contentTypes[extname(path)];
    // Folders of one level, and no leading dot: a name cannot lead out of the folder.
    if (contentType === undefined || !/^(?:\w+\/)?\w[\w.-]{0,99}$/u.test(path)) {
      return notFound(c, 'No such file.');
    }
    try {
      const body = Uint8Array.from(await readFile(join(widgetsFolder, path)));
      return cached({body, contentType, cacheControl: cacheOf(path)});
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        return notFound(c, 'No such file.');
      }
      throw error;
    }
  });
  return app;
}
