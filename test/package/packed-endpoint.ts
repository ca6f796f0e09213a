import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, realpath, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {root} from './project.ts';

const execute = promisify(execFile);

/** A folder in which the endpoint is installed from its tarball. */
export class PackedEndpoint {
  /** The folder; the package is in its `node_modules`. */
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Packs the workspace as a release is packed, which builds it, and installs it. */
  static async create(): Promise<PackedEndpoint> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'portal-endpoint-')));
    const parameters = ['pack', '--workspace', 'endpoint', '--pack-destination', folder];
    // On Windows npm is a script that only a shell can start.
    const shell = process.platform === 'win32';
    await execute('npm', parameters, {cwd: root, shell, maxBuffer: 32_000_000});
    const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error('npm pack made nothing.');
    const endpoint = new PackedEndpoint(folder);
    await mkdir(endpoint.packageFolder, {recursive: true});
    const target = ['-C', endpoint.packageFolder, '--strip=1'];
    await execute('tar', ['-xzf', join(folder, tarball), ...target]);
    await endpoint.#linkDependencies();
    return endpoint;
  }

  /** Folder of the installed package. */
  get packageFolder(): string {
    return join(this.folder, 'node_modules/portal-endpoint');
  }

  /** The file that its command is. */
  get command(): string {
    const {bin} = this.#manifest as {bin: Record<string, string>};
    return join(this.packageFolder, bin['portal-endpoint'] ?? '');
  }

  /** Deletes it. */
  async remove(): Promise<void> {
    await rm(this.folder, {recursive: true, force: true});
  }

  get #manifest(): unknown {
    return JSON.parse(readFileSync(join(this.packageFolder, 'package.json'), 'utf8')) as unknown;
  }

  /** Only what the package names is there, wherever npm has put it for us. */
  async #linkDependencies(): Promise<void> {
    const {dependencies} = this.#manifest as {dependencies: Record<string, string>};
    for (const name of Object.keys(dependencies)) {
      const place = join(this.folder, 'node_modules', name);
      const own = join(root, 'endpoint/node_modules', name);
      const target = existsSync(own) ? own : join(root, 'node_modules', name);
      await mkdir(dirname(place), {recursive: true});
      await symlink(target, place, 'junction');
    }
  }
}
