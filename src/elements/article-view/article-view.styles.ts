import {css} from 'lit';

/** Styles of `<portal-article-view>`. */
export const styles = css`
  :host {
    /* Keeps an article's own layout from reaching over the page. */
    contain: layout style paint;
  }

  .header .heading {
    padding: 0;
    border: 0;
    font-size: var(--portal-title-size, 1.625em);
    line-height: 1.35;
    text-wrap: balance;
  }

  .category {
    margin-block-end: 0.25em;
    color: var(--portal-color-category, inherit);
    font-size: 0.875em;
    font-weight: 600;
  }

  .lead {
    margin-block: var(--_space);
    font-weight: 600;
  }

  .body > * {
    margin-block: 0 1em;
  }

  .body a,
  .byline a {
    text-decoration: underline;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    line-height: 1.4;
  }

  .body :is(h1, h2) {
    font-size: 1.25em;
  }

  .body :is(h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .body :is(ol, ul) {
    padding-inline-start: 1.5em;
  }

  figure {
    margin: 0 0 1em;
  }

  figcaption {
    padding: 0.5em 0.25em;
    font-size: 0.875em;
    font-style: italic;
    text-align: center;
  }

  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-inline: auto;
    border-radius: var(--_radius);
  }

  /* The size of the picture is unknown until it is there: it fits into the room that is kept. */
  .unsized {
    display: block;
    aspect-ratio: 3 / 2;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .unsized img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .scroll {
    overflow-x: auto;
  }

  /* Where scrollbars are hidden, a table that goes on fades at the edge until its end is there. */
  @media screen and (forced-colors: none) {
    @supports (animation-timeline: scroll()) {
      .scroll:not(:focus-visible) {
        mask: linear-gradient(90deg, #000 calc(100% - 2.5em), rgb(0 0 0 / 15%)) no-repeat;
        mask-size: calc(100% + 2.5em);
        animation: to-end linear both;
        animation-timeline: scroll(self inline);
        animation-range: calc(100% - 2.5em) 100%;
      }
    }
  }

  @keyframes to-end {
    from {
      mask-size: 100%;
    }
  }

  table {
    border-collapse: collapse;
    /* Without a doctype tables have the colour of the page's body, and no font of what is around them. */
    color: inherit;
    font: inherit;
    overflow-wrap: normal;
  }

  caption {
    padding-block-end: 0.5em;
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: 0.375em 0.625em;
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  th {
    background: var(--_surface);
  }

  blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_border);
  }

  pre {
    overflow-x: auto;
    white-space: pre-wrap;
  }

  .byline {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }

  /* What follows the article stays out of sight until it is there. */
  .skeleton {
    min-block-size: 60em;
  }

  .title-bar {
    /* It would move the section. */
    margin-block-start: 0;
    block-size: 1.75em;
  }

  .short {
    inline-size: 60%;
  }

  @media print {
    :host {
      contain: none;
    }

    figure,
    tr {
      break-inside: avoid;
    }

    /* Nobody can scroll paper. */
    .scroll {
      overflow: visible;
    }

    table {
      overflow-wrap: anywhere;
    }

    :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;
