/** Time that passes when the test says so, for code that would keep a test waiting. */
export interface HeldTime {
  /** Timeouts of exactly this many milliseconds run only by `runTimers`; all others run as ever. */
  holdTimeouts(milliseconds: number): void;
  /** The same for intervals. */
  holdIntervals(milliseconds: number): void;
  /** How many of them wait. */
  readonly waiting: number;
  /** Runs those that wait, each once. */
  runTimers(): void;
  /** Lets the clock that never jumps (`performance.now`) go forward, milliseconds. */
  pass(milliseconds: number): void;
  /** Sets the device's clock (`Date.now`) to another time, milliseconds from the right one. */
  setDeviceClock(offset: number): void;
  /** Hides the page or shows it again, without telling it. */
  setHidden(isHidden: boolean): void;
}

type Task = (...values: unknown[]) => void;
type SetTimer = (task: Task, delay?: number, ...values: unknown[]) => number;
type ClearTimer = (id?: number) => void;

/** The browser's own functions for timers, as they are called here. */
interface Timers {
  readonly setTimeout: SetTimer;
  readonly setInterval: SetTimer;
  readonly clearTimeout: ClearTimer;
  readonly clearInterval: ClearTimer;
}

/** No timer of a test lives so long, milliseconds. */
const never = 2 ** 31 - 1;

/** Gives the tests of a file power over time, and takes it back after each. */
export function useHeldTime(): HeldTime {
  const page = window as unknown as Timers;
  const {setTimeout, setInterval, clearTimeout, clearInterval} = page;
  const real: Timers = {setTimeout, setInterval, clearTimeout, clearInterval};
  const {now: deviceNow} = Date;
  const monotonicNow = performance.now.bind(performance);
  const tasks = new Map<number, () => void>();
  let passed = 0;

  const holding =
    (set: SetTimer, held: number, isOnce: boolean): SetTimer =>
    (task, delay, ...values) => {
      if (delay !== held) return set.call(window, task, delay, ...values);
      const id = set.call(window, task, never);
      tasks.set(id, () => {
        if (isOnce) clear(id);
        task(...values);
      });
      return id;
    };

  // Either ends timers of both kinds (HTML, "timer initialisation steps").
  const clear: ClearTimer = (id) => {
    if (id !== undefined) tasks.delete(id);
    real.clearTimeout.call(window, id);
  };

  afterEach(() => {
    for (const id of [...tasks.keys()]) clear(id);
    Object.assign(window, real);
    passed = 0;
    Date.now = deviceNow;
    Reflect.deleteProperty(performance, 'now');
    Reflect.deleteProperty(document, 'hidden');
  });

  return {
    holdTimeouts(milliseconds) {
      const setTimeout = holding(real.setTimeout, milliseconds, true);
      Object.assign(window, {setTimeout, clearTimeout: clear, clearInterval: clear});
    },
    holdIntervals(milliseconds) {
      const setInterval = holding(real.setInterval, milliseconds, false);
      Object.assign(window, {setInterval, clearTimeout: clear, clearInterval: clear});
    },
    get waiting() {
      return tasks.size;
    },
    runTimers() {
      for (const run of [...tasks.values()]) run();
    },
    pass(milliseconds) {
      passed += milliseconds;
      performance.now = () => monotonicNow() + passed;
    },
    setDeviceClock(offset) {
      Date.now = () => deviceNow.call(Date) + offset;
    },
    setHidden(isHidden) {
      Object.defineProperty(document, 'hidden', {configurable: true, get: () => isHidden});
    },
  };
}
