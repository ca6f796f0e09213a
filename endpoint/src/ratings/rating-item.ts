import type {StoredRating} from './rating-store.ts';

/** How readers rated an article, as it is sent; there is no average of nothing. */
export interface RatingItem {
  count: number;
  average?: number;
}

/** The wire format of a rating; the average has two decimals. */
export function toRating({count, average}: StoredRating): RatingItem {
  return {count, ...(count > 0 && {average: Math.round(average * 100) / 100})};
}
