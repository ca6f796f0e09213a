import {html, type TemplateResult} from 'lit';
import {clamp} from './attributes.ts';
import {madeTemplate} from './made-template.ts';

/** The templates of headings, made from their levels alone. */
const templates = [1, 2, 3, 4, 5, 6].map((level) =>
  madeTemplate([`<h${level} id="heading" class="heading" part="heading">`, `</h${level}>`]),
);

/** A heading of a level that is known only at run time, 1 to 6. */
export function headingOf(level: number, content: unknown): TemplateResult | undefined {
  const template = templates[clamp(level, 1, 6) - 1];
  return template && html(template, content);
}
