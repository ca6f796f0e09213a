import {css} from 'lit';

/** Styles of `<portal-search-box>`: one column first, more beside each other where there is room. */
export const styles = css`
  :host(:focus-within) {
    /* What is offered lies over what follows on the page. */
    position: relative;
    z-index: 1;
    /* At the end of a page nobody could scroll to it if the layout were contained. */
    contain: style;
  }

  /* The form does what the page's own would: that one is for readers without scripts. */
  :host([state='idle']) .form ~ slot:not([name]) {
    display: none;
  }

  .section {
    display: flow-root;
    contain: inline-size;
  }

  .control {
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: max(2.5em, 24px);
    margin: 0;
    padding: 0.25em 0.75em;
    border: 1px solid var(--portal-color-control, rgb(128 128 128 / 90%));
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font: inherit;
  }

  /* iOS enlarges the page around a field with smaller text, and leaves it so. */
  @media (pointer: coarse) {
    .control {
      font-size: max(1em, 16px);
    }
  }

  /* The ring outside has the colour of the text, which may be that of the page's ground. */
  .control:focus-visible {
    box-shadow: inset 0 0 0 0.125em;
  }

  /* WebKit draws what is chosen from itself, without a shadow. */
  select:focus-visible {
    outline-color: currentcolor;
    outline-offset: -0.1875em;
  }

  button.control {
    background: var(--_surface);
    color: inherit;
    cursor: pointer;
    white-space: nowrap;
  }

  .line button {
    flex: none;
  }

  button.submit {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--portal-color-on-accent, #fff);
    font-weight: 600;
  }

  button:hover {
    text-decoration: underline;
  }

  button[aria-disabled] {
    cursor: progress;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .form {
    margin-block-end: var(--_space);
  }

  .text {
    position: relative;
    flex: 1 1 10em;
    min-inline-size: 0;
  }

  .text input {
    inline-size: 100%;
    text-overflow: ellipsis;
  }

  .result {
    padding-block: 0.75em;
  }

  .short {
    inline-size: 40%;
  }

  @media print {
    .form {
      display: none;
    }
  }
`;
