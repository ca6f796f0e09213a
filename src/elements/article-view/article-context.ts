import type {LocaleController} from '../../locale/locale-controller.ts';
import type {Texts, Translation} from '../../locale/locale.ts';
import {articleToolsTexts} from '../../locale/vi/article-tools.ts';
import type {PortalSource} from '../../source/portal-source.ts';

/** The element, as far as what surrounds an article's text needs it. */
export interface ArticleHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly headingLevel: number;
  readonly tools: string;
  readonly related: number;
  readonly rating: 'on' | 'off';
  readonly mediaHosts: string;
  readonly pageMetadata: boolean;
  readonly progress: boolean;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** What an element knows of the place where its article stands. */
export interface ArticlePlace {
  /** Name of the frame in which a wide table scrolls. */
  readonly tableLabel: string;
  readonly timeZone: string;
  /** Where the article comes from; nothing where the page gave it. */
  readonly source: PortalSource | undefined;
  /** Template of an article's address, with `{id}` in it. */
  readonly template: string | undefined;
}

/** What the parts of an article know of the element that they are parts of; read anew whenever they need it. */
export class ArticleContext implements ArticlePlace {
  readonly host: ArticleHost;
  readonly #locale: LocaleController;
  readonly #place: () => ArticlePlace;

  constructor(host: ArticleHost, locale: LocaleController, place: () => ArticlePlace) {
    this.host = host;
    this.#locale = locale;
    this.#place = place;
  }

  get texts(): Texts['article-tools'] {
    return this.textsOf('article-tools', articleToolsTexts);
  }

  /** The texts of a part, see `LocaleController.texts`. */
  textsOf<S extends keyof Texts>(section: S, vietnamese: Translation<Texts[S]>): Texts[S] {
    return this.#locale.texts(section, vietnamese);
  }

  /** Gives focus to the part of a selector, as it is after the update: a screen reader reads it out. */
  async focus(selector: string): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Of the interface, not of the article. */
  get language(): string {
    return this.#locale.language;
  }

  get tableLabel(): string {
    return this.#place().tableLabel;
  }

  get timeZone(): string {
    return this.#place().timeZone;
  }

  get source(): PortalSource | undefined {
    return this.#place().source;
  }

  get template(): string | undefined {
    return this.#place().template;
  }
}
