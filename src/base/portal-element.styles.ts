import {css} from 'lit';

/**
 * Styles of every section, and the tokens that a page may set. Neutral colours are translucent greys
 * so that they hold on light and dark pages alike; text takes the page's own font and colour.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--portal-color-accent, #b3261e);
    --_border: var(--portal-color-border, rgb(128 128 128 / 35%));
    --_surface: var(--portal-color-surface, rgb(128 128 128 / 12%));
    --_space: var(--portal-space, 0.75em);
    --_radius: var(--portal-radius, 0.25em);
    contain: layout style;
    /* In a grid or a row of the page it may become narrower than its longest word. */
    min-inline-size: 0;
    /* Host pages set these for their own reasons; Vietnamese marks need the height. */
    line-height: var(--portal-line-height, 1.5) !important;
    letter-spacing: normal;
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
  }

  /*
   * With !important the shadow sheet wins over a page's "* { display: none !important }"; what scripts of the page
   * hide and show by the element's own style is theirs.
   */
  :host(:not([style*='display'])) {
    display: block !important;
  }

  :host(:not([dir])) {
    direction: ltr;
  }

  :host([hidden]) {
    display: none !important;
  }

  /* Readable also where a page gives everything no size at all. */
  .section {
    font-size: max(1em, 12px);
  }

  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }

  .heading {
    margin: 0 0 var(--_space);
    padding-block-end: 0.2em;
    border-block-end: 0.125em solid var(--_accent);
    font-size: var(--portal-heading-size, 1.25em);
    line-height: 1.4;
    break-after: avoid;
  }

  a {
    color: var(--portal-color-link, inherit);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 0.1875em solid var(--portal-color-focus, currentcolor);
    outline-offset: 0.125em;
  }

  .muted {
    color: var(--portal-color-muted, inherit);
    font-size: 0.875em;
  }

  .notice,
  .slow {
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .notice {
    margin-block-end: var(--_space);
  }

  .bar {
    display: block;
    block-size: 0.75em;
    margin-block: 0.375em;
    /* Seen in forced colours only. */
    outline: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .loading {
    position: relative;
  }

  .slow {
    /* Lies over the skeleton, so that it takes no room that the content would not need. */
    position: absolute;
    inset-block-start: 0;
    visibility: hidden;
    background: Canvas;
    color: CanvasText;
    /* Shown after three seconds without a timer; nothing moves. */
    animation: appear 0s 3s forwards;
  }

  @keyframes appear {
    to {
      visibility: visible;
    }
  }

  @media print {
    .loading {
      display: none;
    }
  }
`;
