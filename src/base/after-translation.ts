import {keepFocus} from './keep-focus.ts';

/** Fields that a reader fills in. */
const fieldsIn = (root: ParentNode): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('input, select, textarea'),
];

/**
 * Keeps a section true where the browser translates the page. To be called before the section is drawn.
 *
 * @returns to be called afterwards
 */
export function followTranslation(root: ShadowRoot): () => void {
  const section = root.querySelector('.section');
  const returnFocus = keepFocus(root);
  return () => {
    // Chrome puts elements where texts were, and it is to them that Lit has given the new ones.
    // By name, for browsers keep that list as long as no node comes or goes: in a list of 1,000 a search costs something.
    for (const text of [...(section?.getElementsByTagNameNS('*', 'font') ?? [])]) {
      const {data} = text as {data?: string};
      if (data !== undefined) text.replaceWith(data);
    }
    if (!section || section.isConnected) return;
    // All was drawn anew, as it is where Firefox has taken away the marks of Lit: readers go on where they were.
    const before = fieldsIn(section);
    for (const [index, field] of fieldsIn(root).entries()) {
      // What the section itself puts into a field is newer.
      field.value ||= before[index]?.value ?? '';
      field.checked ||= before[index]?.checked ?? false;
    }
    returnFocus();
  };
}
