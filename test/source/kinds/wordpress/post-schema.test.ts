import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {postSchema} from '../../../../src/source/kinds/wordpress/post-schema.ts';

/** What is read of the sizes of a post's picture. */
const sizesOf = (sizes: unknown): unknown => {
  const media = {source_url: 'https://wp.example/a.jpg', media_details: {sizes}};
  const post = {id: 1, title: {rendered: 'Tin'}, _embedded: {'wp:featuredmedia': [media]}};
  return v.parse(postSchema, post)._embedded?.['wp:featuredmedia'][0]?.media_details?.sizes;
};

describe('the sizes of a picture', () => {
  it('are those that have an address, but for the square', () => {
    const size = {source_url: 'https://wp.example/b.jpg', width: 640, height: 400};
    expect(sizesOf({large: size, thumbnail: size, broken: {width: 1}})).toEqual([size]);
  });

  it.each([[undefined], [null], [[]], [false], ['x'.repeat(4_000_000)]])(
    'are none, at once, where they are no object: %#',
    (sizes) => {
      const start = performance.now();
      expect(sizesOf(sizes) ?? []).toEqual([]);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
