import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/search-box/define.ts';
import type {PortalSearchBox, PortalSearchEvent} from '../../../src/index.ts';
import {HeldSource} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

/** As the Vietnamese keyboard of Windows types it, with what comes along when text is pasted. */
const raw = 'Lịch\u00A0tiếp  công\u200B dân'.normalize('NFD');
const clean = 'Lịch tiếp công dân';

describe('what is typed into <portal-search-box>', () => {
  guardPage();

  const open = async (): Promise<{
    element: PortalSearchBox;
    source: HeldSource;
    input: HTMLInputElement;
  }> => {
    const source = new HeldSource();
    const element = await fixture<PortalSearchBox>(
      html`<portal-search-box .source=${source}></portal-search-box>`,
    );
    const input = oneInShadow(element, '#text') as HTMLInputElement;
    input.focus();
    input.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
    await until(() => inShadow(element, '[name="from"]').length === 1, 'has its form');
    return {element, source, input};
  };

  it('is asked for with composed letters and plain blanks, as endpoints keep their text', async () => {
    const {element, source, input} = await open();
    const events: PortalSearchEvent[] = [];
    element.addEventListener('portal-search', (event) => events.push(event));
    input.value = raw;
    oneInShadow(element, '.submit').click();
    await until(() => source.lists.length > 0);
    expect(source.lists[0]?.query.text).to.equal(clean);
    expect(events[0]?.search.text).to.equal(clean);
  });

  it('is left as it is while suggestions for it are asked for, once the letters rest', async () => {
    const {source, input} = await open();
    const steps = ['L', 'Li', 'Lic', 'Lich', raw];
    input.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
    for (const step of steps) {
      input.value = step;
      input.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
    }
    await until(() => source.lists.length > 0);
    expect(input.value).to.equal(raw);
    expect(source.lists.map(({query}) => query.text)).to.deep.equal([clean]);
  });
});
