import {expect} from '@open-wc/testing';
import type {Article} from '../../../src/source/models.ts';
import {showArticle} from '../../browser/article-fixture.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {replace} from '../../browser/replace.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

/** One transparent pixel. */
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
);

const bodyBase = `${location.origin}/`;
const whole: Partial<Article> = {
  title: 'Hội nghị <b>trực tuyến</b>',
  url: 'https://portal.example/tin/1',
  published: '2020-03-27T02:00:00.000Z',
  summary: 'Tóm tắt',
  authors: ['Bình Minh'],
  source: 'Trung tâm TT&VH',
  bodyBase,
  bodyHtml: `<p>Chữ &lt;script&gt;</p><img src="/good.png" alt="Tốt" width="4" height="3"><img src="/bad.png" alt="Hỏng">
    <table><tr><td>Ô</td></tr></table><iframe src="https://video.example/1"></iframe>`,
};

const press = (element: Element, tool: string) =>
  oneInShadow(element, `[data-tool=${tool}]`).click();
const status = (element: Element) => oneInShadow(element, '.status').textContent.trim();
/** As apps name themselves that show pages without a browser around them. */
const appAgents = {
  Zalo: 'Mozilla/5.0 (Linux; Android 13; SM-A045F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/119.0.0.0 Mobile Safari/537.36 Zalo android/12110650',
  'Facebook on iOS':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21B91 [FBAN/FBIOS;FBAV/440.0.0.30.107]',
};
const inBrowser = 'mở trang này trong cửa sổ riêng của trình duyệt';

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('saving an article', () => {
  guardPage();
  let undo: (() => void)[] = [];
  let files: {name: string; blob: Blob}[] = [];

  beforeEach(() => {
    files = [];
    let last: Blob | undefined;
    const asked = window.fetch.bind(window);
    undo = [
      replace(URL, 'createObjectURL', (blob: Blob) => {
        last = blob;
        return 'blob:file';
      }),
      replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
        if (last) files.push({name: this.download, blob: last});
      }),
      replace(window, 'fetch', (url: string, options: RequestInit) => {
        const path = new URL(url, location.href).pathname;
        if (path === '/good.png') {
          return Promise.resolve(new Response(pixel, {headers: {'content-type': 'image/png'}}));
        }
        if (path === '/page.png')
          return Promise.resolve(new Response('<p>', {headers: {'content-type': 'text/html'}}));
        if (path === '/bad.png') return Promise.reject(new TypeError('blocked by CORS'));
        return asked(url, options);
      }),
    ];
  });
  afterEach(() => {
    for (const task of undo.reverse()) task();
  });

  const saved = async (more: Partial<Article>) => {
    const element = await showArticle(more, {mediaHosts: 'video.example'});
    press(element, 'save');
    await until(() => files.length === 1);
    const text = await files[0]!.blob.text();
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    return {element, text, parsed, name: files[0]!.name};
  };

  it('makes links of pictures that other sites may not read, and says how many', async () => {
    const {element, parsed} = await saved(whole);
    await until(() => status(element).startsWith('Đã tạo tệp; 1 ảnh'));
    const links = [...parsed.querySelectorAll('a')].map(({href}) => href);
    expect(links).to.include(`${bodyBase}bad.png`);
    expect(parsed.body.textContent).to.contain('Hỏng');
  });

  it('takes no page for a picture', async () => {
    const {parsed} = await saved({bodyBase, bodyHtml: '<img src="/page.png" alt="Trang">'});
    expect(parsed.querySelectorAll('img')).to.have.length(0);
  });

  it('gives one file that needs nothing else, runs nothing, and says where it comes from', async () => {
    const {parsed, text, name} = await saved(whole);
    expect(name).to.equal('hoi-nghi-b-truc-tuyen-b.html');
    expect(text.startsWith('<!doctype html>')).to.be.true;
    expect(parsed.title).to.equal(whole.title);
    expect(parsed.querySelector('meta[charset]')?.getAttribute('charset')).to.equal('utf-8');
    expect(parsed.querySelector('meta[http-equiv]')?.getAttribute('content')).to.contain(
      "default-src 'none'",
    );
    const images = [...parsed.querySelectorAll('img')].map((image) =>
      image.getAttribute('src')?.slice(0, 22),
    );
    expect(images).to.deep.equal(['data:image/png;base64,']);
    expect(
      parsed.querySelectorAll('script, button, iframe, audio, video, link, h1 *'),
    ).to.have.length(0);
    const shown = fold(parsed.body.textContent);
    for (const part of [
      'Hội nghị <b>trực tuyến</b>',
      '27/03/2020 09:00',
      'Tóm tắt',
      'Chữ <script>',
      'Tác giả: Bình Minh',
      'Nguồn: Trung tâm TT&VH',
      'Bài gốc: https://portal.example/tin/1',
      'https://video.example/1',
    ]) {
      expect(shown).to.contain(part);
    }
  });

  for (const [app, agent] of Object.entries(appAgents)) {
    it(`says what to do where files may never come: ${app}`, async () => {
      undo.push(replace(navigator, 'userAgent', agent));
      const {element} = await saved({});
      await until(() => status(element).startsWith('Đã tạo tệp.'));
      expect(status(element)).to.contain(inBrowser);
    });
  }

  it('says no more than is needed where files come', async () => {
    const {element} = await saved({});
    await until(() => status(element) === 'Đã tạo tệp.');
  });

  it('has a name of its own where the title gives none, and the address of the page where the article has none', async () => {
    const {name, parsed} = await saved({title: '«»'});
    expect(name).to.equal('bai-viet.html');
    expect(parsed.body.textContent).to.contain(location.href);
  });
});

