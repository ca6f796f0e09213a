import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/search-box/define.ts';
import type {PortalSearchBox} from '../../../src/index.ts';
import {contrastOf} from '../../browser/contrast.ts';
import {pageOf, summary} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

describe('the suggestion of <portal-search-box> that the arrow keys are at', () => {
  guardPage();
  afterEach(() => localStorage.clear());

  for (const scheme of ['light', 'dark']) {
    it(`can be read, and told from the others, on a ${scheme} page`, async () => {
      const source = {articles: () => Promise.resolve(pageOf(summary('a', {title: 'Ủy ban'})))};
      const element = await fixture<PortalSearchBox>(
        html`<portal-search-box
          style="color-scheme: ${scheme}; --portal-color-muted: ${scheme === 'dark' ? '#aaa' : '#666'}"
          recent
          .source=${source}
        ></portal-search-box>`,
      );
      const input = oneInShadow(element, '[name="text"]') as HTMLInputElement;
      const type = (text: string) => {
        input.focus();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      };
      type('Ủy ban xã');
      oneInShadow(element, 'form').dispatchEvent(new SubmitEvent('submit', {cancelable: true}));
      await until(() => element.state === 'ready');
      type('ủy');
      await until(() => inShadow(element, '.option .muted').length === 1);
      input.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', cancelable: true}));
      await element.updateComplete;

      const chosen = oneInShadow(element, '[aria-selected="true"]');
      const popup = getComputedStyle(oneInShadow(element, '.popup')).backgroundColor;
      const ground = getComputedStyle(chosen).backgroundColor;
      for (const part of [chosen, ...chosen.querySelectorAll('mark, .muted')]) {
        const {color} = getComputedStyle(part);
        expect(contrastOf(color, popup, ground), part.className).to.be.at.least(4.5);
      }
      expect(contrastOf(ground, popup), 'its ground').to.be.at.least(3);
    });
  }
});
