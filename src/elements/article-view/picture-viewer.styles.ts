import {css} from 'lit';

/** Styles of the picture viewer; they load with it. */
export const viewerStyles = css`
  .viewer {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0.5em;
    border: 0;
    background: #111;
    color: #fff;
  }

  .viewer[open] {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }

  .viewer-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    align-items: center;
  }

  .viewer-count {
    flex: 1;
  }

  .viewer .tool {
    min-inline-size: 2.5em;
    min-block-size: 2.5em;
    border-color: rgb(255 255 255 / 60%);
    font-size: 1.125em;
  }

  .stage {
    flex: 1;
    /* On a small screen the viewer scrolls to the rest of a long caption, which left no room. */
    min-block-size: 50%;
    overflow: auto;
    overscroll-behavior: contain;
    touch-action: pan-y pinch-zoom;
  }

  .stage img {
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
    object-fit: contain;
  }

  .stage:not(.zoom-1) {
    touch-action: auto;
  }

  .stage:not(.zoom-1) img {
    max-inline-size: none;
  }

  .zoom-2 img {
    inline-size: 200%;
    block-size: 200%;
  }

  .zoom-3 img {
    inline-size: 300%;
    block-size: 300%;
  }

  .zoom-4 img {
    inline-size: 400%;
    block-size: 400%;
  }

  .viewer-caption {
    text-align: center;
  }

  /* It stays, for screen readers to hear of the next one, but takes no room. */
  .viewer-caption:empty {
    margin-block: -0.5em 0;
  }
`;
