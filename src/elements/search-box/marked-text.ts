import {html} from 'lit';
import {highlight} from '../../text/highlight.ts';
import type {SearchText} from '../../text/search-text.ts';

/** A text in which what was looked for is marked, isolated so that it cannot turn what is around it. */
export const markedText = (text: string, search: SearchText): unknown =>
  html`<bdi
    >${highlight(text, search).map((piece) =>
      piece.isHit ? html`<mark part="mark">${piece.text}</mark>` : piece.text,
    )}</bdi
  >`;
