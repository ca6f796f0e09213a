import type {PortalErrorCode} from '../source/errors.ts';
import type {AskOptions, PortalSource} from '../source/portal-source.ts';
import {ensure, ensurePortalError, rejectionOf, shown, soon} from './expectations.ts';
import type {Check, OpenSource, SourceQuestion, SourceUnderTest} from './source-under-test.ts';

/** A question that changes nothing, so that it can be asked again and again. */
type AskedQuestion = Exclude<SourceQuestion, 'recordVisit' | 'rate' | 'report'>;

/** Whether a question changes nothing. */
export const isAsked = (question: SourceQuestion): question is AskedQuestion =>
  !['recordVisit', 'rate', 'report'].includes(question);

/** Asks a question in its plainest form. */
export type Ask = (source: PortalSource, options: AskOptions) => Promise<unknown>;

/** How each question is asked where it does not matter what for. */
const askers = ({busyDays}: SourceUnderTest): Readonly<Record<AskedQuestion, Ask>> => {
  const days = busyDays ?? {from: '2020-03-23', to: '2020-03-29'};
  const missing = (name: AskedQuestion): Promise<never> =>
    Promise.reject(new Error(`The source has no method "${name}".`));
  return {
    article: (source, options) => source.article?.('1', options) ?? missing('article'),
    articles: (source, options) => source.articles?.({limit: 3}, options) ?? missing('articles'),
    categories: (source, options) => source.categories?.(options) ?? missing('categories'),
    calendar: (source, options) => source.calendar?.(days, options) ?? missing('calendar'),
    links: (source, options) => source.links?.(options) ?? missing('links'),
    visits: (source, options) => source.visits?.(options) ?? missing('visits'),
  };
};

/** Fails unless a question that was called off rejects with what it was called off with. */
async function ensureCalledOff(promise: Promise<unknown>, {signal}: AskOptions): Promise<void> {
  const error = await soon(rejectionOf(promise, 'A question that was called off'), 'Calling off');
  const {name} = Object(error) as {name?: unknown};
  ensure(
    error === signal.reason || name === 'AbortError',
    `A question that was called off rejects with ${String(error)}, expected the signal's reason.`,
  );
}

/** How a question behaves over time: called off, asked twice, asked again, and in trouble. */
export function lifeChecks(subject: SourceUnderTest, question: AskedQuestion): readonly Check[] {
  const {trouble = {}} = subject;
  const ask = askers(subject)[question];
  /** There may be no article with the id that is asked for here; everything else has an answer. */
  const isAnswered = question !== 'article';

  const fails = (open: OpenSource, wanted?: readonly PortalErrorCode[]) => async () => {
    const {signal} = new AbortController();
    const error = await rejectionOf(ask(await open(), {signal}), question);
    const code = ensurePortalError(error, question);
    ensure(
      wanted === undefined || wanted.includes(code),
      `${question} rejects with "${code}", expected ${wanted?.join(' or ') ?? ''}.`,
    );
  };

  const checks: Check[] = [
    [
      'asks nothing when it was called off before',
      async () => {
        const options = {signal: AbortSignal.abort()};
        await ensureCalledOff(ask(await subject.open(), options), options);
      },
    ],
  ];
  if (isAnswered) {
    checks.push([
      'answers others when one who asked the same calls off',
      async () => {
        const source = await subject.open();
        const leaving = new AbortController();
        const left = ask(source, {signal: leaving.signal});
        const stayed = ask(source, {signal: new AbortController().signal});
        leaving.abort();
        const both = Promise.allSettled([left, stayed]);
        // An answer that was there already cannot be called off.
        const [outcome] = await soon(Promise.allSettled([left]), 'Calling off');
        if (outcome.status === 'rejected') await ensureCalledOff(left, leaving);
        await both;
        await stayed;
      },
    ]);
  }
  // Numbers of visits go up while one asks.
  if (isAnswered && question !== 'visits') {
    checks.push([
      'gives the same answer to all who ask at once, and to who asks again',
      async () => {
        const source = await subject.open();
        const {signal} = new AbortController();
        const both = await Promise.all([ask(source, {signal}), ask(source, {signal})]);
        const answers = [
          ...both,
          await ask(source, {signal}),
          await ask(source, {signal, reload: true}),
        ];
        const [first, ...others] = answers.map((answer) => JSON.stringify(answer));
        for (const other of others) {
          ensure(
            other === first,
            `Asked again, the answer is ${shown(other)}, before ${shown(first)}.`,
          );
        }
      },
    ]);
  }
  if (trouble.silent) {
    const open = trouble.silent;
    checks.push([
      'ends at once when it is called off while it waits',
      async () => {
        const controller = new AbortController();
        const waiting = ask(await open(), {signal: controller.signal});
        controller.abort();
        await ensureCalledOff(waiting, controller);
      },
    ]);
  }
  if (trouble.unreachable) {
    checks.push([
      'says in an error of its own that there is no answer',
      fails(trouble.unreachable),
    ]);
  }
  if (trouble.garbage) {
    checks.push([
      'says that an answer is unusable',
      fails(trouble.garbage, ['invalid', 'not-found', 'refused']),
    ]);
  }
  if (trouble.partlyUnusable && isAnswered && question !== 'visits') {
    const open = trouble.partlyUnusable;
    checks.push([
      'leaves out items that are unusable, and gives the others',
      async () => {
        const {signal} = new AbortController();
        const answer = await ask(await open(), {signal});
        const items: unknown = Array.isArray(answer)
          ? answer
          : (Object(answer) as {items?: unknown}).items;
        ensure(Array.isArray(items) && items.length > 0, `Nothing is left: ${shown(answer)}.`);
        for (const item of items as unknown[]) {
          const {title} = Object(item) as {title?: unknown};
          ensure(
            typeof title === 'string' && title.trim() !== '',
            `An item without a title was not left out: ${shown(item)}.`,
          );
        }
      },
    ]);
  }
  return checks;
}