describe('printing an article', () => {
  guardPage();

  /**
   * What was printed, instead of the browser's own dialog.
   *
   * @param more - what the browser does besides
   */
  const printed = async (
    element: Element,
    more?: (view: Window) => void,
  ): Promise<{frame: HTMLIFrameElement; count: () => number}> => {
    const root = element.shadowRoot!;
    let count = 0;
    const append = root.appendChild.bind(root);
    // The frame's window exists only once it is in the page.
    const undo = replace(root, 'appendChild', (node: HTMLIFrameElement) => {
      node.addEventListener('load', () => {
        replace(node.contentWindow!, 'print', () => {
          count += 1;
          more?.(node.contentWindow!);
        });
      });
      return append(node);
    });
    press(element, 'print');
    await until(() => count === 1);
    undo();
    return {frame: root.querySelector('iframe')!, count: () => count};
  };

  it('prints the article alone, from a frame in the element, without a window', async () => {
    const opened = replace(window, 'open', () => {
      throw new Error('a pop-up');
    });
    const element = await showArticle(whole);
    const {frame} = await printed(element);
    opened();
    const {body, title} = frame.contentDocument!;
    expect(title).to.equal(whole.title);
    const shown = fold(body.textContent);
    for (const part of [
      '27/03/2020 09:00',
      'Tóm tắt',
      'Nguồn: Trung tâm TT&VH',
      'https://portal.example/tin/1',
    ]) {
      expect(shown).to.contain(part);
    }
    expect(shown).not.to.contain('Lưu bài');
    expect(body.querySelectorAll('button, iframe, .scroll')).to.have.length(0);
    expect(getComputedStyle(body.querySelector('.lead')!).fontWeight).to.equal('700');
    await until(() => status(element) === '');
    frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(inShadow(element, 'iframe')).to.have.length(0);
  });

  it('leaves no frame behind when it is printed again, nor when the element leaves', async () => {
    const element = await showArticle(whole);
    await printed(element);
    await until(() => status(element) === '');
    await printed(element);
    await until(() => status(element) === '');
    expect(inShadow(element, 'iframe')).to.have.length(1);
    element.remove();
    expect(inShadow(element, 'iframe')).to.have.length(0);
  });

  it('says what to do in an app that does not print, and no more in one that does', async () => {
    const undo = replace(navigator, 'userAgent', appAgents.Zalo);
    const element = await showArticle(whole);
    await printed(element, (view) => view.dispatchEvent(new Event('beforeprint')));
    await until(() => status(element) === '');
    await printed(element);
    await until(() => status(element).includes(inBrowser));
    undo();
  });

  it('says what to do in a frame whose rights leave nothing to print from', async () => {
    const element = await showArticle(whole);
    const root = element.shadowRoot!;
    const append = root.appendChild.bind(root);
    // As in sandbox="allow-scripts": the document of the inner frame is not to be had.
    const undo = replace(root, 'appendChild', (node: HTMLIFrameElement) => {
      node.addEventListener('load', () => replace(node, 'contentDocument', null));
      return append(node);
    });
    press(element, 'print');
    await until(() => status(element).includes(inBrowser));
    undo();
    expect(inShadow(element, 'iframe')).to.have.length(0);
  });
});
