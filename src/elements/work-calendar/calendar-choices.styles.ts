import {css} from 'lit';

/** Styles of what a reader chooses with, and how a week looks on paper. */
export const choicesStyles = css`
  [aria-disabled] {
    cursor: default;
    opacity: 0.6;
  }

  /* The ring outside has the colour of the text, which may be that of the page's ground. */
  .control:focus-visible {
    box-shadow: inset 0 0 0 0.125em;
  }

  /* WebKit draws what is chosen from itself, without a shadow. */
  select:focus-visible {
    outline-color: currentcolor;
    outline-offset: -0.1875em;
  }

  /* Drawn from lines: what Chromium has here is a picture, which takes it as long as ten rows of the table. */
  ::-webkit-calendar-picker-indicator {
    box-sizing: border-box;
    inline-size: 1em;
    block-size: 1em;
    border: 0.0625em solid;
    border-block-start-width: 0.3125em;
    border-radius: 0.125em;
    background: none;
  }

  /* As wide before the names are there as with them, so that the rows of controls stay as they are. */
  .leaders {
    flex: 1 1 11em;
  }

  .filter {
    flex: 1 1 9em;
  }

  /* A leader's name; headers of days and times do not break within words. */
  .group bdi {
    display: block;
    min-inline-size: 5em;
    overflow-wrap: anywhere;
  }

  .chosen {
    display: none;
  }

  .told {
    display: block;
  }

  @media print {
    :host {
      contain: none;
    }

    /* What stays says of a part of the week that it is one. */
    .controls,
    .save,
    .told {
      display: none;
    }

    .chosen {
      display: block;
    }

    .toolbar {
      margin: 0;
    }

    tr {
      break-inside: avoid;
    }

    /* A normal week on one sheet of A4, on its side. */
    .table.grid {
      font-size: 8.5pt;
      line-height: 1.25;
    }

    /* Grounds are not printed, and its text would be white on white. */
    .badge {
      outline-color: currentcolor;
      background: none;
      color: inherit;
    }

    .grid :is(th, td) {
      padding: 1pt 2pt;
    }

    .file {
      min-block-size: 0;
    }
  }
`;
