import {html, type TemplateResult} from 'lit';
import {clamp} from './attributes.ts';

/** A heading of a level that is known only at run time, 1 to 6. */
export function headingOf(level: number, content: unknown): TemplateResult {
  switch (clamp(level, 1, 6)) {
    case 1:
      return html`<h1 id="heading" class="heading" part="heading">${content}</h1>`;
    case 2:
      return html`<h2 id="heading" class="heading" part="heading">${content}</h2>`;
    case 3:
      return html`<h3 id="heading" class="heading" part="heading">${content}</h3>`;
    case 4:
      return html`<h4 id="heading" class="heading" part="heading">${content}</h4>`;
    case 5:
      return html`<h5 id="heading" class="heading" part="heading">${content}</h5>`;
    default:
      return html`<h6 id="heading" class="heading" part="heading">${content}</h6>`;
  }
}
