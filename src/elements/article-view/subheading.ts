import {html, type TemplateResult} from 'lit';
import {clamp} from '../../base/attributes.ts';

/** A heading below the title, whose level is known only at run time. */
export function subheading(titleLevel: number, text: string, id: string): TemplateResult {
  switch (clamp(titleLevel + 1, 2, 6)) {
    case 2:
      return html`<h2 id=${id} class="subheading">${text}</h2>`;
    case 3:
      return html`<h3 id=${id} class="subheading">${text}</h3>`;
    case 4:
      return html`<h4 id=${id} class="subheading">${text}</h4>`;
    case 5:
      return html`<h5 id=${id} class="subheading">${text}</h5>`;
    default:
      return html`<h6 id=${id} class="subheading">${text}</h6>`;
  }
}
