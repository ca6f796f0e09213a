const tag = 'portal-provider';

/** Resolves when no provider around an element waits for its code, for it says whom the element asks. */
export async function providersReady(element: Element): Promise<void> {
  if (customElements.get(tag)) return;
  for (let node: Node | null = element; node;) {
    if (node.nodeName === tag.toUpperCase()) {
      await customElements.whenDefined(tag);
      return;
    }
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
}
