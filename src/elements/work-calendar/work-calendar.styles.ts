import {css} from 'lit';

/** Styles of `<portal-work-calendar>`: blocks first, a table where there is room for one. */
export const styles = css`
  .section {
    container-type: inline-size;
  }

  .toolbar {
    margin-block-end: var(--_space);
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 0.5em;
  }

  .control {
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
    font-size: 0.9375em;
  }

  /* iOS enlarges the page around a field with smaller text, and leaves it so. */
  @media (pointer: coarse) {
    .control {
      font-size: max(1em, 16px);
    }
  }

  button {
    cursor: pointer;
    /* Not in what is copied from the week. */
    -webkit-user-select: none;
  }

  button:hover {
    text-decoration: underline;
  }

  .status:empty {
    display: none;
  }

  .week,
  caption {
    padding-block: 0.25em 0.5em;
    font-size: 1.0625em;
    font-weight: 700;
  }

  /* Marks piled on one letter cannot be broken into lines. */
  .frame {
    overflow-x: auto;
  }

  .table,
  .table * {
    box-sizing: border-box;
  }

  .table,
  caption,
  thead,
  tbody,
  tr,
  th,
  td {
    display: block;
    text-align: start;
    vertical-align: top;
  }

  .table {
    border-collapse: collapse;
    /* Without a doctype tables have the colour of the page's body, and no font of what is around them. */
    color: inherit;
    font: inherit;
  }

  thead {
    position: absolute;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  th,
  td {
    padding: 0.1875em 0.5em;
    font-weight: 400;
  }

  .group {
    padding-block: 0.375em;
    background: var(--_surface);
    font-weight: 700;
  }

  .today .group {
    border-inline-start: 0.25em solid var(--_accent);
  }

  .part,
  td.time,
  .name {
    font-weight: 600;
  }

  .event {
    padding-block: 0.25em 0.5em;
  }

  .event + .event {
    border-block-start: 1px solid var(--_border);
  }

  bdi {
    white-space: pre-line;
  }

  [data-label=''] {
    display: none;
  }

  .days {
    font-weight: 400;
  }

  .cancelled .name {
    text-decoration: line-through;
  }

  td:not(.time, .title, .none)::before {
    content: attr(data-label) ': ';
    font-size: 0.875em;
  }

  .badge {
    display: inline-block;
    margin-inline-end: 0.25em;
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

  .save {
    min-block-size: 24px;
    /* Its target reaches beyond its line, and does not push the title out of line with its row. */
    margin-block: -0.375em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--portal-color-link, inherit);
    font: inherit;
    font-size: 0.8125em;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .file {
    display: inline-block;
    min-block-size: 24px;
    margin-inline-end: 0.75em;
  }

  .row {
    display: grid;
    grid-template-columns: 8em 1fr;
    gap: var(--_space);
    padding-block: 0.875em;
    border-block-end: 1px solid var(--_border);
  }

  @container (min-width: 400px) and (min-width: 25em) {
    .timed .event {
      display: grid;
      grid-template-columns: 8em 1fr;
    }

    .event > * {
      grid-column: 2;
    }

    .event > .time {
      grid-column: 1;
    }

    .event > th {
      grid-column: 1 / -1;
    }
  }

  @container (min-width: 640px) and (min-width: 40em) {
    table.grid {
      display: table;
      inline-size: 100%;
      font-size: 0.8125em;
    }

    .grid caption {
      display: table-caption;
      font-size: 1.25em;
    }

    .grid thead {
      display: table-header-group;
      position: static;
      clip-path: none;
    }

    .grid tbody {
      display: table-row-group;
    }

    .grid tr.event,
    .grid tr {
      display: table-row;
    }

    .grid :is(th, td) {
      display: table-cell;
      min-inline-size: 4.25em;
      padding: 0.375em 0.25em;
      border: 1px solid var(--_border);
    }

    .grid :is(th, .time) {
      min-inline-size: 0;
      overflow-wrap: normal;
    }

    .grid thead th {
      background: var(--_surface);
      font-weight: 700;
    }

    .grid td::before {
      content: none;
    }
  }

  @container (min-width: 960px) and (min-width: 60em) {
    table.grid {
      font-size: 0.9375em;
    }

    .grid :is(th, td) {
      padding: 0.5em;
    }
  }
`;
