interface Flight<T> {
  readonly controller: AbortController;
  readonly result: Promise<T>;
  askers: number;
}

/** Lets everybody who asks for the same at the same time share one piece of work. */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /**
   * Joins the work in flight under a key, or starts it.
   *
   * @param key - equal for equal work
   * @param signal - the asker's; when aborted the asker leaves and the promise rejects with its
   *   reason. The work goes on for the others and is aborted when the last has left. Without a
   *   signal the asker stays to the end.
   * @param start - begins the work
   */
  join(
    key: string,
    signal: AbortSignal | undefined,
    start: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const flight = this.#flights.get(key) ?? this.#start(key, start);
    flight.askers++;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal?.reason as Error);
        flight.askers--;
        // Not at once: an element that is moved, or that asks the same again, is back within this
        // turn of the event loop and finds its request still going.
        setTimeout(() => this.#endIfAbandoned(key, flight));
      };
      const settle = (): void => signal?.removeEventListener('abort', leave);
      signal?.addEventListener('abort', leave, {once: true});
      flight.result.then(resolve, reject).then(settle, settle);
    });
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const land = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    const flight: Flight<T> = {controller, result: start(controller.signal), askers: 0};
    this.#flights.set(key, flight);
    flight.result.then(land, land);
    return flight;
  }

  #endIfAbandoned(key: string, flight: Flight<T>): void {
    if (flight.askers > 0) return;
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
    flight.controller.abort();
  }
}
