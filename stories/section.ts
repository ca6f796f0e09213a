import {action} from 'storybook/actions';
import {declarationOf, defaultOf} from '../.storybook/arg-types.ts';
import type {PortalSource} from '../src/index.ts';

/** What a story sets: a source, the column's width, and any attribute or token of the element. */
export interface SectionOptions {
  source: PortalSource;
  width: string;
  [attributeOrToken: string]: unknown;
}

/**
 * An element as a story sets it up. Attributes are set as attributes, and only where they differ from
 * the default, so that the code beside the story is what a webmaster would paste. Events go to the
 * panel "Actions".
 *
 * @param content - what stands inside the tag
 */
export function section(
  tag: string,
  options: Partial<SectionOptions>,
  ...content: Node[]
): HTMLElement {
  const element = document.createElement(tag);
  const {members = [], events = []} = declarationOf(tag);
  for (const member of members) {
    const {name, attribute = name} = member;
    const value = options[attribute];
    if (value === undefined || value === defaultOf(member)) continue;
    if (member.attribute === undefined) Object.assign(element, {[name]: value});
    else element.setAttribute(attribute, value === true ? '' : `${value as string | number}`);
  }
  for (const [name, value] of Object.entries(options)) {
    if (name.startsWith('--') && value) element.style.setProperty(name, value as string);
  }
  for (const {name} of events) {
    const report = action(name);
    element.addEventListener(
      name,
      (event) => void report(Object.fromEntries(Object.entries(event))),
    );
  }
  element.append(...content);
  return element;
}

/** What a page's author puts inside a tag: the way to the same content on the portal. */
export function link(text: string, href: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}
