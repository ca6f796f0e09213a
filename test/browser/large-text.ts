import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {oneInShadow} from './shadow.ts';
import {textLines} from './text-lines.ts';

/** That the text of a section's article has the whole width, and its date one line, on a phone with large text. */
export async function expectTextBelowPicture(
  element: LitElement & {showDate: boolean},
): Promise<void> {
  element.showDate = true;
  // 320 px with text of 200 %, on a page with margins.
  element.style.cssText = 'width: 256px; font-size: 32px';
  await element.updateComplete;
  expect(oneInShadow(element, '.text').clientWidth).to.equal(256);
  expect(textLines(oneInShadow(element, '.date'))).to.have.length(1);
  expect(element.scrollWidth).to.be.at.most(element.clientWidth);
}
