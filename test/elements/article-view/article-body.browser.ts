import {expect} from '@open-wc/testing';
import {showArticle} from '../../browser/article-fixture.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

const foreign = 'https://video.example';
const bodyBase = `${location.origin}/`;

const captionOf = async (bodyHtml: string): Promise<string | undefined> => {
  const element = await showArticle({bodyHtml, bodyBase});
  return inShadow(element, '.body figcaption')[0]?.textContent.trim();
};

describe('sound and film in an article', () => {
  guardPage();

  for (const [what, bodyHtml] of [
    ['a script address', '<iframe src="javascript:parent.hacked=1"></iframe>'],
    ['a data address', '<video src="data:video/mp4;base64,AA"></video>'],
    ['markup of its own', '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>'],
    ['no address', '<audio autoplay></audio>'],
  ] as const) {
    it(`with ${what} is neither played nor linked`, async () => {
      const element = await showArticle(
        {bodyHtml: `<p>a</p>${bodyHtml}`},
        {mediaHosts: '*.example'},
      );
      const body = oneInShadow(element, '.body');
      expect(body.querySelectorAll('iframe, audio, video, a, .film')).to.have.length(0);
      expect((window as {hacked?: number}).hacked).to.be.undefined;
    });
  }

  it('from a host that the page does not allow is a link, and nothing is asked of that host', async () => {
    const element = await showArticle(
      {bodyHtml: `<p>a</p><video autoplay src="${foreign}/a.mp4">No video</video>`},
      {mediaHosts: 'other.example video.example.evil.example'},
    );
    const body = oneInShadow(element, '.body');
    expect(body.querySelectorAll('video')).to.have.length(0);
    expect(body.querySelector('a')?.href).to.equal(`${foreign}/a.mp4`);
    expect(body.textContent).to.equal('aVideo tại video.example');
  });

  it('is a link where a framework takes the allowed hosts back', async () => {
    for (const nothing of [undefined, null]) {
      const bodyHtml = `<p>a</p><video src="${foreign}/a.mp4"></video>`;
      const element = await showArticle({bodyHtml}, {mediaHosts: 'video.example'});
      await element.updateComplete;
      expect(oneInShadow(element, '.body').querySelectorAll('video')).to.have.length(1);
      Object.assign(element, {mediaHosts: nothing});
      await element.updateComplete;
      expect(element.state).to.equal('ready');
      expect(oneInShadow(element, '.body').querySelector('a')?.href).to.equal(`${foreign}/a.mp4`);
    }
  });

  it('from an allowed host has controls, and plays and loads nothing by itself', async () => {
    const bodyHtml = `
      <video autoplay loop onplay="hacked=1" poster="${foreign}/p.png"><source src="${foreign}/a.mp4"></video>
      <audio autoplay src="${foreign}/a.mp3"></audio>`;
    const element = await showArticle({bodyHtml}, {mediaHosts: 'video.example'});
    const body = oneInShadow(element, '.body');
    const players = [...body.querySelectorAll<HTMLMediaElement>('.player')];
    expect(players.map(({localName}) => localName)).to.deep.equal(['video', 'audio']);
    for (const player of players) {
      const {controls, autoplay, loop, preload} = player;
      expect([controls, autoplay, loop, preload]).to.deep.equal([true, false, false, 'none']);
      expect(player.hasAttribute('onplay') || player.hasAttribute('poster')).to.be.false;
    }
  });

  it('in a frame is a button until it is pressed', async () => {
    const element = await showArticle(
      {bodyHtml: `<iframe src="${foreign}/embed/1" onload="hacked=1"></iframe>`},
      {mediaHosts: '*.example'},
    );
    const body = oneInShadow(element, '.body');
    expect(body.querySelector('iframe')).to.be.null;
    expect(body.querySelector('button.film')?.textContent).to.contain('Xem video từ video.example');
  });

  it('is offered in the language of the page, whatever that of the article', async () => {
    const element = await showArticle(
      {
        language: 'en',
        // A film that is pressed is loaded: nobody answers there.
        bodyHtml: `<iframe src="http://127.0.0.1:9/1"></iframe><audio src="${foreign}/a.mp3"></audio>
          <video src="https://elsewhere.test/b.mp4"></video>`,
      },
      {mediaHosts: '127.0.0.1 *.example'},
    );
    const offered = inShadow(element, '.body :is(.film, .player, a)');
    expect(offered.map(({localName, lang}) => [localName, lang])).to.deep.equal([
      ['button', 'vi'],
      ['audio', 'vi'],
      ['a', 'vi'],
    ]);
    offered[0]!.click();
    expect(oneInShadow(element, 'iframe.film').lang).to.equal('vi');
  });

  it('in a frame of the page itself is a link, for it could leave its sandbox', async () => {
    const element = await showArticle(
      {bodyHtml: '<iframe src="/player"></iframe>', bodyBase},
      {mediaHosts: location.host},
    );
    const body = oneInShadow(element, '.body');
    expect(body.querySelector('.film')).to.be.null;
    expect(body.querySelector('a')?.href).to.equal(`${location.origin}/player`);
  });
});

