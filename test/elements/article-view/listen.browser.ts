import {expect} from '@open-wc/testing';
import {showArticle} from '../../browser/article-fixture.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {replace} from '../../browser/replace.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

/** Speech that says nothing, and goes on when the test says so. */
class SilentSpeech extends EventTarget {
  voices: {name: string; lang: string}[] = [];
  spoken: SilentUtterance[] = [];
  cancelled = 0;
  getVoices = () => this.voices;
  speak = (utterance: SilentUtterance) => void this.spoken.push(utterance);
  cancel = () => {
    this.cancelled++;
  };
  /** Ends the sentence that is spoken. */
  next(): void {
    this.spoken.at(-1)?.onend?.();
  }
}

class SilentUtterance {
  lang = '';
  voice: {name: string} | null = null;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

const vietnamese = {name: 'Linh', lang: 'vi-VN'};
const recording = (name: string) => ({
  url: `${location.origin}/${name}.mp3`,
  mimeType: 'audio/mpeg',
  title: name,
});

const hasListen = (element: Element) => inShadow(element, '[data-tool=listen]').length === 1;

describe('listening to an article', () => {
  guardPage();
  let speech: SilentSpeech;
  let undo: (() => void)[] = [];

  beforeEach(() => {
    speech = new SilentSpeech();
    undo = [
      replace(window, 'speechSynthesis', speech),
      replace(window, 'SpeechSynthesisUtterance', SilentUtterance),
    ];
  });
  afterEach(() => {
    for (const task of undo.reverse()) task();
  });

  const open = async (...[more, properties]: Parameters<typeof showArticle>) => {
    const element = await showArticle(more, properties);
    await until(() => hasListen(element));
    oneInShadow(element, '[data-tool=listen]').click();
    await until(() => inShadow(element, '.panel > *').length);
    return element;
  };
  const marked = (element: Element) =>
    inShadow(element, '.spoken')
      .map(({textContent}) => textContent.trim())
      .join('|');

  it('is not offered without a recording and without a voice of the language', async () => {
    expect(hasListen(await showArticle())).to.be.false;
    speech.voices = [
      {name: 'Alex', lang: 'en-US'},
      {name: 'Vic', lang: 'vic-VN'},
    ];
    expect(hasListen(await showArticle())).to.be.false;
    undo.push(replace(window, 'SpeechSynthesisUtterance', undefined));
    speech.voices = [vietnamese];
    expect(hasListen(await showArticle())).to.be.false;
  });

  it('is offered as soon as the browser has found a voice', async () => {
    const element = await showArticle();
    expect(hasListen(element)).to.be.false;
    speech.voices = [{name: 'Linh', lang: 'vi_VN'}];
    speech.dispatchEvent(new Event('voiceschanged'));
    await until(() => hasListen(element));
  });

  it('plays the recordings of the newsroom first, with a choice of voice, and loads none by itself', async () => {
    speech.voices = [vietnamese];
    const element = await open({attachments: [recording('Giọng nữ'), recording('Giọng nam')]});
    const player = oneInShadow(element, '.panel audio') as HTMLAudioElement;
    expect([player.controls, player.preload, player.autoplay]).to.deep.equal([true, 'none', false]);
    expect(decodeURI(player.src)).to.contain('Giọng nữ');
    const choice = oneInShadow(element, '.panel select') as HTMLSelectElement;
    expect([...choice.options].map(({text}) => text)).to.deep.equal(['Giọng nữ', 'Giọng nam']);
    choice.selectedIndex = 1;
    choice.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(decodeURI(player.src)).to.contain('Giọng nam');
    expect(speech.spoken).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('begins at once where a form has long rows of dots to write on', async () => {
    speech.voices = [vietnamese];
    const element = await open({bodyHtml: `<p>Họ tên:${'.'.repeat(20_000)}x. Hết…</p>`});
    const start = performance.now();
    oneInShadow(element, '[data-voice=play]').click();
    speech.next();
    expect(performance.now() - start).to.be.below(1000);
    expect(speech.spoken.at(-1)!.text).to.equal('Họ');
  });

  it('reads title, lead and body sentence by sentence, with the sentence marked, and leaves the text as it was', async () => {
    speech.voices = [vietnamese];
    const element = await open({
      summary: 'Tóm tắt.',
      bodyHtml: '<p>Câu <b>một. Câu</b> hai!</p><ul><li>Mục 1.500 đồng</li></ul>',
    });
    const before = oneInShadow(element, '.body').textContent;
    oneInShadow(element, '[data-voice=play]').click();
    const heard: [string, string][] = [];
    for (let turn = 0; turn < 5; turn++) {
      heard.push([speech.spoken.at(-1)!.text, marked(element)]);
      speech.next();
    }
    expect(heard).to.deep.equal([
      ['Bài a', 'Bài a'],
      ['Tóm tắt.', 'Tóm tắt.'],
      ['Câu một.', 'Câu|một.'],
      ['Câu hai!', 'Câu|hai!'],
      ['Mục 1.500 đồng', 'Mục 1.500 đồng'],
    ]);
    expect(speech.spoken).to.have.length(5);
    expect(inShadow(element, '.spoken')).to.have.length(0);
    expect(oneInShadow(element, '.body').textContent).to.equal(before);
    expect(oneInShadow(element, '.body p').childNodes).to.have.length(3);
    expect(speech.spoken[0]!.voice?.name).to.equal('Linh');
  });

  it('pauses at a sentence and goes on with it, and stops for good', async () => {
    speech.voices = [vietnamese];
    const element = await open({bodyHtml: '<p>Một. Hai.</p>'});
    const play = oneInShadow(element, '[data-voice=play]');
    play.click();
    speech.next();
    await element.updateComplete;
    expect(play.textContent.trim()).to.equal('Tạm dừng');
    play.click();
    // What was cancelled ends too, and must not go on by that.
    speech.next();
    expect(speech.spoken).to.have.length(2);
    expect(marked(element)).to.equal('');
    play.click();
    expect(speech.spoken.at(-1)!.text).to.equal('Một.');
    oneInShadow(element, '[data-voice=stop]').click();
    play.click();
    expect(speech.spoken.at(-1)!.text).to.equal('Bài a');
  });

  it('says so when the browser fails, and takes the mark away', async () => {
    speech.voices = [vietnamese];
    const element = await open();
    oneInShadow(element, '[data-voice=play]').click();
    speech.spoken[0]!.onerror!();
    await until(() => oneInShadow(element, '.panel').textContent.includes('không đọc được'));
    expect(marked(element)).to.equal('');
  });

  it('ends when the panel is closed, and when the element leaves', async () => {
    speech.voices = [vietnamese];
    const element = await open();
    oneInShadow(element, '[data-voice=play]').click();
    oneInShadow(element, '[data-tool=listen]').click();
    await until(() => inShadow(element, '.panel').length === 0);
    expect(speech.cancelled).to.equal(1);
    oneInShadow(element, '[data-tool=listen]').click();
    await until(() => inShadow(element, '[data-voice=play]').length);
    oneInShadow(element, '[data-voice=play]').click();
    element.remove();
    expect(speech.cancelled).to.equal(2);
  });
});
