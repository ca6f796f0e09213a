import {css} from 'lit';

/** Styles of the button that asks again; until they are there it looks as the browser has it. */
export const careStyles = css`
  .retry {
    display: block;
    min-block-size: 2.25em;
    margin-block-start: var(--_space);
    padding: 0.25em 1em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .retry[aria-disabled] {
    cursor: progress;
  }

  @media print {
    .retry {
      display: none;
    }
  }
`;
