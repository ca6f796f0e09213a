import {expect, it} from 'vitest';
import {isCountable} from '../../../src/elements/visit-counter/visit-rules.ts';

it.each([
  [{webdriver: true}, false],
  [{globalPrivacyControl: true}, false],
  [{doNotTrack: '1'}, false],
  [{webdriver: false, globalPrivacyControl: false, doNotTrack: '0'}, true],
  [{doNotTrack: 'unspecified'}, true],
  [{doNotTrack: null}, true],
  [{}, true],
])('counts a visitor with %j: %s', (visitor, expected) => {
  expect(isCountable(visitor)).toBe(expected);
});
