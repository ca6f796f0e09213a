import {css} from 'lit';

/** Styles of what a search box shows once a reader comes to it. */
export const panelStyles = css`
  .control.small {
    min-block-size: max(2em, 24px);
    padding: 0.125em 0.625em;
    font-size: 0.875em;
  }

  .filters,
  .toolbar,
  .dropping,
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .field :is(input, select) {
    inline-size: 100%;
  }

  .popup {
    position: absolute;
    z-index: 1;
    inset-block-start: 100%;
    inset-inline: 0;
    overflow: auto;
    max-block-size: 22em;
    border: 1px solid var(--portal-color-control, rgb(128 128 128 / 90%));
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 25%);
  }

  .options {
    list-style: none;
  }

  .option {
    display: flex;
    /* A narrow field has no room for two things on one line. */
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.75em;
    padding: 0.375em 0.75em;
    cursor: pointer;
  }

  .option:hover {
    background: var(--_surface);
  }

  /* Not Highlight: its contrast depends on the browser, and is too low in several. */
  .option[aria-selected='true'] {
    background: CanvasText;
    color: Canvas;
    forced-color-adjust: none;
  }

  .option .muted {
    flex: none;
  }

  .forget {
    inline-size: 100%;
    min-block-size: 2.25em;
    border: 0;
    border-block-start: 1px solid var(--_border);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    cursor: pointer;
  }

  /* Its frame cuts off what is outside. */
  .forget:focus-visible {
    outline-offset: -0.1875em;
  }

  .filters {
    gap: var(--_space);
    margin-block-start: 0.5em;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .filters[hidden] {
    display: none;
  }

  .field {
    flex: 1 1 12em;
    min-inline-size: 0;
    font-size: 0.9375em;
  }

  .day {
    position: relative;
    display: flex;
    /* Large text on a narrow page has no room for a whole day beside the button. */
    flex-wrap: wrap;
    gap: 0.25em;
  }

  .day [type='text'] {
    flex: 1 1 8em;
    inline-size: 0;
  }

  .pick {
    flex: none;
    inline-size: 2.75em;
    padding: 0;
  }

  .pick svg {
    inline-size: 1.125em;
    vertical-align: middle;
    fill: none;
    stroke: currentcolor;
  }

  .day .picker {
    /* Never seen: the browser opens its picker beside it. */
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    inline-size: 1px;
    block-size: 1px;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }

  [aria-invalid] {
    border-width: 2px;
    border-color: var(--portal-color-error, #b3261e);
  }

  .wrong {
    margin-block: 0.25em;
    font-weight: 600;
  }

  .wrong::before {
    content: '⚠ ' / '';
  }

  .toolbar {
    align-items: center;
    justify-content: space-between;
    margin-block-end: 0.5em;
  }

  .status {
    font-weight: 600;
  }

  .asked {
    display: none;
  }

  .dropping {
    flex-basis: 100%;
  }

  /* Names of categories may be longer than a line. */
  .dropping button,
  button.more {
    white-space: normal;
  }

  .results {
    list-style: none;
  }

  .result + .result {
    border-block-start: 1px solid var(--_border);
  }

  .title {
    font-size: 1.0625em;
    font-weight: 600;
  }

  a.title {
    display: inline-block;
    box-sizing: border-box;
    min-block-size: 24px;
    margin-block: -0.25em;
    padding-block: 0.25em;
    color: var(--portal-color-link, inherit);
    text-decoration: none;
  }

  a.title:hover,
  a.title:focus-visible {
    text-decoration: underline;
  }

  mark {
    /* Also told by weight and line, for who does not see the colour. */
    background: var(--portal-color-mark, rgb(255 200 0 / 35%));
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  @media (forced-colors: active) {
    mark {
      /* Forced grounds keep how far they can be seen through: black on a dark page. */
      background: Mark;
      /* In a suggestion it would be that of its ground: white on yellow. */
      color: MarkText;
    }
  }

  [aria-selected='true'] :is(mark, .muted) {
    background: none;
    color: inherit;
  }

  .details {
    margin-block-start: 0.125em;
  }

  .more {
    display: block;
    margin: var(--_space) auto 0;
  }

  .pages {
    align-items: center;
    justify-content: center;
    margin-block-start: var(--_space);
  }

  .page {
    min-inline-size: max(2.5em, 24px);
  }

  .page[aria-current] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--portal-color-on-accent, #fff);
    font-weight: 700;
  }

  @media print {
    .more,
    .pages,
    .sort,
    .dropping {
      display: none;
    }

    .asked {
      display: block;
      flex-basis: 100%;
    }
  }
`;
