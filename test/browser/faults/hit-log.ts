import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Socket} from 'node:net';

interface Hit {
  readonly segments: readonly string[];
  readonly method: string;
  readonly url: string;
  readonly socket: Socket;
  readonly before: number;
  written: number | undefined;
  isAborted: boolean;
}

/** What a server tells of the requests with a key. */
export interface Hits {
  /** Requests, without preflights. */
  hits: number;
  /** Requests by which browsers asked for permission. */
  preflights: number;
  /** Requests whose connection ended before the answer was complete, whoever ended it. */
  aborted: number;
  /** Requests that wait for the rest of their answer. */
  open: number;
  /** Bytes that were sent, headers included. */
  bytesWritten: number;
  /** Path and query of each request, in order. */
  urls: string[];
}

/** Counts requests. A request has as its keys all segments of its path. */
export class HitLog {
  #hits: Hit[] = [];
  readonly #waiting = new Set<() => void>();

  add(request: IncomingMessage, response: ServerResponse): void {
    const {socket, method = '', url = ''} = request;
    const hit: Hit = {
      segments: url.split('?')[0]?.split('/') ?? [],
      method,
      url,
      socket,
      before: socket.bytesWritten,
      written: undefined,
      isAborted: false,
    };
    this.#hits.push(hit);
    response.on('close', () => {
      hit.written = socket.bytesWritten - hit.before;
      hit.isAborted = !response.writableFinished;
      this.#changed();
    });
    this.#changed();
  }

  count(key: string): Hits {
    const hits = this.#hits.filter(({segments}) => segments.includes(key));
    const asked = hits.filter(({method}) => method !== 'OPTIONS');
    return {
      hits: asked.length,
      preflights: hits.length - asked.length,
      aborted: asked.filter(({isAborted}) => isAborted).length,
      open: asked.filter(({written}) => written === undefined).length,
      bytesWritten: hits.reduce(
        (sum, hit) => sum + (hit.written ?? hit.socket.bytesWritten - hit.before),
        0,
      ),
      urls: asked.map(({url}) => url),
    };
  }

  /** The counts as soon as there are so many hits and aborted ones. */
  async wait(key: string, hits: number, aborted: number): Promise<Hits> {
    for (;;) {
      const count = this.count(key);
      if (count.hits >= hits && count.aborted >= aborted) return count;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Forgets the requests with a key, or all. */
  reset(key: string | null): void {
    this.#hits = key === null ? [] : this.#hits.filter(({segments}) => !segments.includes(key));
  }

  #changed(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}
