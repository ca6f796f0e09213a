const modifiers = {ctrl: 'Control', alt: 'Alt', meta: 'Meta', shift: 'Shift'} as const;

/** A key with what is held down beside it. */
interface Hotkey {
  readonly key: string;
  readonly held: readonly string[];
}

const parse = (text: string): Hotkey | undefined => {
  const words = text.trim().toLowerCase().split('+');
  const key = words.pop();
  return key ? {key, held: words} : undefined;
};

const fields = 'input, textarea, select';

/** Whether a key goes into a field, and so is no shortcut. */
const isTyping = (event: Event): boolean => {
  const target = event.composedPath()[0] as Partial<HTMLElement> | undefined;
  return (target?.isContentEditable ?? false) || (target?.matches?.(fields) ?? false);
};

/**
 * Whether a key press is a shortcut.
 *
 * @param hotkey - a key such as `/`, or one with others held down such as `ctrl+k`; empty for none. A key
 *   alone is none while the reader types in a field.
 */
export function isHotkey(event: KeyboardEvent, hotkey: string): boolean {
  const wanted = parse(hotkey);
  if (!wanted || event.defaultPrevented || event.isComposing) return false;
  const {key, held} = wanted;
  // Shift is part of how some keyboards type a mark such as "/", so it is asked for only when named.
  const isHeld =
    event.ctrlKey === held.includes('ctrl') &&
    event.altKey === held.includes('alt') &&
    event.metaKey === held.includes('meta') &&
    (event.shiftKey || !held.includes('shift'));
  if (!isHeld || event.key.toLowerCase() !== key) return false;
  return held.length > 0 || !isTyping(event);
}

/** A shortcut as `aria-keyshortcuts` wants it (WAI-ARIA 1.2): `Control+k`. */
export function keyShortcuts(hotkey: string): string | undefined {
  const wanted = parse(hotkey);
  if (!wanted) return undefined;
  const held = wanted.held.map((name) => modifiers[name as keyof typeof modifiers]);
  return [...held, wanted.key].join('+');
}
