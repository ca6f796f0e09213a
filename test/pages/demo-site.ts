import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const script = join(import.meta.dirname, '../../scripts/start.mjs');

/**
 * The site that `npm start` serves, as a process of its own that can be stopped and started again on
 * the same port and the same data.
 */
export class DemoSite {
  readonly #folder: string;
  #port = 0;
  #process: ChildProcess | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts it on a free port, with the sample data in a new folder. */
  static async create(): Promise<DemoSite> {
    const site = new DemoSite(await mkdtemp(join(tmpdir(), 'portal-pages-')));
    try {
      await site.start();
      return site;
    } catch (error) {
      await site.remove();
      throw error;
    }
  }

  /** `http://127.0.0.1:<port>` */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Resolves when it answers; does nothing when it runs already. */
  async start(): Promise<void> {
    if (this.#process) return;
    const started = spawn(process.execPath, [script], {
      env: {...process.env, PORT: String(this.#port), PORTAL_DATA: this.#folder},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = started;
    for await (const line of createInterface({input: started.stdout})) {
      const [, port] = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line) ?? [];
      if (port === undefined) continue;
      this.#port = Number(port);
      started.stdout.resume();
      return;
    }
    throw new Error('The demo site ended before it was ready; its reason is above.');
  }

  /** Ends it as an administrator would; resolves when it is gone. Its data stays. */
  async stop(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGTERM');
    await once(running, 'exit');
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#folder, {recursive: true, force: true});
  }
}
