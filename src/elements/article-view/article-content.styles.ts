import {css} from 'lit';

/** Styles of what stands around the text of an article; they load with it. */
export const contentStyles = css`
  .toolbar,
  .panel,
  .sizes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }

  .toolbar {
    margin-block: var(--_space) 0;
  }

  .panel {
    align-items: center;
    margin-block: 0.375em 0;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .status:not(:empty) {
    padding-block: 0.375em;
  }

  .tool,
  .film {
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: center;
    cursor: pointer;
  }

  .tool {
    font-size: 0.875em;
  }

  /* Not in what is copied from the article. */
  .toolbar .tool {
    -webkit-user-select: none;
  }

  a.tool {
    display: inline-flex;
    align-items: center;
    color: inherit;
  }

  .tool[aria-expanded='true'] {
    background: var(--_surface);
    border-color: currentcolor;
  }

  /* After a tap it would stay, and a tool look open that is not. */
  @media (hover: hover) {
    .tool:hover {
      background: var(--_surface);
      border-color: currentcolor;
    }
  }

  .tool[aria-disabled] {
    opacity: 0.6;
    cursor: default;
  }

  .copied,
  .print-frame {
    position: absolute;
    inset-block-start: 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }

  .progress {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: block;
    inline-size: 100%;
    block-size: 0.25em;
    margin: 0;
    border: 0;
    background: var(--_surface);
    accent-color: var(--_accent);
    appearance: none;
  }

  .progress::-webkit-progress-bar {
    background: none;
  }

  .progress::-webkit-progress-value {
    background: var(--_accent);
  }

  .progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .size-1 {
    font-size: 0.875em;
  }

  .size-3 {
    font-size: 1.25em;
  }

  .size-4 {
    font-size: 1.5em;
  }

  .size-5 {
    font-size: 2em;
  }

  .spoken {
    background: var(--portal-color-spoken, #ffe58a);
    color: #000;
  }

  .enlarge {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: zoom-in;
  }

  .player {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
    margin-block: 0 1em;
  }

  video.player {
    aspect-ratio: 16 / 9;
    background: #000;
  }

  .panel .player {
    margin: 0;
  }

  .film {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    margin-block: 0 1em;
    background: var(--_surface);
  }

  .extra {
    margin-block-start: calc(2 * var(--_space));
  }

  .subheading {
    margin: 0 0 0.375em;
    font-size: 1.1em;
  }

  .extra ul,
  .tags ul {
    list-style: none;
  }

  .extra li {
    padding-block: 0.375em;
  }

  .extra li + li {
    border-block-start: 1px solid var(--_border);
  }

  .extra a {
    display: inline-block;
    min-block-size: 24px;
  }

  .extra .title {
    font-weight: 600;
    text-decoration: none;
  }

  .extra .title:hover,
  .extra .title:focus-visible {
    text-decoration: underline;
  }

  .extra .date {
    display: block;
  }

  .tags,
  .tags ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    align-items: baseline;
  }

  .tags {
    margin-block-start: calc(2 * var(--_space));
  }

  .tag {
    padding: 0 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }

  @media print {
    .toolbar,
    .status,
    .panel,
    .progress,
    .rating,
    .film,
    .player,
    nav.extra {
      display: none;
    }

    .spoken {
      background: none;
    }

    .size-1,
    .size-3,
    .size-4,
    .size-5 {
      font-size: 1em;
    }
  }
`;
