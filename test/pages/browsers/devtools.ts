type Fields = Record<string, unknown>;

/** A message from the browser: an answer, which has the number of its question, or an event. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Fields;
  readonly result?: unknown;
  readonly error?: {readonly message: string};
}

/** A connection to one target over the Chrome DevTools Protocol. */
export interface DevTools {
  /** Gives a command and waits for its answer; rejects when it failed. */
  send(method: string, params?: Fields): Promise<unknown>;
  listen(event: string, task: (params: Fields) => void): void;
  /** The next event of a kind. */
  next(event: string): Promise<Fields>;
  close(): void;
}

/** Connects to the WebSocket address of a target. */
export async function connect(address: string): Promise<DevTools> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`No DevTools at ${address}`));
  });
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, ((params: Fields) => void)[]>();
  let count = 0;

  socket.onmessage = ({data}: MessageEvent<string>) => {
    const message = JSON.parse(data) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    for (const task of listeners.get(message.method ?? '') ?? []) task(message.params ?? {});
  };

  const listen = (event: string, task: (params: Fields) => void): void =>
    void listeners.set(event, [...(listeners.get(event) ?? []), task]);

  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, ({error, result}) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
        socket.send(JSON.stringify({id, method, params}));
      }),
    listen,
    next: (event) => new Promise((resolve) => listen(event, resolve)),
    close: () => socket.close(),
  };
}
