import type {PortalErrorCode} from '../source/errors.ts';

/** How long a source may take for what has to be at once, such as obeying an abort; milliseconds. */
const patience = 2000;

const codes: Readonly<Record<PortalErrorCode, true>> = {
  network: true,
  offline: true,
  timeout: true,
  forbidden: true,
  'not-found': true,
  busy: true,
  refused: true,
  server: true,
  'too-large': true,
  invalid: true,
  unsupported: true,
  setup: true,
};

/** A value as it stands in a message. */
export const shown = (value: unknown): string => {
  // JSON.stringify gives no text for undefined and functions, whatever its type says.
  const text = JSON.stringify(value) as string | undefined;
  return (text ?? String(value)).slice(0, 200);
};

/**
 * Fails a check unless something holds.
 *
 * @throws Error
 */
export function ensure(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}

/** Fails a check when a promise takes longer than something that has to be at once. */
export async function soon<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} took longer than ${patience / 1000} s.`));
    }, patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a promise was rejected with; fails the check when it resolves. */
export async function rejectionOf(promise: Promise<unknown>, what: string): Promise<unknown> {
  const [settled] = await Promise.allSettled([promise]);
  ensure(
    settled.status === 'rejected',
    `${what}: resolved with ${settled.status === 'fulfilled' ? shown(settled.value) : ''} instead of rejecting.`,
  );
  return settled.reason;
}

/**
 * Fails a check unless an error is a `PortalError`. It is known by its name, since a source may come
 * with another copy of the library.
 */
export function ensurePortalError(error: unknown, what: string): PortalErrorCode {
  const {name, code, message} = Object(error) as Record<'name' | 'code' | 'message', unknown>;
  ensure(
    name === 'PortalError' && typeof code === 'string' && Object.hasOwn(codes, code),
    `${what}: rejected with ${String(error)} instead of a PortalError with one of its codes.`,
  );
  ensure(
    typeof message === 'string' && message !== '',
    `${what}: the PortalError "${code}" has no message for the webmaster.`,
  );
  return code as PortalErrorCode;
}
