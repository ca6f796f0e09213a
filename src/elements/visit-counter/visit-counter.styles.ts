import {css} from 'lit';

/** Styles of `<portal-visit-counter>`. */
export const styles = css`
  dl,
  dd {
    margin: 0;
  }

  .item {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: var(--_space);
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_border);
  }

  .item .bar {
    flex: 1;
    min-inline-size: 6em;
  }

  dd {
    position: relative;
    margin-inline-start: auto;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .as-of {
    padding-block-start: 0.375em;
  }

  /* A line ends between thousands, or where three digits are too wide for it. */
  .digits,
  .thousands {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: flex-end;
    gap: 0.125em;
  }

  .digit {
    min-inline-size: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }

  .digits {
    /* Not in what is copied, where the number is already. */
    -webkit-user-select: none;
  }

  .spoken {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :host([layout='inline']) :is(.list, .item) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.375em;
    padding: 0;
    border: 0;
  }

  :host([layout='inline']) .list {
    column-gap: 1.25em;
  }

  :host([layout='inline']) dd {
    margin: 0;
  }

  /* Read out in every layout, so that a name and its number are told apart. */
  :host(:not([layout='inline'])) .colon {
    opacity: 0;
  }
`;
