/**
 * Runs work under one time limit. Ends it when the limit is reached or when the caller's signal is
 * aborted, even if the work itself pays no attention to its signal (pages wrap `fetch`).
 *
 * Which of the two it was is known by who ended it, never by the name of an error: engines disagree,
 * and Firefox calls a connection that was reset an `AbortError` too.
 *
 * @param milliseconds - the limit, over everything the work does
 * @param signal - the caller's; its reason is what the promise then rejects with
 * @param work - gets a signal of its own, aborted in both cases and when the work itself fails
 * @param expired - makes the error for the limit; nothing gives the work as long once more
 */
export async function withDeadline<T>(
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  expired: () => Error | undefined,
): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  let onAbort = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<never>((_, reject) => {
    const end = (reason: Error): void => {
      // Before the work hears of it, so that its own failure comes second.
      reject(reason);
      controller.abort(reason);
    };
    onAbort = () => end(signal.reason as Error);
    signal.addEventListener('abort', onAbort);
    const expire = (): void => {
      const error = expired();
      if (error) end(error);
      else timer = setTimeout(expire, milliseconds);
    };
    timer = setTimeout(expire, milliseconds);
  });
  try {
    return await Promise.race([ended, work(controller.signal)]);
  } catch (error) {
    // What failed work leaves running is ended too: WebKit loads a body on whose reader was cancelled.
    controller.abort(error);
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
