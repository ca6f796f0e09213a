/** A task that is due again and again, and when it is due next (`performance.now()`). */
interface Repetition {
  readonly interval: number;
  readonly task: () => void;
  due: number;
}

const repetitions = new Set<Repetition>();
const returners = new Set<() => void>();
let ticker: ReturnType<typeof setInterval> | undefined;

/** Runs what is due; what came due while the page was hidden runs once when it is shown. */
const tick = (): void => {
  if (document.hidden) return;
  const now = performance.now();
  for (const repetition of [...repetitions]) {
    if (repetition.due > now) continue;
    repetition.due = now + repetition.interval;
    repetition.task();
  }
};

const onReturn = (): void => {
  if (document.hidden) return;
  for (const task of [...returners]) task();
};

const onPageShow = (event: Event): void => {
  if ((event as PageTransitionEvent).persisted) onReturn();
};

/**
 * Runs a task again and again; rests while the page is hidden. All tasks share one timer.
 *
 * @param interval - milliseconds, kept to the second
 * @returns ends it
 */
export function repeat(interval: number, task: () => void): () => void {
  const repetition = {interval, task, due: performance.now() + interval};
  repetitions.add(repetition);
  ticker ??= setInterval(tick, 1000);
  return () => {
    repetitions.delete(repetition);
    if (repetitions.size > 0) return;
    clearInterval(ticker);
    ticker = undefined;
  };
}

/**
 * Runs a task when the reader is back: online again, page visible again, page taken out of the
 * back/forward cache. Nobody listens while there is no such task.
 *
 * @returns ends it
 */
export function whenBack(task: () => void): () => void {
  returners.add(task);
  listen('addEventListener');
  return () => {
    returners.delete(task);
    if (returners.size === 0) listen('removeEventListener');
  };
}

/** Adding a listener twice is adding it once. */
const listen = (change: 'addEventListener' | 'removeEventListener'): void => {
  document[change]('visibilitychange', onReturn);
  window[change]('online', onReturn);
  window[change]('pageshow', onPageShow);
};
