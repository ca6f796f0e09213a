import {css} from 'lit';

/** How the classes look that stand for the layout of old editors (`old-layout.ts`). */
export const bodyStyles = css`
  .body {
    display: flow-root;
  }
  .align-left {
    text-align: left;
  }
  .align-right {
    text-align: right;
  }
  .align-center {
    text-align: center;
  }
  .align-justify {
    text-align: justify;
  }
  .align-center > table {
    margin-inline: auto;
  }
  .valign-middle {
    vertical-align: middle;
  }
  .valign-bottom {
    vertical-align: bottom;
  }
  .float-left,
  .float-right {
    max-inline-size: 50%;
    margin-block-end: 0.5em;
  }
  .float-left {
    float: left;
    margin-inline: 0 1em;
  }
  .float-right {
    float: right;
    margin-inline: 1em 0;
  }
  .bold {
    font-weight: bold;
  }
  .italic {
    font-style: italic;
  }
  .underline {
    text-decoration: underline;
  }
  .indent-1 {
    margin-inline-start: 1.5em;
  }
  .indent-2 {
    margin-inline-start: 3em;
  }
  .indent-3 {
    margin-inline-start: 4.5em;
  }
  .indent-4 {
    margin-inline-start: 6em;
  }
  .width-1 {
    inline-size: 10%;
  }
  .width-2 {
    inline-size: 20%;
  }
  .width-3 {
    inline-size: 30%;
  }
  .width-4 {
    inline-size: 40%;
  }
  .width-5 {
    inline-size: 50%;
  }
  .width-6 {
    inline-size: 60%;
  }
  .width-7 {
    inline-size: 70%;
  }
  .width-8 {
    inline-size: 80%;
  }
  .width-9 {
    inline-size: 90%;
  }
  .width-10 {
    inline-size: 100%;
  }
`;
