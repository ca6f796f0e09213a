import type {ReactiveController} from 'lit';
import {isHotkey} from './hotkey.ts';

/** Leads to a field by a shortcut, as long as its element is on the page. */
export class HotkeyController implements ReactiveController {
  readonly #hotkey: () => string;
  readonly #field: () => HTMLElement | null;

  /**
   * @param hotkey - the shortcut, as `isHotkey` takes it
   * @param field - where it leads to
   */
  constructor(hotkey: () => string, field: () => HTMLElement | null) {
    this.#hotkey = hotkey;
    this.#field = field;
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!isHotkey(event, this.#hotkey())) return;
    const field = this.#field();
    // One that is not shown leaves the key to the page.
    if (!field?.getClientRects().length) return;
    event.preventDefault();
    field.focus();
  };
}
