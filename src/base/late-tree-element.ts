import {nothing, render} from 'lit';
import {ResettableElement} from './resettable-element.ts';

/**
 * An element whose shadow tree comes with what is first shown in it: an empty one would cost the page a frame, and
 * what stands inside the tag its place. It is drawn anew where others have taken apart what it had drawn.
 */
export abstract class LateTreeElement extends ResettableElement {
  /** Stands for the tree until then. */
  override renderRoot: HTMLElement | DocumentFragment = this;

  override connectedCallback(): void {
    // Copies, as caches of pages keep them, have that of their original, and the room of what is not there yet.
    if (!this.shadowRoot?.firstChild) this.removeAttribute('state');
    super.connectedCallback();
  }

  protected override scheduleUpdate(): ReturnType<ResettableElement['scheduleUpdate']> {
    if (this.renderRoot === this) this.renderRoot = this.createRenderRoot();
    return super.scheduleUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server rendered would be shown twice, unless Lit's support for hydration takes it over.
    if (!('litElementHydrateSupport' in globalThis)) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    try {
      super.update(changed);
    } catch {
      // Translators put the page together again without the marks by which Lit finds its places.
      render(nothing, this.renderRoot, this.renderOptions);
      super.update(changed);
    }
  }
}
