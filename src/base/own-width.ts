import {css} from 'lit';

/**
 * A width for elements that are containers, which have none of their own: two unseen signs, far apart, with a break
 * between them where there is less room. In a table cell, a float or a centred box of the page they would have none.
 */
export const ownWidth = css`
  :host::before {
    content: '. .';
    display: block;
    block-size: 0;
    visibility: hidden;
    word-spacing: 40em;
  }
`;
