import {chooseEncoding, compress, isCompressible, type Encoding} from './compression.ts';

type Headers = Readonly<Record<string, string>>;

/** An answer in one encoding, with its headers. */
interface Form {
  body: Uint8Array<ArrayBuffer>;
  headers: Headers;
  /** Those of a 304, which tells nothing of a body. */
  unchangedHeaders: Headers;
}

/** What of a request decides in which form an answer goes out. */
export interface Reading {
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  /** Headers of this answer alone. */
  headers: Headers;
}

/**
 * A whole answer in memory, which can go out to anybody: plain or compressed (done once), or as a 304 to
 * those who have its bytes already (RFC 9110 section 13.1.2).
 */
export class KeptAnswer {
  readonly #headers: Headers;
  readonly #tag: string;
  readonly #isCompressible: boolean;
  readonly #plain: Uint8Array<ArrayBuffer>;
  readonly #forms = new Map<Encoding, Form>();
  readonly #making = new Map<Encoding, Promise<Form>>();
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
    this.#plain = body;
    this.#keep('identity', body);
  }

  /** Reads an answer that carries an ETag to its end. */
  static async read(response: Response): Promise<KeptAnswer> {
    return new KeptAnswer(response, new Uint8Array(await response.arrayBuffer()));
  }

  /** The answer in the form that a request asks for; at once, where that form was asked for before. */
  respond(reading: Reading): Response | Promise<Response> {
    const encoding = this.#isCompressible ? chooseEncoding(reading.acceptEncoding) : 'identity';
    const form = this.#forms.get(encoding);
    if (form) return this.#respondWith(form, reading);
    return this.#make(encoding).then((made) => this.#respondWith(made, reading));
  }

  #respondWith({body, headers, unchangedHeaders}: Form, {ifNoneMatch, headers: own}: Reading) {
    if (ifNoneMatch !== undefined && this.#matches(ifNoneMatch)) {
      return new Response(null, {status: 304, headers: {...unchangedHeaders, ...own}});
    }
    return new Response(body, {headers: {...headers, ...own}});
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

  async #make(encoding: Encoding): Promise<Form> {
    let making = this.#making.get(encoding);
    if (!making) {
      making = this.#compressed(encoding).then((body) => this.#keep(encoding, body));
      this.#making.set(encoding, making);
    }
    return making;
  }

  async #compressed(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    return encoding === 'identity'
      ? this.#plain
      : Uint8Array.from(await compress(this.#plain, encoding));
  }

  #keep(encoding: Encoding, body: Uint8Array<ArrayBuffer>): Form {
    // A strong tag is of bytes, and those of each encoding are others.
    const etag = encoding === 'identity' ? this.#tag : `${this.#tag.slice(0, -1)}-${encoding}"`;
    const told = Object.entries(this.#headers).filter(([name]) => name !== 'content-type');
    const form = {
      body,
      headers: {
        ...this.#headers,
        etag,
        ...(encoding !== 'identity' && {'content-encoding': encoding}),
        'content-length': String(body.length),
      },
      unchangedHeaders: {...Object.fromEntries(told), etag},
    };
    this.#forms.set(encoding, form);
    return form;
  }
}
