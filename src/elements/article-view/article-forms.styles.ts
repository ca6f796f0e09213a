import {css} from 'lit';

/** Styles of what readers fill in below and above an article. */
export const formStyles = css`
  .field {
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.25em 0.5em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: Field;
    color: FieldText;
    font: inherit;
  }

  /* iOS enlarges the page around a field with smaller text, and leaves it so. */
  @media (pointer: coarse) {
    .field {
      font-size: max(1em, 16px);
    }
  }

  /* The ring outside has the colour of the text, which may be that of the page's ground. */
  .field:focus-visible {
    box-shadow: inset 0 0 0 0.125em;
  }

  .report,
  .report .field {
    inline-size: 100%;
  }

  .report label {
    display: block;
  }

  .by-hand .field {
    inline-size: 100%;
  }

  .form-notice:not(:empty) {
    padding-block: 0.375em;
    font-weight: 600;
  }

  .rating {
    /* The form's height, for it loads after the article. */
    min-block-size: 12em;
  }

  .thanks {
    /* It is given focus: the ring has room inside, for the section cuts off what is beside it. */
    padding: 0.375em;
    outline-offset: -0.1875em;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0 0 0.5em;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  .score {
    display: flex;
    gap: 0.5em;
    align-items: center;
    inline-size: fit-content;
    min-block-size: 24px;
  }
`;
