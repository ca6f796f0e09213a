import {SetupError} from '../setup-error.ts';

/** A file in two parts: fields between `---` lines, then a body. */
export interface Document {
  fields: Fields;
  body: string;
}

/**
 * Reads a file that begins with `name: value` lines between two `---` lines. A name may occur
 * several times.
 *
 * @throws {SetupError} when the file has another shape.
 */
export function readDocument(text: string): Document {
  const match = /^---\n(.*?)\n---\n(.*)$/su.exec(text.replaceAll('\r\n', '\n'));
  if (!match) throw new SetupError('The file must begin with fields between two --- lines.');
  const [, head = '', body = ''] = match;
  const values = new Map<string, string[]>();
  for (const line of head.split('\n')) {
    const [, name, value] = /^([a-z_]+): +(\S.*?) *$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      throw new SetupError(`The line "${line}" is not of the form "name: value".`);
    }
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return {fields: new Fields(values), body: body.trim()};
}

/** The fields of one file; remembers which were read, so that a misspelt one is noticed. */
export class Fields {
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly #unread: Set<string>;

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values;
    this.#unread = new Set(values.keys());
  }

  /** All values of a field that may occur several times. */
  all(name: string): readonly string[] {
    this.#unread.delete(name);
    return this.#values.get(name) ?? [];
  }

  /** The value of a field that may be missing. */
  optional(name: string): string | undefined {
    const [value, ...more] = this.all(name);
    if (more.length > 0) throw new SetupError(`The field "${name}" is there more than once.`);
    return value;
  }

  /** The value of a field that must be there. */
  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined) throw new SetupError(`The field "${name}" is missing.`);
    return value;
  }

  /** The values of a field that holds a list parted by commas. */
  list(name: string): string[] {
    return (this.optional(name) ?? '').split(',').flatMap((value) => value.trim() || []);
  }

  /** Says that no other field is known. */
  finish(): void {
    const [name] = this.#unread;
    if (name !== undefined) throw new SetupError(`"${name}" is not a field of an article.`);
  }
}
