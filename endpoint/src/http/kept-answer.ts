import {chooseEncoding, compress, isCompressible, type Encoding} from './compression.ts';

/** What of a request decides in which form an answer goes out. */
export interface Reading {
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  /** Headers of this answer alone. */
  headers: Readonly<Record<string, string>>;
}

/**
 * A whole answer in memory, which can go out to anybody: plain or compressed (done once), or as a 304 to
 * those who have its bytes already (RFC 9110 section 13.1.2).
 */
export class KeptAnswer {
  readonly #headers: Readonly<Record<string, string>>;
  readonly #tag: string;
  readonly #isCompressible: boolean;
  readonly #bodies = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  /** Bytes of the plain body. */
  readonly size: number;

  private constructor(response: Response, body: Uint8Array<ArrayBuffer>) {
    const headers = Object.fromEntries(response.headers);
    this.#tag = headers.etag ?? '';
    this.#isCompressible = isCompressible(headers['content-type'] ?? '', body.length);
    if (this.#isCompressible) {
      headers.vary =
        headers.vary === undefined ? 'Accept-Encoding' : `${headers.vary}, Accept-Encoding`;
    }
    this.#headers = headers;
    this.size = body.length;
    this.#bodies.set('identity', Promise.resolve(body));
  }

  /** Reads an answer that carries an ETag to its end. */
  static async read(response: Response): Promise<KeptAnswer> {
    return new KeptAnswer(response, new Uint8Array(await response.arrayBuffer()));
  }

  /** The answer in the form that a request asks for. */
  async respond({acceptEncoding, ifNoneMatch, headers: own}: Reading): Promise<Response> {
    const encoding = this.#isCompressible ? chooseEncoding(acceptEncoding) : 'identity';
    // A strong tag is of bytes, and those of each encoding are others.
    const tag = encoding === 'identity' ? this.#tag : `${this.#tag.slice(0, -1)}-${encoding}"`;
    const headers: Record<string, string> = {...this.#headers, ...own, etag: tag};
    if (ifNoneMatch !== undefined && this.#matches(ifNoneMatch)) {
      delete headers['content-type'];
      return new Response(null, {status: 304, headers});
    }
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    const body = await this.#body(encoding);
    headers['content-length'] = String(body.length);
    return new Response(body, {headers});
  }

  /** Compared weakly, and in every encoding: who has the bytes in one has what the answer says. */
  #matches(header: string): boolean {
    if (header.trim() === '*') return true;
    const plain = (tag: string) =>
      tag
        .trim()
        .replace(/^W\//u, '')
        .replace(/-(?:br|gzip)"$/u, '"');
    return header.split(',').some((candidate) => plain(candidate) === this.#tag);
  }

  async #body(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    let body = this.#bodies.get(encoding);
    if (!body) {
      body = this.#compressed(encoding);
      this.#bodies.set(encoding, body);
    }
    return body;
  }

  async #compressed(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const plain = await this.#body('identity');
    return encoding === 'identity' ? plain : Uint8Array.from(await compress(plain, encoding));
  }
}
