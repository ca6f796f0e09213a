/** Deeper than any text that people wrote; engines lay out, and leave, no more than some hundreds with ease. */
const deepest = 100;

/** Matches what is nested so deep or deeper. The browser finds it far sooner than a walk through all. */
const tooDeep = Array(deepest).fill('*').join('>');

/** Elements that are too deeply nested give way to what they hold. */
export function limitDepth(fragment: DocumentFragment): void {
  for (const parent of fragment.querySelectorAll(tooDeep)) {
    // It has given way together with one that it was in.
    if (!fragment.contains(parent)) continue;
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