describe('captions of an article', () => {
  guardPage();

  for (const [what, bodyHtml] of [
    ['long', `<p><img src="/a.png"></p><p>${'Hội nghị '.repeat(20)}.</p>`],
    ['two sentences', '<p><img src="/a.png"></p><p>Sáng nay trời mưa. Chiều tạnh.</p>'],
    ['the end of the article', '<p><img src="/a.png"></p><p>Bình Minh./.</p>'],
    ['the beginning of a list', '<p><img src="/a.png"></p><p>Gồm có:</p>'],
    ['one of a numbered list', '<p><img src="/a.png"></p><p>1. Phòng chống thiên tai</p>'],
    ['after text beside the picture', '<p>Xem <img src="/a.png"> ở đây</p><p>Toàn cảnh.</p>'],
    ['a heading', '<p><img src="/a.png"></p><h3>Toàn cảnh</h3>'],
    ['before the picture', '<p>Toàn cảnh.</p><p><img src="/a.png"></p>'],
  ] as const) {
    it(`are not made of a paragraph that is ${what}`, async () => {
      expect(await captionOf(bodyHtml)).to.be.undefined;
    });
  }

  for (const [what, bodyHtml] of [
    ['the paragraph after a picture', '<p><img src="/a.png"></p>\n<p> Toàn cảnh hội nghị.</p>'],
    ['the block after one', '<div><img src="/a.png"></div><div><i>Toàn cảnh hội nghị.</i></div>'],
    ['the line after one', '<p><img src="/a.png"><br><em>Toàn cảnh hội nghị.</em></p>'],
  ] as const) {
    it(`are made of ${what}`, async () => {
      expect(await captionOf(bodyHtml)).to.equal('Toàn cảnh hội nghị.');
    });
  }

  it('in italics may be long, and lose nothing of what they hold', async () => {
    const text = 'Lãnh đạo xã trao quà. Ảnh: Bình Minh. '.repeat(4).trim();
    const bodyHtml = `<p><img src="/a.png"></p><p><em>${text} <a href="/b">Xem</a></em></p><p>Chữ.</p>`;
    const element = await showArticle({bodyHtml, bodyBase});
    expect(oneInShadow(element, 'figcaption').textContent).to.equal(`${text} Xem`);
    expect(oneInShadow(element, 'figcaption a').getAttribute('href')).to.equal(`${bodyBase}b`);
    expect(oneInShadow(element, '.body > p').textContent).to.equal('Chữ.');
  });

  it('leave figures alone that have their own', async () => {
    const bodyHtml = '<figure><img src="/a.png"><figcaption>Một</figcaption></figure><p>Hai.</p>';
    expect(await captionOf(bodyHtml)).to.equal('Một');
  });
});

