import {render, type TemplateResult} from 'lit';

/** A story inside a column of a page, as wide as given. */
export function inColumn(content: TemplateResult, width: string): HTMLElement {
  const column = document.createElement('div');
  column.style.setProperty('max-inline-size', width);
  render(content, column);
  return column;
}
