/** Starts Chrome 109; `address` is that of its DevTools endpoint. */
export declare function startChrome109(executablePath: string): Promise<{
  readonly address: string;
  readonly stop: () => Promise<void>;
}>;
