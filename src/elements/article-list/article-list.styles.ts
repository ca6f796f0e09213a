import {css} from 'lit';

/** Styles of the parts that lists of articles share. */
export const articleListStyles = css`
  .list {
    list-style: none;
  }

  .text {
    flex: 1;
    min-inline-size: 0;
  }

  /* Large text on a narrow page goes below the picture: beside it every line would be a word. */
  .picture + .text {
    min-inline-size: min(7em, 100%);
  }

  .title {
    color: inherit;
    font-weight: 600;
  }

  a.title {
    /* A target of at least 24 px (WCAG 2.2, 2.5.8) also for a title of one line, which is no farther from its date. */
    display: inline-block;
    box-sizing: border-box;
    min-block-size: 24px;
    margin-block: -0.25em;
    padding-block: 0.25em;
  }

  a.title:not(:hover, :focus-visible) {
    text-decoration: none;
  }

  .badge {
    padding: 0.125em 0.5em;
    /* Seen in forced colours only. */
    outline: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--portal-color-on-accent, #fff);
    font-size: 0.75em;
    font-weight: 700;
    white-space: nowrap;
  }

  .date {
    display: block;
  }

  .picture {
    flex: none;
    /* As high as its shape says, however long the title beside it is. */
    align-self: start;
    inline-size: min(6em, 33%);
    aspect-ratio: 4 / 3;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_surface);
    outline: 1px solid transparent;
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  /* Not display: none, for a picture without a place is not loaded when it gets another address. */
  img[hidden] {
    visibility: hidden;
  }

  .short {
    inline-size: 60%;
  }

  @media print {
    /* Grounds are not printed, and its text would be white on white. */
    .badge {
      outline-color: currentcolor;
      background: none;
      color: inherit;
    }
  }
`;
