import {expect} from '@open-wc/testing';
import type {PortalArticleView} from '../../../src/index.ts';
import {showArticle} from '../../browser/article-fixture.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

const bodyBase = `${location.origin}/`;
const bodyHtml = `<figure><img src="a.png" alt="Hội trường" width="400" height="300"><figcaption>Toàn cảnh</figcaption></figure>
  <p>Chữ</p><p><a href="large.JPG"><img src="b.png" alt=""></a></p>`;

const dialog = (element: Element) => oneInShadow(element, 'dialog') as HTMLDialogElement;
const picture = (element: Element) => oneInShadow(element, '.stage img') as HTMLImageElement;
const key = (element: Element, name: string) =>
  dialog(element).dispatchEvent(new KeyboardEvent('keydown', {key: name, cancelable: true}));

const open = async (index = 0): Promise<PortalArticleView> => {
  const element = await showArticle({bodyHtml, bodyBase});
  inShadow(element, 'button.enlarge')[index]!.click();
  await until(() => inShadow(element, 'dialog[open]').length);
  return element;
};

describe('the picture viewer', () => {
  guardPage();

  it('is not offered for icons, nor for pictures that lead elsewhere', async () => {
    const element = await showArticle({
      bodyHtml: `<p><img src="i.png" width="16" height="16"><a href="/tin"><img src="b.png" alt="Tin"></a>
        <a href="c.jpg">Chữ <img src="b.png"></a></p>`,
      bodyBase,
    });
    expect(inShadow(element, '.enlarge')).to.have.length(0);
    expect(inShadow(element, '.body a')).to.have.length(2);
  });

  it('shows the picture with its caption and text alternative, and is accessible', async () => {
    const element = await open();
    expect(picture(element).src).to.equal(`${bodyBase}a.png`);
    expect(picture(element).alt).to.equal('Hội trường');
    expect(oneInShadow(element, '.viewer-caption').textContent).to.equal('Toàn cảnh');
    expect(oneInShadow(element, '.viewer-count').textContent).to.equal('Ảnh 1/2');
    await expect(element).to.be.accessible();
    dialog(element).close();
  });

  it('shows the large form that the article links to', async () => {
    const element = await open(1);
    expect(picture(element).src).to.equal(`${bodyBase}large.JPG`);
    dialog(element).close();
  });

  it('turns with the arrow keys, around both ends', async () => {
    const element = await open();
    key(element, 'ArrowLeft');
    expect(oneInShadow(element, '.viewer-count').textContent).to.equal('Ảnh 2/2');
    key(element, 'ArrowRight');
    expect(oneInShadow(element, '.viewer-count').textContent).to.equal('Ảnh 1/2');
    dialog(element).close();
  });

  it('leaves half of a small screen to the picture, whatever the length of its caption', async () => {
    const element = await open();
    oneInShadow(element, '.viewer-caption').textContent = 'Toàn cảnh hội nghị '.repeat(400);
    const shown = dialog(element);
    const {height} = picture(element).getBoundingClientRect();
    expect(height).to.be.at.least(shown.clientHeight * 0.4);
    // The rest of the caption can be scrolled to.
    shown.scrollTop = shown.scrollHeight;
    const end = oneInShadow(element, '.viewer-caption').getBoundingClientRect().bottom;
    expect(end).to.be.at.most(shown.clientHeight);
    shown.close();
  });

  it('says the caption of the picture that it turns to', async () => {
    const element = await open(1);
    // A region that comes with its text is often not read.
    const caption = oneInShadow(element, 'p[role="status"].viewer-caption');
    expect(caption.textContent).to.equal('');
    expect(caption.clientHeight).to.equal(0);
    key(element, 'ArrowLeft');
    expect(caption.isConnected).to.be.true;
    expect(caption.textContent).to.equal('Toàn cảnh');
    dialog(element).close();
  });

  it('turns with a swipe to the side, not with one down or a short one', async () => {
    const element = await open();
    const swipe = (x: number, y: number) => {
      const stage = oneInShadow(element, '.stage');
      const at = (type: string, clientX: number, clientY: number) =>
        stage.dispatchEvent(new PointerEvent(type, {clientX, clientY, pointerType: 'touch'}));
      at('pointerdown', 200, 200);
      at('pointerup', 200 + x, 200 + y);
      return oneInShadow(element, '.viewer-count').textContent;
    };
    expect(swipe(-30, 0)).to.equal('Ảnh 1/2');
    expect(swipe(-60, 80)).to.equal('Ảnh 1/2');
    expect(swipe(-90, 5)).to.equal('Ảnh 2/2');
    expect(swipe(90, 5)).to.equal('Ảnh 1/2');
    dialog(element).close();
  });

  it('keeps in sight what is zoomed: the place of a double tap, else the middle', async () => {
    const element = await open();
    const stage = oneInShadow(element, '.stage');
    const {left, top, width, height} = stage.getBoundingClientRect();
    key(element, '+');
    // A bar to scroll may take some room.
    expect(stage.scrollLeft).to.be.closeTo(width / 2, 20);
    expect(stage.scrollTop).to.be.closeTo(height / 2, 20);
    key(element, '-');
    const at = {clientX: left + width * 0.9, clientY: top + height * 0.8};
    stage.dispatchEvent(new MouseEvent('dblclick', at));
    expect(stage.scrollLeft).to.be.closeTo(width * 0.9, 20);
    expect(stage.scrollTop).to.be.closeTo(height * 0.8, 20);
    dialog(element).close();
  });

  it('zooms with keys and a double click, between the size that fits and four times that', async () => {
    const element = await open();
    const stage = oneInShadow(element, '.stage');
    const width = picture(element).clientWidth;
    key(element, '-');
    expect(stage.className).to.equal('stage zoom-1');
    for (let turn = 0; turn < 6; turn++) key(element, '+');
    expect(stage.className).to.equal('stage zoom-4');
    expect(picture(element).clientWidth / width).to.be.within(3.8, 4.2);
    expect(stage.tabIndex).to.equal(0);
    key(element, 'ArrowRight');
    expect(oneInShadow(element, '.viewer-count').textContent).to.equal('Ảnh 1/2');
    for (let turn = 0; turn < 6; turn++) key(element, '-');
    stage.dispatchEvent(new MouseEvent('dblclick'));
    expect(stage.className).to.equal('stage zoom-2');
    dialog(element).close();
  });

  it('leaves focus where it is when the picture that it moved in fits again', async () => {
    const element = await open();
    key(element, '+');
    const stage = oneInShadow(element, '.stage');
    stage.focus();
    key(element, '-');
    expect(stage.className).to.equal('stage zoom-1');
    // Browsers look for what can no longer have focus when they draw.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(element.shadowRoot!.activeElement?.className).to.equal('stage zoom-1');
    dialog(element).close();
  });

  it('gives focus back to the picture that was shown last, and leaves nothing behind', async () => {
    const element = await open();
    key(element, 'ArrowRight');
    dialog(element).close();
    await until(() => inShadow(element, 'dialog').length === 0);
    expect(element.shadowRoot!.activeElement).to.equal(inShadow(element, 'button.enlarge')[1]);
  });

  it('closes when the element leaves, or shows another article', async () => {
    const element = await open();
    const {bodyHtml: html, ...rest} = {bodyHtml: '<p>Khác</p>', bodyBase};
    element.data = {
      ...rest,
      bodyHtml: html,
      id: 'b',
      title: 'B',
      authors: [],
      sections: [],
      tags: [],
      attachments: [],
    };
    await until(() => inShadow(element, 'dialog').length === 0);
    const other = await open();
    const shown = dialog(other);
    other.remove();
    await until(() => !shown.isConnected && !shown.open);
  });
});
