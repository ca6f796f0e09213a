/**
 * Copies a text to the clipboard. Pages on plain http have no clipboard of their own, so that the older
 * way is tried too.
 *
 * @param place - where in the page a field may stand for a moment
 * @returns whether it worked
 */
export async function copyText(text: string, place: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, place);
  }
}

function copyFromField(text: string, place: Node): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'copied';
  place.appendChild(field);
  const {activeElement} = place.getRootNode() as ShadowRoot;
  field.select();
  try {
    // Deprecated and without a successor where there is no secure context.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    (activeElement as HTMLElement | null)?.focus();
  }
}
