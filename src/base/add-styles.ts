import type {CSSResult} from 'lit';

/**
 * Adds a style sheet to a shadow tree that is there already, once: for parts that load on demand. Done
 * like Lit does it, so that a strict style-src holds.
 */
export function addStyles(root: ShadowRoot, styles: CSSResult): void {
  const {styleSheet} = styles;
  if (styleSheet) {
    if (root.adoptedStyleSheets.includes(styleSheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    return;
  }
  // Safari before 16.4 has no sheets that can be made in code.
  const {cssText} = styles;
  if ([...root.querySelectorAll('style')].some(({textContent}) => textContent === cssText)) return;
  const style = document.createElement('style');
  const {litNonce} = window as {litNonce?: unknown};
  if (typeof litNonce === 'string') style.setAttribute('nonce', litNonce);
  style.textContent = cssText;
  root.append(style);
}
