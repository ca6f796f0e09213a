/* global CSSStyleSheet, customElements, HTMLElement -- A page has them. */
/** Defines an element that does nothing but show a section in a shadow tree, when it is connected. */
export function defineBare(tag, styles, show) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  customElements.define(
    tag,
    class extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) return;
        const root = this.attachShadow({mode: 'open'});
        root.adoptedStyleSheets = [sheet];
        show(root);
      }
    },
  );
}
