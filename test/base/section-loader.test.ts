import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {SectionLoader, type Question, type Section} from '../../src/base/section-loader.ts';
import {PortalError} from '../../src/source/errors.ts';
import type {AskOptions} from '../../src/source/portal-source.ts';

/** A question that the test answers itself, when it wants. */
const heldQuestion = () => {
  const asked: {
    options: AskOptions;
    answer: (data: string) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const question: Question<string> = (options) =>
    new Promise((answer, fail) => asked.push({options, answer, fail}));
  return {question, asked};
};

const network = new PortalError('network', 'The connection was cut.');

describe('SectionLoader', () => {
  let history: Section<string>[];
  let loader: SectionLoader<string>;

  beforeEach(() => {
    history = [];
    vi.useFakeTimers({toFake: ['Date'], now: 1_000});
    loader = new SectionLoader<string>({
      isEmpty: (data) => data === '',
      onChange: (section) => history.push(section),
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const load = async (data: string) => loader.ask(() => Promise.resolve(data));

  it('goes from idle over loading to ready', async () => {
    expect(loader.section).toEqual({state: 'idle'});
    await load('news');
    expect(history).toEqual([{state: 'loading'}, {state: 'ready', data: 'news'}]);
    expect(loader.isBusy).toBe(false);
  });

  it('tells an empty answer from a full one', async () => {
    await load('');
    expect(loader.section).toEqual({state: 'empty', data: ''});
  });

  it('fails with the error of the source', async () => {
    await loader.ask(() => Promise.reject(network));
    expect(loader.section).toEqual({state: 'failed', error: network});
  });

  it('calls whatever a third-party source throws an invalid answer', async () => {
    await loader.ask(() => Promise.reject(new TypeError('x is undefined')));
    expect(loader.section).toMatchObject({state: 'failed', error: {code: 'invalid'}});
    expect(loader.section).toHaveProperty(
      'error.message',
      expect.stringContaining('x is undefined'),
    );
  });

  it('fails, and does not throw, when a source throws before it answers', async () => {
    await loader.ask(() => {
      throw network;
    });
    expect(loader.section).toEqual({state: 'failed', error: network});
  });

  it('drops an answer that comes after a newer question, whatever the order', async () => {
    const {question, asked} = heldQuestion();
    const first = loader.ask(question);
    const second = loader.ask(question);
    expect(asked[0]!.options.signal.aborted).toBe(true);
    asked[1]!.answer('second');
    asked[0]!.answer('first');
    await Promise.all([first, second]);
    expect(loader.section).toEqual({state: 'ready', data: 'second'});
  });

  it('shows no failure of a question that was replaced', async () => {
    const {question, asked} = heldQuestion();
    const first = loader.ask(question);
    const second = loader.ask(question);
    asked[0]!.fail(new Error('aborted'));
    asked[1]!.answer('second');
    await Promise.all([first, second]);
    expect(history.map(({state}) => state)).not.toContain('failed');
  });

  it('removes what belonged to another question at once', async () => {
    await load('old');
    const {question} = heldQuestion();
    void loader.ask(question);
    expect(loader.section).toEqual({state: 'loading'});
  });

  it('keeps what is shown while the same question is asked again', async () => {
    await load('old');
    const {question, asked} = heldQuestion();
    const again = loader.askAgain(question);
    expect(loader.section).toEqual({state: 'ready', data: 'old'});
    expect(loader.isBusy).toBe(true);
    expect(asked[0]!.options.reload).toBe(true);
    asked[0]!.answer('new');
    await again;
    expect(loader.section).toEqual({state: 'ready', data: 'new'});
  });

  it('keeps the last good answer with its time when a refresh fails', async () => {
    await load('old');
    vi.setSystemTime(9_000);
    await loader.askAgain(() => Promise.reject(network));
    expect(loader.section).toEqual({state: 'stale', data: 'old', since: 1_000, error: network});
    await loader.askAgain(() => Promise.reject(network));
    expect(loader.section).toMatchObject({state: 'stale', since: 1_000});
  });

  it('is ready again when a refresh works after one that failed', async () => {
    await load('old');
    await loader.askAgain(() => Promise.reject(network));
    await loader.askAgain(() => Promise.resolve('new'));
    expect(loader.section).toEqual({state: 'ready', data: 'new'});
  });

  it.each(['not-found', 'forbidden'] as const)(
    'removes what is shown when a refresh says %s',
    async (code) => {
      await load('old');
      const error = new PortalError(code, 'Gone.');
      await loader.askAgain(() => Promise.reject(error));
      expect(loader.section).toEqual({state: 'failed', error});
    },
  );

  it('says so when the source itself gave an old answer', async () => {
    await loader.ask((options) => {
      options.onStale?.(500, network);
      return Promise.resolve('kept');
    });
    expect(loader.section).toEqual({state: 'stale', data: 'kept', since: 500, error: network});
  });

  it('remembers during a new attempt what had gone wrong', async () => {
    await loader.ask(() => Promise.reject(network));
    const {question} = heldQuestion();
    void loader.askAgain(question);
    expect(loader.section).toEqual({state: 'loading', error: network});
  });

  it('goes back to idle when a first question is cancelled, and drops its answer', async () => {
    const {question, asked} = heldQuestion();
    const asking = loader.ask(question);
    loader.cancel();
    expect(asked[0]!.options.signal.aborted).toBe(true);
    asked[0]!.answer('late');
    await asking;
    expect(loader.section).toEqual({state: 'idle'});
  });

  it('goes back to the failure when a new attempt is cancelled', async () => {
    await loader.ask(() => Promise.reject(network));
    void loader.askAgain(heldQuestion().question);
    loader.cancel();
    expect(loader.section).toEqual({state: 'failed', error: network});
  });

  it('shows given data and drops the answer under way', async () => {
    const {question, asked} = heldQuestion();
    const asking = loader.ask(question);
    loader.show('given');
    asked[0]!.answer('late');
    await asking;
    expect(loader.section).toEqual({state: 'ready', data: 'given'});
  });
});
