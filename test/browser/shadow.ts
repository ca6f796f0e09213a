import type {PortalElement, SectionState} from '../../src/index.ts';
import {until} from './until.ts';

type AnyElement = PortalElement<unknown, object>;

/** Waits until an element shows a state, and has rendered it. */
export async function reach(element: Element, state: SectionState): Promise<void> {
  const portal = element as unknown as AnyElement;
  await until(() => portal.state === state, `${element.localName} should be ${state}`);
  await portal.updateComplete;
}

/** All elements in an element's shadow tree that match. */
export const inShadow = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** The first one; the test fails without it. */
export function oneInShadow(element: Element, selector: string): HTMLElement {
  const [first] = inShadow(element, selector);
  if (!first) throw new Error(`<${element.localName}> has no ${selector}`);
  return first;
}

/** What a reader sees of an element, white space folded. */
export const textOf = (element: Element): string =>
  (element.shadowRoot ?? element).textContent.replace(/\s+/g, ' ').trim();
