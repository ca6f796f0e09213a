import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/linked-sites/define.ts';
import type {PortalLinkedSites} from '../../../src/index.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {oneInShadow} from '../../browser/shadow.ts';

describe('<portal-linked-sites layout="select">', () => {
  guardPage();

  it('has its list for paper alone, however the page shows lists', async () => {
    const data = [{title: 'Xã Mẫu', url: 'https://xa.example/'}];
    const element = await fixture<PortalLinkedSites>(
      html`<portal-linked-sites layout="select" .data=${data}></portal-linked-sites>`,
    );
    const style = document.createElement('style');
    style.textContent = 'portal-linked-sites::part(list) { display: grid }';
    document.head.append(style);
    const display = (): string => getComputedStyle(oneInShadow(element, '.list')).display;
    expect(display()).to.equal('none');
    element.layout = 'list';
    await element.updateComplete;
    expect(display()).to.equal('grid');
    style.remove();
  });
});
