import type {Page} from '../../source/models.ts';

/** How many pages there are, if that is known. */
export const pageCountOf = ({pageCount, total}: Page<unknown>, limit: number): number | undefined =>
  pageCount ?? (total === undefined ? undefined : Math.ceil(total / limit));

/**
 * Whether something may follow a page. Where the source does not know, a full page may be followed by
 * another one.
 */
export function hasNextPage(page: Page<unknown>, limit: number): boolean {
  const count = pageCountOf(page, limit);
  // A page that came empty is the last one, whatever was said of their number.
  if (page.items.length === 0) return false;
  return count === undefined ? page.items.length >= limit : page.page < count;
}

/**
 * The numbers of pages to offer: the first, the last and those around the current one, with 0 for a gap.
 *
 * @param around - how many before and after the current one
 */
export function pageNumbers(current: number, count: number, around = 1): readonly number[] {
  const numbers: number[] = [];
  for (let page = 1; page <= count; page++) {
    const isNear = Math.abs(page - current) <= around;
    if (page === 1 || page === count || isNear) numbers.push(page);
    else if (numbers.at(-1) !== 0) numbers.push(0);
  }
  return numbers;
}
