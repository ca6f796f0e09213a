import type {Article} from '../../source/models.ts';
import {markSentence, sentencesOf, type Sentence} from './sentences.ts';

/** Something that is read out, and how it is marked meanwhile. */
interface Passage {
  readonly text: string;
  mark(): () => void;
}

/** Marks a whole part of the element, whose text belongs to its template, by a class. */
const markPart = (part: Element | null | undefined): (() => void) => {
  part?.classList.add('spoken');
  return () => part?.classList.remove('spoken');
};

/** Reads an article out, sentence by sentence, with the sentence marked. */
export class ArticleSpeech {
  readonly #article: Article;
  readonly #root: ParentNode;
  readonly #onChange: (failed: boolean) => void;
  #passages: readonly Passage[] = [];
  #index = 0;
  /** Kept, for browsers forget an utterance that nothing refers to, and its events. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #unmark: (() => void) | undefined;
  /** Name of the voice; the first that fits by default. */
  voice: SpeechSynthesisVoice | undefined;

  constructor(article: Article, root: ParentNode, onChange: (failed: boolean) => void) {
    this.#article = article;
    this.#root = root;
    this.#onChange = onChange;
  }

  /** Whether it speaks. */
  get isSpeaking(): boolean {
    return this.#utterance !== undefined;
  }

  /** Speaks, from where it was paused or from the beginning. */
  play(): void {
    if (this.isSpeaking) return;
    if (this.#index === 0) this.#passages = this.#read();
    this.#speak();
  }

  /**
   * Stops speaking and remembers the sentence. The browser's own pause leaves some voices mute for ever.
   */
  pause(): void {
    this.#utterance = undefined;
    this.#unmark?.();
    this.#unmark = undefined;
    speechSynthesis.cancel();
    this.#onChange(false);
  }

  /** Stops speaking and begins anew the next time. */
  stop(): void {
    this.#index = 0;
    this.pause();
  }

  #read(): Passage[] {
    const body = this.#root.querySelector('.body');
    const {title, summary} = this.#article;
    const inBody = (sentence: Sentence): Passage => ({
      text: sentence.text,
      mark: () => (body ? markSentence(body, sentence) : () => undefined),
    });
    return [
      {text: title, mark: () => markPart(this.#root.querySelector('.header .heading'))},
      ...(summary
        ? [{text: summary, mark: () => markPart(this.#root.querySelector('.lead'))}]
        : []),
      ...(body ? sentencesOf(body).map(inBody) : []),
    ];
  }

  #speak(): void {
    const passage = this.#passages[this.#index];
    this.#unmark?.();
    this.#unmark = undefined;
    if (!passage) return this.stop();
    const utterance = new SpeechSynthesisUtterance(passage.text);
    this.#utterance = utterance;
    utterance.lang = this.voice?.lang ?? this.#article.language ?? 'vi-VN';
    if (this.voice) utterance.voice = this.voice;
    utterance.onend = () => {
      // One that was cancelled ends too.
      if (this.#utterance !== utterance) return;
      this.#index++;
      this.#speak();
    };
    utterance.onerror = () => {
      if (this.#utterance !== utterance) return;
      this.stop();
      this.#onChange(true);
    };
    this.#unmark = passage.mark();
    speechSynthesis.speak(utterance);
    this.#onChange(false);
  }
}
