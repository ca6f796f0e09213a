import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {root} from '../package/project.ts';

/** A WordPress that runs; see scripts/test-wordpress.mjs. */
export interface RunningWordPress {
  readonly origins: Readonly<Record<string, string>>;
  /** Folder of its files. */
  readonly site: string;
}

/** @returns the one that was started for these tests */
export function runningWordPress(): RunningWordPress {
  const {WORDPRESS_ORIGINS, WORDPRESS_SITE} = process.env;
  if (!WORDPRESS_ORIGINS || !WORDPRESS_SITE) {
    throw new Error('There is no WordPress; start these tests by `npm run test:wordpress`.');
  }
  return {
    origins: JSON.parse(WORDPRESS_ORIGINS) as RunningWordPress['origins'],
    site: WORDPRESS_SITE,
  };
}

/** Who saves a post, and what stands in it. */
export interface Post {
  /** Nobody: then the filter for what authors write is called, and nothing saved. */
  readonly role?: 'author' | 'administrator';
  readonly content: string;
  readonly title?: string;
  /** Whether it stays, for a browser to open. */
  readonly isKept?: boolean;
}

/** What became of it. */
export interface WrittenPost {
  /** Where it is, if it stays. */
  readonly address: string;
  /** The HTML that readers get. */
  readonly shown: string;
}

/** As the block editor saves a Custom HTML block. */
export const htmlBlock = (markup: string): string =>
  `<!-- wp:html -->\n${markup.trim()}\n<!-- /wp:html -->`;

/**
 * Writes posts in the WordPress, which may ask servers of this process meanwhile.
 *
 * @param form - `bare` for a site without our plugin, `usual` for one with it
 */
export async function writePosts(
  posts: readonly Post[],
  form: 'bare' | 'usual',
): Promise<WrittenPost[]> {
  const {origins, site} = runningWordPress();
  const script = join(root, 'scripts/wordpress/site/write.php');
  const php = spawn('php', ['-d', 'display_errors=stderr', script, site], {
    env: {
      ...process.env,
      PORTAL_HOST: new URL(origins[form]!).host,
      PORTAL_WITHOUT_PLUGIN: form === 'bare' ? '1' : '',
    },
  });
  php.stdin.end(JSON.stringify(posts));
  const [stdout, stderr, [status]] = await Promise.all([
    text(php.stdout),
    text(php.stderr),
    once(php, 'exit') as Promise<[number | null]>,
  ]);
  if (status !== 0) throw new Error(`PHP could not write the posts:\n${stdout}\n${stderr}`);
  return JSON.parse(stdout) as WrittenPost[];
}
