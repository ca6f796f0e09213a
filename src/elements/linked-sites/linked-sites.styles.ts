import {css} from 'lit';

/** Styles of `<portal-linked-sites>`. */
export const styles = css`
  .list {
    list-style: none;
  }

  :is(.item, .rows) + .item,
  .rows + .rows > :first-child {
    border-block-start: 1px solid var(--_border);
  }

  .link,
  button {
    /* Holds what is only read out, which would widen the page otherwise. */
    position: relative;
  }

  .link,
  .skeleton .item {
    display: block;
    box-sizing: border-box;
    padding-block: 0.5em;
  }

  .link:not(:hover, :focus-visible) {
    text-decoration: none;
  }

  @media screen {
    .choice ~ * {
      display: none !important;
    }

    .rows:not(:last-child) {
      content-visibility: auto;
      /* Fifty names of one line, until they have been drawn. */
      contain-intrinsic-block-size: auto calc(50lh + 50em + 50px);
    }
  }

  /* What is outside of rows that may be left out is not drawn. */
  .rows .link:focus-visible,
  .field:focus-visible {
    outline-offset: -0.1875em;
  }

  .group {
    margin-block: var(--_space) 0.25em;
    font-size: 1.0625em;
    font-weight: 700;
    break-after: avoid;
  }

  .field {
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: max(2.25em, 24px);
    padding: 0.25em 0.75em;
    border: 1px solid rgb(128 128 128 / 90%);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font: inherit;
    /* Its ring is on its own ground, which may not be that of the page. */
    outline-color: currentcolor;
  }

  /* iOS enlarges the page around a field with smaller text, and leaves it so. */
  @media (pointer: coarse) {
    .field {
      font-size: max(1em, 16px);
    }
  }

  .filter {
    inline-size: 100%;
    margin-block-end: 0.25em;
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  select {
    flex: 1 1 12em;
  }

  button {
    cursor: pointer;
  }

  /* A picture that broke too: with display: none one that gets another address would not be loaded. */
  .spoken,
  img[hidden],
  img:not([hidden]) + bdi {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Not in what is copied. */
  .spoken {
    -webkit-user-select: none;
  }

  :host([layout='logos']) .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    gap: var(--_space);
  }

  :host([layout='logos']) .item {
    border: 0;
  }

  :host([layout='logos']) .link {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.25em;
    block-size: 100%;
    min-block-size: 4.5em;
    padding: 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }

  /* Marks piled on one letter cannot be broken into lines. */
  bdi {
    min-inline-size: 0;
    overflow: hidden;
  }

  img {
    min-inline-size: 0;
    max-inline-size: 100%;
    block-size: 3.5em;
    object-fit: contain;
  }

  @media print {
    .filter,
    .choice {
      display: none;
    }
  }
`;
