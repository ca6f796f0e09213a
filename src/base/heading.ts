import {html, type TemplateResult} from 'lit';
import {clamp} from './attributes.ts';

/** The template of a heading; made from its level alone, for each level once. */
const templateOf = (level: number): TemplateStringsArray => {
  const strings = [`<h${level} id="heading" class="heading" part="heading">`, `</h${level}>`];
  return Object.assign(strings, {raw: strings});
};

const templates = [1, 2, 3, 4, 5, 6].map(templateOf);

/** A heading of a level that is known only at run time, 1 to 6. */
export function headingOf(level: number, content: unknown): TemplateResult | undefined {
  const template = templates[clamp(level, 1, 6) - 1];
  return template && html(template, content);
}
