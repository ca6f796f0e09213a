/**
 * The browser's own `Event` class. Old libraries that portals still load (MooTools 1.x) replace
 * `window.Event` by something that cannot be constructed or extended; they leave `CustomEvent`
 * alone, and its parent is the original.
 */
export const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;
