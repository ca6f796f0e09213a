import {expect} from '@open-wc/testing';
import {articleBody} from '../../../src/elements/article-view/article-body.ts';
import {articleToolsTexts} from '../../../src/locale/vi/article-tools.ts';
import {showArticle} from '../../browser/article-fixture.ts';
import {articleOf} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {oneInShadow} from '../../browser/shadow.ts';

/** Milliseconds; each took the page many times as long, and one ten times as large a hundred times that. */
const soon = 10_000;

const bodyBase = `${location.origin}/`;
const blanks = ' '.repeat(200_000);
const nestedText = `${'<span>'.repeat(90)}${'a '.repeat(1_200_000)}`;

describe('an article that is made to stop the page', () => {
  guardPage();

  for (const [what, bodyHtml] of [
    ['a width with a book of blanks in it', `<p width="1${blanks}x">a</p>`],
    ['a style with a book of blanks in it', `<p style="width:1${blanks}x">a</p>`],
    ['long text in blocks within one another', '<div>'.repeat(90) + 'a '.repeat(1_200_000)],
    ['a long caption in elements within one another', `<p><img src="a.png"></p><p>${nestedText}`],
    ['long text below a picture', `<p><img src="a.png"><br>${nestedText}`],
    [
      'thousands of pictures in one link',
      `<a href="a.png">${'<img src="a.png">'.repeat(15_000)}</a>`,
    ],
  ] as const) {
    it(`is made ready soon: ${what}`, () => {
      const start = performance.now();
      const options = {tableLabel: 'Bảng', texts: articleToolsTexts, headingLevel: 2};
      articleBody(articleOf('a', {bodyHtml, bodyBase}), {
        ...options,
        language: 'vi',
        mediaHosts: '',
      });
      expect(performance.now() - start).to.be.below(soon);
    });
  }

  for (const [what, table] of [
    ['cells', '<tr><td colspan="1000" rowspan="65534">a</td></tr>'.repeat(150)],
    ['columns', `${'<col span="1000">'.repeat(40_000)}<tr><td>a</td></tr>`],
  ] as const) {
    it(`is on screen soon: a table whose ${what} span more than any has`, async () => {
      const start = performance.now();
      const element = await showArticle({bodyHtml: `<table>${table}</table>`, bodyBase});
      const body = oneInShadow(element, '.body');
      expect(body.offsetHeight).to.be.greaterThan(0);
      expect(body.textContent).to.contain('a');
      expect(performance.now() - start).to.be.below(soon);
    });
  }

  it('keeps the spans of tables that people write', async () => {
    const row = '<tr><td rowspan="2">a</td><td colspan="3">b</td></tr><tr><td>c</td></tr>';
    const bodyHtml = `<table><colgroup span="2"></colgroup>${row.repeat(500)}</table>`;
    const element = await showArticle({bodyHtml, bodyBase});
    const body = oneInShadow(element, '.body');
    expect(body.querySelectorAll('[rowspan="2"], [colspan="3"], [span="2"]')).to.have.length(1001);
  });
});
