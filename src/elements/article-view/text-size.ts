import {remember, remembered} from '../../base/device-memory.ts';

const key = 'text-size';

/** How many sizes there are; the style sheet has a class for each, from `size-1` on. */
export const sizeCount = 5;

/** The size that is the page's own. */
const usual = 2;

/** The size that the reader chose on this device, 1 to 5. */
export function textSize(): number {
  const size = Number(remembered(key));
  return Number.isInteger(size) && size >= 1 && size <= sizeCount ? size : usual;
}

/** Makes the text of articles larger or smaller by a step and remembers it; returns the new size. */
export function changeTextSize(step: 1 | -1): number {
  const size = Math.min(sizeCount, Math.max(1, textSize() + step));
  remember(key, String(size));
  return size;
}
