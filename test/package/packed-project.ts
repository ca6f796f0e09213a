import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, realpath, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {root, runNode} from './project.ts';

const execute = promisify(execFile);

/** What is read here of package.json. */
export interface PackageJson {
  version: string;
  exports: Readonly<Record<string, string | {types: string; default: string}>>;
  dependencies: Readonly<Record<string, string>>;
  peerDependencies: Readonly<Record<string, string>>;
}

/** A project of somebody who has installed the package from its tarball. */
export class PackedProject {
  /** Folder of the project. */
  readonly folder: string;
  /** Paths in the tarball, below the package's folder. */
  readonly files: readonly string[];

  private constructor(folder: string, files: readonly string[]) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Packs what is built, and installs it.
   *
   * @param packages - more packages that the project uses, besides the dependencies of ours
   */
  static async create(packages: readonly string[] = []): Promise<PackedProject> {
    if (!existsSync(join(root, 'dist/index.js'))) {
      throw new Error('There is no build to pack: run "npm run build" first.');
    }
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'portal-project-')));
    const files = await pack(folder);
    const {dependencies} = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as PackageJson;
    for (const name of [...Object.keys(dependencies), ...packages]) {
      const place = join(folder, 'node_modules', name);
      await mkdir(dirname(place), {recursive: true});
      await symlink(join(root, 'node_modules', name), place, 'junction');
    }
    await writeFile(join(folder, 'package.json'), '{"type": "module", "private": true}');
    return new PackedProject(folder, files);
  }

  /** Folder of the installed package. */
  get packageFolder(): string {
    return join(this.folder, 'node_modules/portal-widgets');
  }

  /** The text of a file of the package. */
  read(path: string): string {
    return readFileSync(join(this.packageFolder, path), 'utf8');
  }

  /** Its package.json. */
  get packageJson(): PackageJson {
    return JSON.parse(this.read('package.json')) as PackageJson;
  }

  /** Writes a file of the project. */
  async write(path: string, text: string): Promise<void> {
    await writeFile(join(this.folder, path), text);
  }

  /**
   * Runs a module of the project in plain Node.
   *
   * @returns the value that it has as `result`; nothing else may be written to the console
   */
  async evaluate(code: string): Promise<unknown> {
    await this.write('task.mjs', `${code}\nprocess.stdout.write(JSON.stringify(result));\n`);
    const {stdout, stderr} = await runNode('task.mjs', [], this.folder);
    if (stderr) throw new Error(`The module wrote to the console: ${stderr}`);
    return JSON.parse(stdout);
  }

  /** Deletes it. */
  async remove(): Promise<void> {
    await rm(this.folder, {recursive: true, force: true});
  }
}

/** Packs the repository as a release is packed, and unpacks it into a project's node_modules. */
async function pack(folder: string): Promise<string[]> {
  const parameters = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  // On Windows npm is a script that only a shell can start.
  const {stdout} = await execute('npm', parameters, {
    cwd: root,
    shell: process.platform === 'win32',
    maxBuffer: 32_000_000,
  });
  const [tarball] = JSON.parse(stdout) as {filename: string; files: {path: string}[]}[];
  if (!tarball) throw new Error(`npm pack made nothing: ${stdout}`);
  const target = join(folder, 'node_modules/portal-widgets');
  await mkdir(target, {recursive: true});
  await execute('tar', ['-xzf', join(folder, tarball.filename), '-C', target, '--strip=1']);
  return tarball.files.map(({path}) => path);
}
