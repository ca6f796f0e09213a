/** Attributes that a server writes for what is a property in a browser. */
const isProperty = (element: Element, name: string): boolean =>
  name === 'selected' || (name === 'value' && element.localName === 'input');

/**
 * What a tree says and shows, as one text: equal for trees that only differ in comments, in how text is cut
 * into nodes, and in the order of attributes.
 */
export function outline(root: Node): string {
  let text = '';
  for (const node of root.childNodes) {
    if (node.nodeType === 3) text += (node as Text).data.replace(/[<\\]/g, '\\$&');
    else if (node.nodeType === 1) {
      const element = node as Element;
      const attributes = [...element.attributes]
        .filter(({name}) => !isProperty(element, name))
        .map(({name, value}) => `${name}=${JSON.stringify(value)}`);
      text += `<${[element.localName, ...attributes.sort()].join(' ')}>${outline(element)}</>`;
    }
  }
  return text;
}
