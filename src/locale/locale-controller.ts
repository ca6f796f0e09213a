import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {loadedTexts, loadTexts, supportedLanguage, type Texts, type Translation} from './locale.ts';

/** The elements that follow the page's `lang` attributes, through one observer. */
const followers = new Set<LocaleController>();
let observer: MutationObserver | undefined;

const onLanguage = (): void => {
  for (const follower of [...followers]) follower.update();
};

/** The `lang` in force for an element: its own or that of the nearest one around it, through shadow roots. */
const languageTag = (element: Element): string => {
  for (let node: Node | null = element; node;) {
    // Old libraries replace window.Element, so instanceof does not tell elements from other nodes.
    const tag = (node as Partial<Element>).getAttribute?.('lang');
    if (typeof tag === 'string') return tag;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return '';
};

/** Gives an element its texts, in the language of the place where it stands, and keeps up with it. */
export class LocaleController implements ReactiveController {
  /** Language of the texts: a registered one, `vi` by default. */
  language = 'vi';
  /** Set while the texts of the language are on their way. */
  pending: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this);
    observer ??= new MutationObserver(onLanguage);
    // The page is watched once, however often this is said.
    observer.observe(document, {subtree: true, attributes: true, attributeFilter: ['lang']});
    this.update();
  }

  hostDisconnected(): void {
    followers.delete(this);
    if (followers.size === 0) observer?.disconnect();
  }

  /** Looks the language up again; asks the element to render when it has changed. */
  update(): void {
    const language = supportedLanguage(languageTag(this.#host));
    if (language === this.language && !this.pending) return;
    this.language = language;
    const pending = loadTexts(language)?.then(() => {
      if (this.pending !== pending) return;
      this.pending = undefined;
      // Texts that could not be had are Vietnamese, and read as that.
      if (!loadedTexts(language)) this.language = 'vi';
      // What was already being drawn when the language changed did not wait for them.
      this.#host.requestUpdate();
    });
    this.pending = pending;
    this.#host.requestUpdate();
  }

  /** The texts of a section; its Vietnamese ones, which the caller carries, unless others are loaded. */
  texts<S extends keyof Texts>(section: S, vietnamese: Translation<Texts[S]>): Texts[S];
  texts<S extends keyof Texts>(section: S, vietnamese: Texts[S]): Texts[S] {
    return loadedTexts(this.language)?.[section] ?? vietnamese;
  }
}
