import {html, nothing, type TemplateResult} from 'lit';
import type {Texts} from '../../locale/locale.ts';
import {sizeCount} from './text-size.ts';
import type {Tool} from './tools.ts';

/** What the toolbar shows, and what becomes of what the reader presses. */
export interface ToolbarOptions {
  texts: Texts['article-tools'];
  tools: readonly Tool[];
  /** Size of the text, 1 to 5. */
  size: number;
  /** The tool whose panel is open. */
  open: Tool | undefined;
  /** The open panel. */
  panel: unknown;
  /** Said by screen readers when it changes, and shown. */
  status: unknown;
  onTool: (tool: Tool) => void;
  onSize: (step: 1 | -1) => void;
}

/** Tools that open a panel below the toolbar rather than do something at once. */
const withPanel: readonly Tool[] = ['listen', 'share', 'report'];

/** What readers can do with an article. */
export function toolbar(options: ToolbarOptions): TemplateResult {
  const {texts, tools, panel, status} = options;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${texts.tools}>
      ${tools.map((tool) => (tool === 'size' ? sizeButtons(options) : toolButton(tool, options)))}
    </div>
    <div class="status muted" part="status" role="status">${status}</div>
    ${panel ? html`<div class="panel" part="panel">${panel}</div>` : nothing}`;
}

function toolButton(tool: Exclude<Tool, 'size'>, options: ToolbarOptions): TemplateResult {
  const {texts, open, onTool} = options;
  return html`<button
    class="tool"
    part="tool"
    type="button"
    data-tool=${tool}
    aria-expanded=${withPanel.includes(tool) ? String(open === tool) : nothing}
    @click=${() => onTool(tool)}
  >
    ${texts[tool]}
  </button>`;
}

function sizeButtons({texts, size, onSize}: ToolbarOptions): TemplateResult {
  // Not disabled at the ends: a button that loses focus under the reader's finger is worse than one
  // that does nothing, and the status says where the end is.
  return html`<span class="sizes">
    <button
      class="tool"
      part="tool"
      type="button"
      data-tool="smaller"
      aria-disabled=${size === 1 ? 'true' : nothing}
      @click=${() => onSize(-1)}
    >
      ${texts.smaller}
    </button>
    <button
      class="tool"
      part="tool"
      type="button"
      data-tool="larger"
      aria-disabled=${size === sizeCount ? 'true' : nothing}
      @click=${() => onSize(1)}
    >
      ${texts.larger}
    </button>
  </span>`;
}
