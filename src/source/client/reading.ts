/** An answer whose body was read, before anybody made sense of it. */
export interface AnswerText {
  /** Address that was asked, for messages. */
  readonly url: string;
  readonly text: string;
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
   * Makes what is kept, and shared by all who ask: never change it afterwards.
   *
   * @throws PortalError, usually with code `invalid`
   */
  read(answer: AnswerText): T;
}
