import {html, type TemplateResult} from 'lit';
import {clamp} from './attributes.ts';
import {madeTemplate} from './made-template.ts';

/** The templates of headings, made from their levels alone. */
const templates = [1, 2, 3, 4, 5, 6].map((level) =>
  madeTemplate([`<h${level} id="heading" class="heading" part="heading">`, `</h${level}>`]),
);

/** The heading that the page has put inside an element; a server's elements know nothing inside. */
export const ownHeading = (host: Partial<Element>): Element | null | undefined =>
  host.querySelector?.(':scope>[slot=heading]');

/**
 * The text of a heading, or a slot where the page has put its own. Not as what stands in for that in the slot, for
 * Firefox leaves such text out of what a reader copies.
 */
export const headingText = (host: Element, text: unknown): unknown =>
  ownHeading(host) ? html`<slot name="heading"></slot>` : text;

/** A heading of a level that is known only at run time, 1 to 6. */
export function headingOf(level: number, content: unknown): TemplateResult | undefined {
  const template = templates[clamp(level, 1, 6) - 1];
  return template && html(template, content);
}
