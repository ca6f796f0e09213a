/** An answer whose body was read, before anybody made sense of it. */
export interface AnswerText {
  /** Address that was asked, for messages. */
  readonly url: string;
  /** Empty where the answer was read as bytes. */
  readonly text: string;
  /** The body as it came, where that was asked for. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** What the server calls it: a media type in small letters, without parameters; may be empty. */
  readonly type: string;
  /** Of other origins only those that the server exposes. */
  readonly headers: Headers;
}

/** What becomes of the answer to a question. */
export interface Reading<T> {
  /** Parts kept answers to one address that are read in different ways. */
  readonly name: string;
  /**
   * Whether a failure is to be expected, as when one looks where something is: it is then not asked
   * again at once. Default `false`.
   */
  readonly isTrial?: boolean;
  /**
   * Where the answer is wanted as bytes: how many at most, and how long they may take (milliseconds),
   * since these are files that nobody would call an answer.
   */
  readonly binary?: {readonly limit: number; readonly deadline: number};
  /** What becomes of the bytes of an answer before they are read as text. */
  readonly prepare?: (bytes: Uint8Array) => Uint8Array;
  /**
   * Makes what is kept, and shared by all who ask: never change it afterwards.
   *
   * @throws PortalError, usually with code `invalid`
   */
  read(answer: AnswerText): T;
}
