/** A PostgreSQL server in a temporary folder, on the loopback interface. */
export interface TemporaryPostgres {
  /** Address of one of its databases; `postgres` is there from the beginning. */
  url(database?: string): string;
  /** Starts it again, on the same port, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it, with every connection cut; `immediate` is as a power cut. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  /** Ends it and deletes all that it had. */
  remove(): Promise<void>;
}

/** Debian's packages that bring PostgreSQL. */
export declare const debian: readonly string[];

/** What to do where it is missing. */
export declare const advice: string;

/** The folder of the newest installed server's programs, if it is new enough. */
export declare function findPostgres(): string | undefined;

/** Makes a server and starts it. */
export declare function startPostgres(
  settings?: Readonly<Record<string, string>>,
): Promise<TemporaryPostgres>;
