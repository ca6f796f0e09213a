import {beforeAll, describe, expect, it} from 'vitest';
import {readRecords, writeRecords, type Outcomes} from '../package/filter-records.ts';
import {pastedSnippets} from '../package/pasted-snippets.ts';
import {htmlBlock, writePosts, type Post} from './written-posts.ts';

/** A way that a snippet goes from the editor to the reader. */
interface Way {
  readonly post: (markup: string) => Post;
  /** Whether our plugin is installed. */
  readonly isPlugged?: true;
}

const ways: Readonly<Record<string, Way>> = {
  wp_kses_post: {post: (content) => ({content})},
  'author, HTML block': {post: (markup) => ({role: 'author', content: htmlBlock(markup)})},
  'author, classic text': {post: (content) => ({role: 'author', content})},
  'author, HTML block, plugin': {
    isPlugged: true,
    post: (markup) => ({role: 'author', content: htmlBlock(markup)}),
  },
  'administrator, HTML block': {
    post: (markup) => ({role: 'administrator', content: htmlBlock(markup)}),
  },
  'administrator, classic text': {post: (content) => ({role: 'administrator', content})},
};

const real = new Map<string, Record<string, string>>(
  pastedSnippets.map(({name, markup}) => [name, {pasted: markup.trim()}]),
);

/** Sends all snippets each way. */
async function collect(): Promise<void> {
  for (const [way, {post, isPlugged}] of Object.entries(ways)) {
    const posts = pastedSnippets.map(({markup}) => post(markup));
    const written = await writePosts(posts, isPlugged ? 'usual' : 'bare');
    written.forEach(({shown}, index) => {
      real.get(pastedSnippets[index]!.name)![way] = shown.trim();
    });
  }
}

describe('the filters of a real WordPress', () => {
  let records: ReadonlyMap<string, Outcomes>;

  beforeAll(async () => {
    await collect();
    // After a change that was looked at: RECORD=1 npm run test:wordpress
    if (process.env.RECORD) writeRecords(pastedSnippets, ({name}) => real.get(name)!);
    records = readRecords();
  });

  it.each(pastedSnippets)('leave of $name what is recorded', ({name}) => {
    expect(real.get(name)).toEqual(records.get(name));
  });

  it('have a record of every snippet, and of nothing else', () => {
    expect([...records.keys()].sort()).toEqual([...real.keys()].sort());
  });
});
