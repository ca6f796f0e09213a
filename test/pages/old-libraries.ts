/*
 * Stand-ins for what old libraries do to a page's built-ins, as functions that are sent into pages: the
 * additions that loops over arrays meet, and the replacements that other code trips over.
 */

/** As Prototype.js 1.6 and 1.7 do. */
export const likePrototypeJs = (): void => {
  const list = Array.prototype as unknown as Record<string, unknown>;
  const text = String.prototype as unknown as Record<string, unknown>;
  for (const name of [
    'each',
    'all',
    'collect',
    'inject',
    'pluck',
    'size',
    'first',
    'compact',
    'uniq',
  ]) {
    list[name] = function (this: unknown[]) {
      return this;
    };
  }
  list.toJSON = function (this: unknown[]) {
    return `[${this.join(', ')}]`;
  };
  for (const name of ['strip', 'blank', 'empty', 'sub', 'gsub', 'camelize']) text[name] = () => '';
  // They know arrays and what has a length; of a set or a map nothing is left.
  const copy = (source: ArrayLike<unknown> | undefined) => {
    const found = [];
    for (let index = 0; index < (source?.length ?? 0); index++) found.push(source?.[index]);
    return found;
  };
  (Array as {from: unknown}).from = copy;
  list.entries = function (this: unknown[]) {
    return copy(this);
  };
  list.find = function (this: unknown[], test: (value: unknown) => boolean) {
    for (let index = 0; index < this.length; index++) if (test(this[index])) return this[index];
    return undefined;
  };
  const bind = Reflect.get(Function.prototype, 'bind') as (
    this: unknown,
    ...all: unknown[]
  ) => never;
  Function.prototype.bind = function (this: (...all: never[]) => unknown, ...values: unknown[]) {
    if (values.length < 2 && values[0] === undefined) return this;
    return bind.apply(this, values);
  };
  const element = HTMLElement.prototype as unknown as Record<string, unknown>;
  for (const name of [
    'hide',
    'show',
    'update',
    'select',
    'match',
    'up',
    'down',
    'fire',
    'observe',
  ]) {
    element[name] = function (this: HTMLElement) {
      return this;
    };
  }
};

/** As MooTools 1.6 with its compatibility layer does, and the dates of MooTools More. */
export const likeMooTools = (): void => {
  // A date, not a number: what is added to it is written behind its text.
  (Date as {parse: unknown}).parse = (text: string) => new Date(text);
  const list = Array.prototype as unknown as Record<string, unknown>;
  for (const name of [
    '$family',
    'each',
    'clone',
    'append',
    'include',
    'erase',
    'flatten',
    'pick',
  ]) {
    list[name] = function (this: unknown[]) {
      return this;
    };
  }
  const page = window as unknown as Record<string, unknown>;
  (Array as {from: unknown}).from = (item: unknown) =>
    item === null || item === undefined
      ? []
      : typeof (item as {length?: unknown}).length === 'number' && typeof item !== 'string'
        ? list.slice && Array.prototype.slice.call(item)
        : [item];
  const bind = Reflect.get(Function.prototype, 'bind') as (
    this: unknown,
    ...all: unknown[]
  ) => never;
  Function.prototype.bind = function (
    this: (...all: never[]) => unknown,
    that: unknown,
    ...values: unknown[]
  ) {
    return bind.call(this, that, ...values);
  };
  for (const name of ['Event', 'Element', 'Document', 'Window', 'Request']) {
    const original = page[name] as {prototype?: object} | undefined;
    const Type = function (this: {type?: unknown}, event: {type: string}) {
      // Fails for what is no native event, as the original does.
      this.type = event.type.indexOf('key');
    };
    if (original?.prototype) Type.prototype = original.prototype;
    page[name] = Type;
  }
  const element = Element.prototype as unknown as Record<string, unknown>;
  for (const name of [
    'set',
    'get',
    'getElement',
    'addEvent',
    'inject',
    'destroy',
    'dispose',
    'store',
  ]) {
    element[name] = function (this: Element) {
      return this;
    };
  }
};

/** A page whose scripts have put names into every object, and their own versions of what is built in. */
export const pollute = (): void => {
  const object = Object.prototype as unknown as Record<string, unknown>;
  for (const name of [
    'extend',
    'hasKey',
    'ALLOWED_TAGS',
    'ADD_ATTR',
    'WHOLE_DOCUMENT',
    'endpoint',
  ]) {
    object[name] = `polluted ${name}`;
  }
  const parse = JSON.parse.bind(JSON);
  JSON.parse = (text: string, reviver?: never) => parse(text, reviver) as unknown;
  const ask = window.fetch.bind(window);
  window.fetch = (...all) => ask(...all);
  const wait = window.setTimeout.bind(window);
  (window as unknown as Record<string, unknown>).setTimeout = (...all: Parameters<typeof wait>) =>
    wait(...all);
};

/** Storage that is there and fails, as in private windows and in sandboxed frames. */
export const breakStorage = (): void => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  }
  Object.defineProperty(document, 'cookie', {
    get: () => {
      throw new DOMException('', 'SecurityError');
    },
    set: () => {
      throw new DOMException('', 'SecurityError');
    },
  });
};
