/** How often the state of long work is said, in milliseconds. */
const interval = 5000;

/** Says how far something is, but not more often than every five seconds. */
export function everyFewSeconds(
  say: (text: string) => void,
  now: () => number = Date.now,
): (text: () => string) => void {
  let last = now();
  return (text) => {
    if (now() - last < interval) return;
    last = now();
    say(text());
  };
}
