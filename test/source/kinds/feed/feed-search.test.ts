import {expect, it, vi} from 'vitest';
import {createFeedSource} from '../../../../src/source/kinds/feed/feed-source.ts';
import type {Article} from '../../../../src/source/models.ts';
import {snippet} from '../../../../src/text/snippet.ts';

vi.mock(import('../../../../src/text/snippet.ts'), {spy: true});

const url = 'https://portal.example/feed';

const articleOf = (index: number): Article => ({
  id: `${index}`,
  title: `Tin ${index}`,
  summary: `${'Nội dung khác. '.repeat(40)}Họp về đê điều.`,
  authors: [],
  sections: [],
  tags: [],
  bodyHtml: '',
  bodyBase: url,
  attachments: [],
});

it('a search of a feed quotes what is shown of it alone, for a long text takes long', async () => {
  const articles = Array.from({length: 100}, (_, index) => articleOf(index));
  const source = createFeedSource({
    url,
    choices: {},
    timeZone: 'Asia/Ho_Chi_Minh',
    readPage: () => Promise.resolve({articles}),
  });
  const {signal} = new AbortController();
  const found = await source.articles?.({text: 'đê điều', page: 2, limit: 5}, {signal});
  expect(found?.total).toBe(100);
  expect(found?.items.map(({id}) => id)).toEqual(['5', '6', '7', '8', '9']);
  for (const item of found?.items ?? []) expect(item.snippet).toMatch(/^….*Họp về đê điều\.$/);
  expect(snippet).toHaveBeenCalledTimes(5);
});
