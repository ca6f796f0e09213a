/** A key that a reader presses. */
export type Key = 'Tab' | 'Enter' | 'Escape' | 'x';

/** A tab of a browser, with what the four drivers have in common. */
export interface BrowserPage {
  /** Opens an address and waits until it has loaded. */
  go(address: string): Promise<void>;
  /**
   * Runs a function inside the page. It is sent as text, so that it sees nothing but its arguments;
   * these, and what it gives, must survive JSON.
   */
  run<A extends readonly unknown[], R>(
    task: (...values: A) => R,
    ...values: A
  ): Promise<Awaited<R>>;
  press(key: Key): Promise<void>;
  /** The browser's own back button. */
  goBack(): Promise<void>;
  /** Size of the viewport, CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The visible part as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Errors in the console and uncaught ones, so far; `undefined` where the driver does not tell. */
  readonly troubles: readonly string[] | undefined;
}

/** A running browser. */
export interface Browser {
  open(): Promise<BrowserPage>;
  close(): Promise<void>;
}