describe('headings in an article', () => {
  guardPage();

  it('begin below the title, keep their distance and do not go beyond the sixth level', async () => {
    const bodyHtml = '<h1 lang="en">A</h1><h3>B</h3><h6>C</h6>';
    const element = await showArticle({bodyHtml}, {headingLevel: 3});
    const names = () =>
      inShadow(element, '.body :is(h1, h2, h3, h4, h5, h6)').map(({localName}) => localName);
    expect(names()).to.deep.equal(['h4', 'h6', 'h6']);
    expect(oneInShadow(element, '.body h4').lang).to.equal('en');
    element.headingLevel = 1;
    await element.updateComplete;
    expect(names()).to.deep.equal(['h2', 'h4', 'h6']);
  });

  it('that are too small for where they stand go up', async () => {
    const element = await showArticle({bodyHtml: '<h4>A</h4><h5>B</h5>'}, {headingLevel: 1});
    expect(inShadow(element, '.body h2, .body h3')).to.have.length(2);
  });
});

describe('what stands around an article', () => {
  guardPage();

  it('says how long it takes to read, and how often it was read where that is known', async () => {
    const bodyHtml = `<p>${'chữ '.repeat(720)}</p>`;
    const element = await showArticle({bodyHtml, views: 12_345});
    const facts = oneInShadow(element, '.facts').textContent.replace(/\s+/g, ' ').trim();
    expect(facts).to.equal('Khoảng 3 phút đọc · 12.345 lượt xem');
    const unknown = await showArticle();
    expect(inShadow(unknown, '[part=views]')).to.have.length(0);
  });

  it('lists files with type and size, and keywords, as text', async () => {
    const markup = '<img src=x onerror="window.hacked=1">';
    const element = await showArticle({
      tags: [markup],
      attachments: [
        {url: `${bodyBase}k.pdf`, mimeType: 'application/pdf', title: markup, size: 1_234_567},
        {url: `${bodyBase}m%E1.docx`, mimeType: 'application/octet-stream'},
        {url: `${bodyBase}g.mp3`, mimeType: 'audio/mpeg', title: 'Giọng nữ', duration: 65},
      ],
    });
    const items = inShadow(element, '[part=attachment]').map(({textContent}) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(items).to.deep.equal([
      `${markup} (PDF, 1,2 MB)`,
      'm%E1.docx (DOCX)',
      'Giọng nữ (MP3, dài 1:05)',
    ]);
    expect(oneInShadow(element, '.tag').textContent).to.equal(markup);
    expect((window as {hacked?: number}).hacked).to.be.undefined;
  });

  it('shows how much has been read only where the page wants it', async () => {
    const element = await showArticle({bodyHtml: `<p>${'chữ<br>'.repeat(300)}</p>`});
    expect(inShadow(element, 'progress')).to.have.length(0);
    element.progress = true;
    await until(() => inShadow(element, 'progress').length > 0);
    const bar = oneInShadow(element, 'progress') as HTMLProgressElement;
    expect(bar.value).to.be.lessThan(50);
    oneInShadow(element, '.byline').scrollIntoView({block: 'end'});
    await until(() => bar.value > 95);
    window.scrollTo(0, 0);
    await until(() => bar.value < 50);
  });

  it('is in English where the page is', async () => {
    const element = await showArticle({tags: ['a']}, {lang: 'en'});
    await until(() => oneInShadow(element, '.tool').textContent.trim() === 'Print');
    expect(oneInShadow(element, '#tags').textContent).to.equal('Keywords:');
  });
});

describe('a table that is wider than the article', () => {
  guardPage();

  it('shows that it goes on, where browsers can tell its end, and no other does', async () => {
    const cells = '<td>Ủy ban nhân dân</td>'.repeat(40);
    const bodyHtml = `<table><tr>${cells}</tr></table><table><tr><td>1</td></tr></table>`;
    const element = await showArticle({bodyHtml, bodyBase});
    const [wide, small] = inShadow(element, '.scroll');
    const width = (frame: HTMLElement | undefined): string => getComputedStyle(frame!).maskSize;
    if (!CSS.supports('animation-timeline: scroll()')) {
      expect(getComputedStyle(wide!).getPropertyValue('mask-image') || 'none').to.equal('none');
      return;
    }
    // Its fading edge is in the frame until the frame is at its end.
    await until(() => width(wide).startsWith('100%'), 'the fading edge');
    expect(width(small)).to.include('calc(100%');
    wide!.scrollLeft = wide!.scrollWidth;
    await until(() => width(wide).includes('calc(100%'), 'the end of the table');
  });
});
