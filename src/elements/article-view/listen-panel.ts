import {html, nothing} from 'lit';
import type {Texts} from '../../locale/locale.ts';
import {articleVoiceTexts} from '../../locale/vi/article-voice.ts';
import type {Article} from '../../source/models.ts';
import type {ArticleContext} from './article-context.ts';
import {ArticleSpeech} from './article-speech.ts';
import type {ToolPanel} from './article-tools.ts';
import {recordingsOf, voicesFor} from './listening.ts';

/** Plays the newsroom's recordings of an article or, where there are none, has the browser read it out. */
export class ListenPanel implements ToolPanel {
  readonly #article: Article;
  readonly #context: ArticleContext;
  readonly #speech: ArticleSpeech;
  readonly #onHide = (): void => this.#speech.stop();
  #recording = 0;
  #hasFailed = false;

  constructor(article: Article, context: ArticleContext) {
    const {host} = context;
    this.#article = article;
    this.#context = context;
    this.#speech = new ArticleSpeech(article, host.renderRoot, (hasFailed) => {
      this.#hasFailed = hasFailed;
      host.requestUpdate();
    });
    // A voice goes on after the page is left, where nobody can stop it.
    window.addEventListener('pagehide', this.#onHide);
  }

  end(): void {
    window.removeEventListener('pagehide', this.#onHide);
    if (this.#speech.isSpeaking) this.#speech.stop();
  }

  get #texts(): Texts['article-voice'] {
    return this.#context.textsOf('article-voice', articleVoiceTexts);
  }

  render(): unknown {
    return recordingsOf(this.#article).length > 0 ? this.#renderRecordings() : this.#renderSpeech();
  }

  #renderRecordings(): unknown {
    const recordings = recordingsOf(this.#article);
    const names = recordings.map(
      ({title}, index) => title ?? this.#texts.recording(`${index + 1}`),
    );
    const choose = (index: number): void => {
      this.#recording = index;
      this.#context.host.requestUpdate();
    };
    return html`${this.#renderChoice(names, this.#recording, choose)}
      <audio
        class="player"
        controls
        preload="none"
        src=${recordings[this.#recording]?.url ?? ''}
        aria-label=${names[this.#recording] ?? ''}
      ></audio>`;
  }

  #renderSpeech(): unknown {
    const voices = voicesFor(this.#article);
    const texts = this.#texts;
    const speech = this.#speech;
    speech.voice ??= voices[0];
    const chosen = speech.voice ? voices.indexOf(speech.voice) : 0;
    const choose = (index: number): void => {
      const wasSpeaking = speech.isSpeaking;
      speech.pause();
      speech.voice = voices[index];
      if (wasSpeaking) speech.play();
    };
    return html`${this.#renderChoice(
        voices.map(({name}) => name),
        chosen,
        choose,
      )}
      <button
        class="tool"
        type="button"
        data-voice="play"
        @click=${() => (speech.isSpeaking ? speech.pause() : speech.play())}
      >
        ${speech.isSpeaking ? texts.pause : texts.play}
      </button>
      <button class="tool" type="button" data-voice="stop" @click=${() => speech.stop()}>
        ${texts.stop}
      </button>
      <span class="form-notice" role="status">${this.#hasFailed ? texts.failed : ''}</span>`;
  }

  #renderChoice(
    names: readonly string[],
    chosen: number,
    choose: (index: number) => void,
  ): unknown {
    if (names.length < 2) return nothing;
    return html`<label
      >${this.#texts.name}
      <select
        class="field"
        @change=${({target}: Event) => choose((target as HTMLSelectElement).selectedIndex)}
      >
        ${names.map((name, index) => html`<option ?selected=${index === chosen}>${name}</option>`)}
      </select></label
    >`;
  }
}
