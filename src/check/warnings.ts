/** What was said on the console during a step, besides its answer. */
export interface Said<T> {
  readonly answer: T;
  readonly warnings: readonly string[];
}

/** Mark of our own words on the console. */
const mark = '[portal-widgets] ';

/**
 * Runs a step and keeps what the library says on the console about single items meanwhile, which then does not
 * appear there. Words of others pass.
 */
export async function withWarningsKept<T>(step: () => Promise<T>): Promise<Said<T>> {
  const warnings: string[] = [];
  const {warn} = console;
  console.warn = (...words: unknown[]): void => {
    const [first] = words;
    if (typeof first === 'string' && first.startsWith(mark))
      warnings.push(first.slice(mark.length));
    else warn.apply(console, words);
  };
  try {
    return {answer: await step(), warnings};
  } finally {
    console.warn = warn;
  }
}
