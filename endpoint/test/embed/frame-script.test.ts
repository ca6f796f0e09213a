import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {frameScript} from '../../src/embed/frame-script.ts';

type Listener = (event: object) => void;

/** Runs the script as in a frame, with what the page around it gets. */
function frame(hash = '#?secret=abc', dataset: Record<string, string> = {}) {
  const messages: object[] = [];
  const warnings: string[] = [];
  const listeners = new Map<string, Listener>();
  const content = {height: 100.2};
  const root = {getBoundingClientRect: () => content};
  let observer: ((entries: object[]) => void) | undefined;
  const parent = {postMessage: (message: object) => messages.push({...message})};
  runInNewContext(frameScript, {
    URL,
    URLSearchParams,
    parent,
    console: {warn: (text: string) => warnings.push(text)},
    location: {hash, host: 'portal.example'},
    document: {
      documentElement: root,
      body: {dataset},
      currentScript: {src: 'https://portal.example/api/embed.js'},
    },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    ResizeObserver: class {
      constructor(callback: typeof observer) {
        observer = callback;
      }
      observe() {
        // Tells of nothing, as in a frame that is not drawn.
      }
    },
  });
  return {
    messages,
    warnings,
    parent,
    send: (type: string, event: object = {}) => listeners.get(type)?.(event),
    grow: (height: number) => {
      content.height = height;
      observer?.([{target: root}]);
    },
  };
}

const said = (height: number) => [
  {type: 'portal-widgets:height', height},
  {message: 'height', value: height, secret: 'abc'},
];

describe('the script of an embedded page', () => {
  it('says its height before anything is drawn, for WordPress hides the frame until then', () => {
    expect(frame().messages).toEqual(said(101));
  });

  it('says it again when the page is loaded, and when WordPress says that it listens now', () => {
    const {messages, send, parent} = frame();
    send('load');
    send('message', {source: parent, data: {message: 'ready', secret: 'abc'}});
    expect(messages).toEqual([...said(101), ...said(101), ...said(101)]);
  });

  it('answers nobody but the page around it', () => {
    const {messages, send, parent} = frame();
    send('message', {source: {}, data: {message: 'ready', secret: 'abc'}});
    for (const data of [null, 'ready', {message: 'height'}])
      send('message', {source: parent, data});
    expect(messages).toEqual(said(101));
  });

  it('says every change of its height once', () => {
    const {messages, grow} = frame();
    grow(250.5);
    grow(250.7);
    grow(120);
    expect(messages).toEqual([...said(101), ...said(251), ...said(120)]);
  });

  it('speaks plainly alone where the page around it gave no secret', () => {
    expect(frame('').messages).toEqual([{type: 'portal-widgets:height', height: 101}]);
  });

  /** A click on a link, and what is sent of it. */
  const click = (href: string, more: object = {}, hash = '#?secret=abc') => {
    const {messages, send} = frame(hash);
    const before = messages.length;
    let isPrevented = false;
    const {host, protocol} = new URL(href);
    const link = {localName: 'a', href, host, protocol};
    send('click', {
      composedPath: () => [{localName: 'em'}, link],
      preventDefault: () => (isPrevented = true),
      ...more,
    });
    return {sent: messages.slice(before), isPrevented};
  };

  it('has WordPress follow a link, by way of its own host where it leads to another', () => {
    const here = 'https://portal.example/tin/1?a=1';
    expect(click(here)).toEqual({
      sent: [{message: 'link', value: here, secret: 'abc'}],
      isPrevented: true,
    });
    expect(click('https://bo.example/?a=1&b=2').sent).toEqual([
      {
        message: 'link',
        value:
          'https://portal.example/api/embed-link?to=https%3A%2F%2Fbo.example%2F%3Fa%3D1%26b%3D2',
        secret: 'abc',
      },
    ]);
  });

  it('leaves other clicks to the browser', () => {
    const href = 'https://portal.example/tin/1';
    const none = {sent: [], isPrevented: false};
    for (const more of [{button: 1}, {ctrlKey: true}, {shiftKey: true}, {defaultPrevented: true}])
      expect(click(href, more)).toEqual(none);
    expect(click(href, {}, '')).toEqual(none);
    for (const other of ['blob:null/1', 'mailto:xa@portal.example', 'tel:+84241234567'])
      expect(click(other)).toEqual(none);
  });

  it('tells the webmaster which address was left out, and why', () => {
    expect(frame().warnings).toEqual([]);
    const {warnings} = frame('', {leftOut: 'article-href'});
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/article-href .*PORTAL_FRAME_ANCESTORS/);
  });
});
