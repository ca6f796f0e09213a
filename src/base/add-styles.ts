import type {CSSResult} from 'lit';

/**
 * Adds style sheets to a shadow tree that is there already, each once: for parts that load on demand. Done
 * like Lit does it, so that a strict style-src holds.
 */
export function addStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  for (const {styleSheet, cssText} of styles) {
    if (styleSheet) addSheet(root, styleSheet);
    // Safari before 16.4 has no sheets that can be made in code.
    else addElement(root, cssText);
  }
}

function addSheet(root: ShadowRoot, sheet: CSSStyleSheet): void {
  if (root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function addElement(root: ShadowRoot, cssText: string): void {
  if ([...root.querySelectorAll('style')].some(({textContent}) => textContent === cssText)) return;
  const style = document.createElement('style');
  const {litNonce} = window as {litNonce?: unknown};
  if (typeof litNonce === 'string') style.setAttribute('nonce', litNonce);
  style.textContent = cssText;
  root.append(style);
}
