import {css} from 'lit';

/** Styles of `<portal-featured-list>`: rows first, more side by side where there is room. */
export const styles = css`
  .section {
    container-type: inline-size;
  }

  .list {
    display: grid;
    column-gap: calc(2 * var(--_space));
  }

  .item {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    min-inline-size: 0;
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_border);
  }

  .item:first-child {
    padding-block-start: 0;
    border: 0;
  }

  /* The whole article is the target of its link. */
  a.title::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .title {
    line-height: 1.4;
  }

  .details {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }

  .summary {
    /* Above the link, so that its text can be selected. */
    position: relative;
    display: -webkit-box;
    overflow: hidden;
    margin-block-start: 0.25em;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--portal-summary-lines, 3);
  }

  .picture {
    display: grid;
    align-self: flex-start;
    /* Seen in forced colours only. */
    outline: 1px solid transparent;
    outline-offset: -1px;
  }

  .picture > * {
    grid-area: 1 / 1;
    min-block-size: 0;
  }

  svg {
    place-self: end center;
    inline-size: 60%;
    fill: currentcolor;
    opacity: 0.25;
  }

  img:not([hidden]) + svg {
    display: none;
  }

  .more {
    display: inline-block;
    min-block-size: 24px;
    color: inherit;
  }

  .heading .more {
    display: block;
    text-decoration: none;
  }

  .heading .more::after {
    /* A blank that does not break: the sign stays with the last word. */
    content: '\\a0›' / '';
  }

  .heading .more:hover {
    text-decoration: underline;
  }

  :host([layout='lead']) .item:first-child,
  :host([layout='grid']) .item {
    flex-direction: column;
    gap: 0.5em;
  }

  :host([layout='lead']) .item:first-child .picture {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
  }

  :host([layout='lead']) .item:first-child .title {
    font-size: 1.25em;
  }

  /* As many columns as there is room for, each wide enough for a title. */
  :host([layout='grid']) .list {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    row-gap: calc(2 * var(--_space));
  }

  :host([layout='grid']) .item {
    padding: 0;
    border: 0;
  }

  :host([layout='grid']) .picture {
    inline-size: 100%;
    aspect-ratio: 3 / 2;
  }

  @container (min-width: 40em) {
    :host([layout='lead']) .list {
      grid-template-columns: 3fr 2fr;
    }

    /* Beside all others, of which there are 49 at most. Rows without one take up its spare height. */
    :host([layout='lead']) .item:first-child {
      grid-row: 1 / span 50;
    }

    :host([layout='lead']) .item:nth-child(2) {
      padding-block-start: 0;
      border: 0;
    }

    :host([layout='lead']) .item:only-child {
      grid-column: 1 / -1;
    }
  }

  @media print {
    .item {
      break-inside: avoid;
    }
  }
`;
