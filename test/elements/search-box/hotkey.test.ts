import {describe, expect, it} from 'vitest';
import {isHotkey, keyShortcuts} from '../../../src/elements/search-box/hotkey.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}, target: object = {}) =>
  ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    defaultPrevented: false,
    isComposing: false,
    composedPath: () => [target],
    ...more,
  }) as KeyboardEvent;

const field = {matches: () => true};

describe('a shortcut', () => {
  it.each([
    ['is none when empty', press('/'), '', false],
    ['is none of white space', press(' '), ' ', false],
    ['is its key', press('/'), '/', true],
    ['is its key where that needs shift', press('/', {shiftKey: true}), '/', true],
    ['is not its key with another held', press('/', {ctrlKey: true}), '/', false],
    ['is not its key in a field', press('/', {}, field), '/', false],
    [
      'is not its key while an input method is at work',
      press('/', {isComposing: true}),
      '/',
      false,
    ],
    ['is not what the page has used', press('/', {defaultPrevented: true}), '/', false],
    ['with a key held also works in a field', press('k', {ctrlKey: true}, field), 'ctrl+k', true],
    ['is the same in capitals', press('K', {ctrlKey: true}), 'Ctrl+K', true],
    ['with a key held is not the key alone', press('k'), 'ctrl+k', false],
    ['may ask for shift', press('k', {ctrlKey: true}), 'ctrl+shift+k', false],
  ])('%s', (_promise, event, hotkey, expected) => {
    expect(isHotkey(event, hotkey)).toBe(expected);
  });

  it('is told to assistive software in the words of ARIA', () => {
    expect(keyShortcuts('ctrl+shift+k')).toBe('Control+Shift+k');
    expect(keyShortcuts('/')).toBe('/');
    expect(keyShortcuts('')).toBeUndefined();
  });
});
