import type {PortalError} from '../source/errors.ts';
import {announce} from './announce.ts';
import {PortalErrorEvent, PortalLoadEvent} from './events.ts';
import type {Section} from './section-loader.ts';

/** Tells page, webmaster and screen reader what became of a section. */
export class SectionReports {
  /** Set while an answer is awaited that the reader asked for; then its arrival is said too. */
  isAskedByReader = false;
  readonly #host: HTMLElement;
  #logged: string | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** A new answer is on screen. */
  shown(data: unknown, text: string, language: string): void {
    this.#logged = undefined;
    if (this.isAskedByReader) announce(text, language);
    this.isAskedByReader = false;
    this.#host.dispatchEvent(new PortalLoadEvent(data));
  }

  /** No answer could be had; the text that says so is on screen. */
  failed(error: PortalError, text: string, language: string): void {
    // A refresh that fails each minute is said once, unless a reader is waiting for it.
    const isNew = this.#logged !== error.message;
    if (isNew || this.isAskedByReader) announce(text, language);
    if (isNew) {
      console.warn(
        `[portal-widgets] <${this.#host.localName}> ${error.message} ` +
          `(see docs/errors.md#${error.code})`,
      );
    }
    this.#logged = error.message;
    this.isAskedByReader = false;
    this.#host.dispatchEvent(new PortalErrorEvent(error));
  }
}

/** The failure that a section has just run into, if it has. */
export const newFailure = (section: Section<unknown>): PortalError | undefined =>
  section.state === 'failed' || section.state === 'stale' ? section.error : undefined;
