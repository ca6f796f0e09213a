/**
 * Takes the keyboard of a touch screen away from a field, for it would stay and lie over what is found. Documents of
 * tests know no media.
 */
export function hideScreenKeyboard(field: HTMLElement | null | undefined): void {
  const {matchMedia} = window as Partial<Window>;
  if (matchMedia?.('(hover: none) and (pointer: coarse)').matches) field?.blur();
}
