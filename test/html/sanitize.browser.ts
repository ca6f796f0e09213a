import {expect} from '@open-wc/testing';
import {sanitize} from '../../src/html/sanitize.ts';
import {guardPage} from '../browser/page-guard.ts';
import {attacks} from './attacks.ts';
import {allowedOnPage, faultsOf} from './markup-check.ts';

const base = 'http://127.0.0.1:1/tin/bai-1?x=1';

/** The markup on the page, for looking at. */
const markupOf = (html: string): string => {
  const box = document.createElement('div');
  box.append(sanitize(html, base));
  return box.innerHTML;
};

describe('foreign markup', () => {
  guardPage();
  let place: HTMLElement;

  beforeEach(() => {
    place = document.createElement('div');
    place.attachShadow({mode: 'open'});
    document.body.append(place);
  });

  afterEach(() => place.remove());

  for (const {html, why} of attacks) {
    it(`does no harm: ${why}`, async () => {
      const before = [document.title, document.cookie, location.href, document.body.className];
      const {shadowRoot} = place;
      shadowRoot!.append(sanitize(html, base));
      expect(faultsOf(shadowRoot!, allowedOnPage)).to.deep.equal([]);
      for (const element of shadowRoot!.querySelectorAll('*')) {
        for (const type of ['load', 'error', 'focus', 'mouseover', 'animationstart', 'toggle']) {
          element.dispatchEvent(new Event(type));
        }
      }
      // What runs by itself has run by the time that a broken picture is known to be one.
      const probe = new Image();
      await new Promise((resolve) => {
        probe.onerror = resolve;
        probe.src = 'data:,';
      });
      expect((window as {hacked?: number}).hacked).to.be.undefined;
      expect([
        document.title,
        document.cookie,
        location.href,
        document.body.className,
      ]).to.deep.equal(before);
    });
  }

  for (const [html, shown] of [
    // Old editors.
    ['<center>a</center>', '<div class="align-center">a</div>'],
    ['<p align=RIGHT>a</p>', '<p class="align-right">a</p>'],
    [
      '<p style="TEXT-ALIGN: justify !important; color: red">a</p>',
      '<p class="align-justify">a</p>',
    ],
    ['<p style="margin-left:80px">a</p>', '<p class="indent-2">a</p>'],
    [
      '<span style="font-weight:700;font-style:italic">a</span>',
      '<span class="bold italic">a</span>',
    ],
    // No steps and tenths but those that the styles know.
    ['<p style="padding-left:30px">a</p>', '<p class="indent-1">a</p>'],
    ['<p style="margin-left:4000px">a</p>', '<p class="indent-4">a</p>'],
    [
      '<table width="250%"><tr><td width="2%">a</td></tr></table>',
      '<div class="scroll" tabindex="0" role="region"><table class="width-10"><tbody><tr><td class="width-1">a</td></tr></tbody></table></div>',
    ],
    ['<span style="text-decoration:underline">a</span>', '<span class="underline">a</span>'],
    ['<strike>a</strike><tt>b</tt>', '<s>a</s><code>b</code>'],
    ['<p class="MsoNormal" style="mso-style:x;text-align:url(;center)">a</p>', '<p>a</p>'],
    [
      '<p title="p style=a" style = "text-align:right">style=a &lt;p style=b&gt;</p>',
      '<p title="p style=a" class="align-right">style=a &lt;p style=b&gt;</p>',
    ],
    ['<font color="red" size="7">a</font>', 'a'],
    // Ids.
    ['<p id="muc-1">a</p>', '<p id="article-muc-1">a</p>'],
    ['<a name="muc-1">a</a>', '<a id="article-muc-1">a</a>'],
    ['<p id="a b">a</p><p id="x">b</p><p id="x">c</p>', '<p>a</p><p id="article-x">b</p><p>c</p>'],
    // Links.
    [
      '<a href="b" target="_BLANK" rel="opener">a</a>',
      '<a href="http://127.0.0.1:1/tin/b" rel="noopener" target="_blank">a</a>',
    ],
    ['<a href="b" target="menu">a</a>', '<a href="http://127.0.0.1:1/tin/b" rel="noopener">a</a>'],
    [
      '<a href="mailto:vanthu@portal.example">a</a>',
      '<a href="mailto:vanthu@portal.example" rel="noopener">a</a>',
    ],
    ['<a href="//[">a</a>', '<a>a</a>'],
    // A picture whose address is refused.
    ['<p>a <img src="javascript:alert(1)" alt="Bản đồ"></p>', '<p>a Bản đồ</p>'],
    // A table for the layout: what it holds scrolls with it, with no frame that takes focus in another.
    [
      '<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>',
      '<div class="scroll" tabindex="0" role="region"><table><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td></tr></tbody></table></div>',
    ],
    // Lists go on where they stopped.
    [
      '<ol start="3" reversed><li value="7">a</li></ol>',
      '<ol start="3" reversed=""><li value="7">a</li></ol>',
    ],
  ] as const) {
    it(`becomes what it means: ${html}`, () => {
      expect(markupOf(html)).to.equal(shown);
    });
  }

  it('keeps the layout of tables and pictures as classes', () => {
    place.shadowRoot!.append(
      sanitize(
        `<table width="100%" align="center"><col width="33%"><tr><td valign="middle" style="width:20.5%" headers="a b">x</td></tr></table>
        <img src="a.png" style="float:right;width:300px;height:200px"><img src="b.png" width="50%" align="left">`,
        base,
      ),
    );
    const one = (selector: string) => place.shadowRoot!.querySelector(selector)!;
    expect(one('table').className).to.equal('align-center width-10');
    expect(one('col').className).to.equal('width-3');
    expect(one('td').className).to.equal('valign-middle width-2');
    expect(one('td').getAttribute('headers')).to.equal('article-a article-b');
    const [sized, unsized] = place.shadowRoot!.querySelectorAll('img');
    expect([sized!.className, sized!.width, sized!.height]).to.deep.equal([
      'float-right',
      300,
      200,
    ]);
    expect(unsized!.parentElement!.className).to.equal('unsized float-left width-5');
  });

  it('shows pictures that scripts of their page would have loaded late', () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    for (const html of [
      `<img src="${dot}" data-src="a.png" alt="A">`,
      '<img data-lazy-src="a.png" src="blank.gif" alt="A">',
      '<img data-original="a.png" alt="A">',
      '<img data-src="javascript:alert(1)" src="a.png" alt="A">',
    ]) {
      place.shadowRoot!.replaceChildren(sanitize(html, base));
      const image = place.shadowRoot!.querySelector('img')!;
      expect(image.src, html).to.equal(new URL('a.png', base).href);
      expect(image.getAttributeNames().filter((name) => name.startsWith('data'))).to.deep.equal([]);
    }
    expect(markupOf('<p data-src="a.png">x</p>')).to.equal('<p>x</p>');
  });

  it('takes a link to a place in the article there, and leaves the page where it is', () => {
    place.shadowRoot!.append(
      sanitize(
        `<a href="#%C4%91i%E1%BB%83m-2">a</a><a href="/tin/bai-1?x=1#điểm-2">b</a><p style="margin-left:1px" id="điểm-2">c</p>`,
        base,
      ),
    );
    const address = location.href;
    for (const link of place.shadowRoot!.querySelectorAll('a')) {
      (place.shadowRoot!.activeElement as HTMLElement | null)?.blur();
      link.click();
      expect(place.shadowRoot!.activeElement?.id).to.equal('article-điểm-2');
    }
    expect(location.href).to.equal(address);
  });

  it('leaves a link to a place in the article to the browser where a key says so, as to open a tab', () => {
    place.shadowRoot!.append(sanitize('<a href="#muc-1">a</a><p id="muc-1">b</p>', base));
    const link = place.shadowRoot!.querySelector('a')!;
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      let isLeft: boolean | undefined;
      const look = (event: Event): void => {
        isLeft = !event.defaultPrevented;
        event.preventDefault();
      };
      place.addEventListener('click', look, {once: true});
      const keys = {bubbles: true, composed: true, cancelable: true, [key]: true};
      link.dispatchEvent(new MouseEvent('click', keys));
      expect(isLeft, key).to.be.true;
      expect(place.shadowRoot!.activeElement, key).to.be.null;
    }
  });

  it('keeps a link that another one leads to within reach of the Tab key', () => {
    const html = '<a href="#muc-1">a</a><a id="muc-1" href="b">b</a>';
    place.shadowRoot!.append(sanitize(html, base));
    const [link, target] = place.shadowRoot!.querySelectorAll('a');
    link!.click();
    expect(place.shadowRoot!.activeElement).to.equal(target);
    expect(target!.tabIndex).to.equal(0);
  });

  it('keeps the text of what is nested too deeply, and lays it out', () => {
    const html = '<div><i>'.repeat(10_000) + 'đáy<br>' + '</i></div>'.repeat(10_000);
    place.shadowRoot!.append(sanitize(html, base));
    expect(place.shadowRoot!.textContent).to.equal('đáy');
    let depth = 0;
    for (let node = place.shadowRoot!.querySelector('br')?.parentElement; node; depth++) {
      node = node.parentElement;
    }
    expect(depth).to.be.within(1, 100);
    expect(place.offsetHeight).to.be.greaterThan(0);
  });

  it('does not see hooks that other code gives to its own copy of the sanitiser', async () => {
    const {default: shared} = await import('dompurify');
    shared.addHook('afterSanitizeAttributes', (node) => node.setAttribute('onclick', 'hacked=1'));
    expect(markupOf('<p>a</p>')).to.equal('<p>a</p>');
    shared.removeAllHooks();
  });
});
