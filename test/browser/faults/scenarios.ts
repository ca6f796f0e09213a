import {bodyFaults} from './body-faults.ts';
import {later, send, sendGood, sendProblem, type Behaviour, type Exchange} from './exchange.ts';
import {networkFaults} from './network-faults.ts';
import {statusFaults} from './status-faults.ts';

/** Answers that come out of order: a short search text is slow, a longer one fast. */
const outOfOrder: Behaviour = (exchange) => {
  const {length} = exchange.url.searchParams.get('q') ?? '';
  later(exchange, Math.max(0, 600 - 300 * length), () => sendGood(exchange));
};

/** A server whose clock is ten years ahead. */
const otherClock: Behaviour = (exchange) =>
  sendGood(exchange, {date: new Date(Date.now() + 10 * 365.25 * 86_400_000).toUTCString()});

const slow: Behaviour = (exchange) => later(exchange, 300, () => sendGood(exchange));

/** Behaviours by the name of the fault; those of timing only need an answer that takes a while. */
export const faults: Readonly<Record<string, Behaviour>> = {
  ...networkFaults,
  ...statusFaults,
  ...bodyFaults,
  order: outOfOrder,
  clock: otherClock,
  abort: slow,
  removed: slow,
  moved: slow,
  attr: slow,
  burst: slow,
  focus: (exchange) => sendGood(exchange),
  'poll-hidden': (exchange) => sendGood(exchange),
};

const scenarioNames: readonly string[] = [
  'fault',
  'seq',
  'delay',
  'hold',
  'no-cors',
  'unexposed',
  'max-age',
  'ok',
];

const sendUnknown: Behaviour = (exchange) =>
  send(exchange, 404, '{"error":"The fault server knows no such path."}');

/** What the scenarios of one server remember. */
export class Scenarios {
  readonly #steps = new Map<string, number>();
  readonly #held = new Map<string, (() => void)[]>();

  /** Chooses a behaviour by the first segments of the path and runs it. */
  run(exchange: Exchange): void {
    const [name = '', first = '', ...rest] = exchange.path;
    const below = (segments: number): Exchange => ({
      ...exchange,
      path: exchange.path.slice(segments),
    });
    const {response} = exchange;
    switch (name) {
      case 'fault':
        return (faults[first] ?? sendUnknown)(below(2));
      case 'seq':
        return this.#step(first, below(2));
      case 'delay':
        return later(exchange, Number(first), () => this.run(this.#orGood(below(2))));
      case 'hold':
        return this.#hold(first, () => this.run(this.#orGood(below(2))), exchange);
      case 'no-cors':
        response.removeHeader('access-control-allow-origin');
        return this.run(this.#orGood(below(1)));
      case 'unexposed':
        response.removeHeader('access-control-expose-headers');
        return this.run(this.#orGood(below(1)));
      case 'max-age':
        return sendGood(below(2), {'cache-control': `public, max-age=${first}`});
      case 'ok':
        return sendGood(below(1));
      default:
        return (faults[name] ?? sendUnknown)({...exchange, path: [first, ...rest]});
    }
  }

  /** Answers what waits under a key; returns how many that were. */
  release(key: string): number {
    const held = this.#held.get(key) ?? [];
    this.#held.delete(key);
    for (const answer of held) answer();
    return held.length;
  }

  /** Begins all sequences anew. */
  reset(): void {
    this.#steps.clear();
  }

  /** What is not the name of a scenario is a path of the contract: `/delay/50/articles`. */
  #orGood(exchange: Exchange): Exchange {
    const [name = ''] = exchange.path;
    const isName = name in faults || scenarioNames.includes(name);
    return isName ? exchange : {...exchange, path: ['ok', ...exchange.path]};
  }

  /** A status for each request in turn, `200` for a good answer; the last one repeats. */
  #step(statuses: string, exchange: Exchange): void {
    const [key = ''] = exchange.path;
    const id = `${statuses} ${key}`;
    const step = this.#steps.get(id) ?? 0;
    this.#steps.set(id, step + 1);
    const status = Number(
      statuses
        .split(',')
        .slice(0, step + 1)
        .at(-1),
    );
    if (status === 200) sendGood(exchange);
    else if (status === 0) exchange.request.socket.resetAndDestroy();
    else sendProblem(exchange, status);
  }

  #hold(key: string, answer: () => void, {response}: Exchange): void {
    const held = this.#held.get(key) ?? [];
    this.#held.set(key, [...held, answer]);
    response.on('close', () => {
      const left = (this.#held.get(key) ?? []).filter((other) => other !== answer);
      this.#held.set(key, left);
    });
  }
}
