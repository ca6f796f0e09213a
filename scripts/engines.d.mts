/** A browser engine that tests run in. */
export interface Engine {
  readonly id: 'chromium' | 'firefox' | 'webkit' | 'chrome109';
  /** Its name in reports. */
  readonly name: string;
  /** Debian packages that bring it. */
  readonly debian: readonly string[];
  /** What to do where it is missing. */
  readonly advice: string;
  /** Path of its program, if it is installed. */
  readonly find: () => Promise<string | undefined>;
}

export declare const engines: readonly Engine[];
export declare const chromiumArguments: readonly string[];
export declare const chrome109Arguments: readonly string[];

/** Starts WebKit's driver on a virtual display. */
export declare function startWebKitDriver(binary: string): Promise<{
  readonly port: number;
  readonly capabilities: object;
  readonly stop: () => void;
}>;
