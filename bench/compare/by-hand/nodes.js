/* global document -- A page has it. */

/** A node with its text and its children. */
export function node(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

/** What an address answers, or an error where it does not. */
export async function ask(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
