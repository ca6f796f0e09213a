import type {ReactiveController} from 'lit';
import {isHotkey} from './hotkey.ts';

/** Leads to a field by a shortcut, as long as its element is on the page. */
export class HotkeyController implements ReactiveController {
  readonly #host: {readonly hotkey: string};
  readonly #field: () => HTMLElement | null;

  /**
   * @param host - has the shortcut, as `isHotkey` takes it
   * @param field - where it leads to
   */
  constructor(host: {readonly hotkey: string}, field: () => HTMLElement | null) {
    this.#host = host;
    this.#field = field;
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!isHotkey(event, this.#host.hotkey)) return;
    const field = this.#field();
    // One that is not shown leaves the key to the page.
    if (!field?.getClientRects().length) return;
    event.preventDefault();
    field.focus();
  };
}
