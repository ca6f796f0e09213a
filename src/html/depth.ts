/** Deeper than any text that people wrote; engines lay out, and leave, no more than some hundreds with ease. */
const deepest = 100;

/** Elements that are too deeply nested give way to what they hold. */
export function limitDepth(fragment: DocumentFragment): void {
  let level: Element[] = [...fragment.children];
  for (let depth = 1; depth < deepest && level.length > 0; depth++) {
    level = level.flatMap((element) => [...element.children]);
  }
  for (const parent of level) {
    // Inside out would move the innermost nodes once per level.
    const nested = [...parent.querySelectorAll('*')].filter(({localName}) => !isLeaf(localName));
    if (nested.length === 0) continue;
    const kept = parent.ownerDocument.createDocumentFragment();
    const walker = parent.ownerDocument.createTreeWalker(parent);
    const leaves: Node[] = [];
    while (walker.nextNode()) {
      const {currentNode: node} = walker;
      if (node.nodeType === 3 || isLeaf(node.nodeName.toLowerCase())) leaves.push(node);
    }
    kept.append(...leaves);
    parent.replaceChildren(kept);
  }
}

const isLeaf = (name: string): boolean => name === 'img' || name === 'br' || name === 'hr';
