import {expect, fixture, html} from '@open-wc/testing';
import '../../src/elements/hot-news/define.ts';
import {ContextProviderEvent} from '../../src/provider/context-provider-event.ts';
import {ContextRequestEvent, type ContextCallback} from '../../src/provider/context.ts';
import {settingsContext, type PortalSettings} from '../../src/provider/settings.ts';
import type {PortalHotNews, PortalProvider} from '../../src/index.ts';
import {fixedSource, HeldSource, pageOf, summary} from '../browser/held-source.ts';
import {guardPage} from '../browser/page-guard.ts';
import {oneInShadow, reach, textOf} from '../browser/shadow.ts';
import {until} from '../browser/until.ts';

const newsIn = (root: Element): PortalHotNews[] => [
  ...root.querySelectorAll<PortalHotNews>('portal-hot-news'),
];

const settingsOf = (element: Element): PortalSettings => {
  let found: PortalSettings = {};
  const callback: ContextCallback<PortalSettings> = (settings) => (found = settings);
  element.dispatchEvent(new ContextRequestEvent(settingsContext, element, callback));
  return found;
};

const link = (element: PortalHotNews) => (oneInShadow(element, 'a') as HTMLAnchorElement).href;

describe('<portal-provider>', () => {
  guardPage();

  // First, for a tag cannot be taken back once it is registered.
  it('reaches elements that were there before it was registered', async () => {
    const root = await fixture<HTMLElement>(
      html`<portal-provider article-href="/?bai={id}">
        <portal-hot-news></portal-hot-news>
      </portal-provider>`,
    );
    const [news] = newsIn(root);
    expect(news?.state).to.equal('idle');
    Object.assign(root, {source: fixedSource([summary('a')])});
    await import('../../src/provider/define.ts');
    await reach(news!, 'ready');
    expect(link(news!)).to.equal(`${location.origin}/?bai=a`);
  });

  it('reaches elements that are registered, and added, after it', async () => {
    const provider = await fixture<PortalProvider>(
      html`<portal-provider .source=${fixedSource([summary('a')])}></portal-provider>`,
    );
    const news = document.createElement('portal-hot-news');
    provider.append(news);
    await reach(news, 'ready');
  });

  it('shows nothing of its own and takes part in no layout', async () => {
    const provider = await fixture<PortalProvider>(
      html`<portal-provider><p>Chữ của trang</p></portal-provider>`,
    );
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider.innerText).to.equal('Chữ của trang');
  });

  it('is followed at once when its source changes, and drops the answer under way', async () => {
    const [first, second] = [new HeldSource(), new HeldSource()];
    const provider = await fixture<PortalProvider>(
      html`<portal-provider .source=${first}><portal-hot-news></portal-hot-news></portal-provider>`,
    );
    const [news] = newsIn(provider);
    await until(() => first.lists.length === 1);
    provider.source = second;
    await until(() => second.lists.length === 1);
    expect(first.lists[0]?.options.signal.aborted).to.be.true;
    second.lists[0]?.answer(pageOf(summary('second')));
    first.lists[0]?.answer(pageOf(summary('first')));
    await reach(news!, 'ready');
    expect(textOf(news!)).to.contain('Bài second');
  });

  it('asks nobody again when it is set to what it was', async () => {
    const source = new HeldSource();
    const provider = await fixture<PortalProvider>(
      html`<portal-provider .source=${source} type="portal">
        <portal-hot-news></portal-hot-news>
      </portal-provider>`,
    );
    await until(() => source.lists.length === 1);
    provider.source = source;
    provider.setAttribute('type', 'portal');
    await provider.updateComplete;
    await newsIn(provider)[0]?.updateComplete;
    expect(source.lists).to.have.length(1);
  });

  it('fills in from the provider around it what it leaves unset', async () => {
    const outer = await fixture<PortalProvider>(
      html`<portal-provider endpoint="/outer" type="portal" article-href="/o/{id}" time-zone="UTC">
        <portal-provider article-href="/i/{id}"><p></p></portal-provider>
      </portal-provider>`,
    );
    const inside = outer.querySelector('p')!;
    expect(settingsOf(inside)).to.include({
      endpoint: '/outer',
      type: 'portal',
      articleHref: '/i/{id}',
      timeZone: 'UTC',
    });
    outer.endpoint = '/changed';
    await outer.updateComplete;
    await outer.querySelector<PortalProvider>('portal-provider')?.updateComplete;
    expect(settingsOf(inside).endpoint).to.equal('/changed');
  });

  it('never joins its own endpoint to the kind or the source of another', async () => {
    const outer = await fixture<PortalProvider>(
      html`<portal-provider .source=${new HeldSource()} endpoint="/outer" type="special">
        <portal-provider endpoint="/inner"><p></p></portal-provider>
      </portal-provider>`,
    );
    const settings = settingsOf(outer.querySelector('p')!);
    expect(settings.endpoint).to.equal('/inner');
    expect(settings.type).to.be.undefined;
    expect(settings.source).to.be.undefined;
  });

  it('is asked when an element gives up its own endpoint', async () => {
    const provider = await fixture<PortalProvider>(
      html`<portal-provider .source=${fixedSource([summary('a')])}>
        <portal-hot-news endpoint="/own" type="none"></portal-hot-news>
      </portal-provider>`,
    );
    const [news] = newsIn(provider);
    await reach(news!, 'failed');
    news!.removeAttribute('endpoint');
    await reach(news!, 'ready');
  });

  it('does not leak into another one on the page', async () => {
    const root = await fixture<HTMLElement>(
      html`<div>
        <portal-provider .source=${fixedSource([summary('one')])} article-href="/1/{id}">
          <portal-hot-news></portal-hot-news>
        </portal-provider>
        <portal-provider .source=${fixedSource([summary('two')])} article-href="/2/{id}">
          <portal-hot-news></portal-hot-news>
        </portal-provider>
        <portal-hot-news></portal-hot-news>
      </div>`,
    );
    const [one, two, outside] = newsIn(root);
    await Promise.all([reach(one!, 'ready'), reach(two!, 'ready')]);
    expect([link(one!), link(two!)]).to.deep.equal([
      `${location.origin}/1/one`,
      `${location.origin}/2/two`,
    ]);
    expect(outside?.state).to.equal('idle');
  });

  it('serves an element inside the shadow tree of somebody else', async () => {
    const provider = await fixture<PortalProvider>(
      html`<portal-provider .source=${fixedSource([summary('a')])}><div></div></portal-provider>`,
    );
    const news = document.createElement('portal-hot-news');
    provider.querySelector('div')!.attachShadow({mode: 'open'}).append(news);
    await reach(news, 'ready');
  });

  it('is left behind by an element that moves to another', async () => {
    const [first, second] = [fixedSource([summary('one')]), fixedSource([summary('two')])];
    const root = await fixture<HTMLElement>(
      html`<div>
        <portal-provider .source=${first}><portal-hot-news></portal-hot-news></portal-provider>
        <portal-provider .source=${second}></portal-provider>
      </div>`,
    );
    const [from, to] = root.querySelectorAll('portal-provider');
    const [news] = newsIn(root);
    await reach(news!, 'ready');
    to!.append(news!);
    await until(() => textOf(news!).includes('Bài two'));
    from!.source = new HeldSource();
    await from!.updateComplete;
    await news!.updateComplete;
    expect(textOf(news!)).to.contain('Bài two');
  });

  it('tells two languages on one page apart, and follows a change', async () => {
    const root = await fixture<PortalProvider>(
      html`<portal-provider .source=${fixedSource([])} lang="en">
        <portal-hot-news></portal-hot-news>
        <portal-hot-news lang="vi"></portal-hot-news>
      </portal-provider>`,
    );
    const [english, vietnamese] = newsIn(root);
    await Promise.all([reach(english!, 'empty'), reach(vietnamese!, 'empty')]);
    expect(textOf(english!)).to.equal('Hot news No hot news at the moment.');
    expect(textOf(vietnamese!)).to.equal('Tin nóng Chưa có tin nóng.');
    root.lang = 'vi';
    await until(() => textOf(english!).startsWith('Tin nóng'));
  });

  it('answers whoever else speaks the context protocol, once or with every change', async () => {
    const provider = await fixture<PortalProvider>(
      html`<portal-provider endpoint="/one"><p></p></portal-provider>`,
    );
    const inside = provider.querySelector('p')!;
    const seen: (string | undefined)[] = [];
    let end: (() => void) | undefined;
    const callback: ContextCallback<PortalSettings> = ({endpoint}, unsubscribe) => {
      seen.push(endpoint);
      end = unsubscribe;
    };
    inside.dispatchEvent(new ContextRequestEvent(settingsContext, inside, callback, true));
    provider.endpoint = '/two';
    await provider.updateComplete;
    end?.();
    provider.endpoint = '/three';
    await provider.updateComplete;
    expect(seen).to.deep.equal(['/one', '/two']);
  });

  it('lets questions for other contexts pass', async () => {
    const provider = await fixture<PortalProvider>(
      html`<portal-provider endpoint="/one"><p></p></portal-provider>`,
    );
    let isAnswered = false;
    const inside = provider.querySelector('p')!;
    const request = new ContextRequestEvent('another', inside, () => (isAnswered = true));
    inside.dispatchEvent(request);
    inside.dispatchEvent(new ContextProviderEvent('another', inside));
    expect(isAnswered).to.be.false;
  });
});
