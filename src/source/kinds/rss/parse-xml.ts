import {inertDocument} from '../../../html/inert-document.ts';
import {beginningOf, isWronglyEncoded} from '../../client/parse-json.ts';
import type {AnswerText} from '../../client/reading.ts';
import {PortalError} from '../../errors.ts';

/** Characters that XML 1.0 has no place for: word processors leave them in titles. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/** An ampersand that begins none of the entities that XML knows by itself. */
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;

/** Most elements of a feed: far more than any, far fewer than would hold a page up. */
const elementLimit = 100_000;

const parsed = (text: string, url: string): Document | undefined => {
  let document: Document;
  try {
    document = inertDocument(text, 'application/xml');
  } catch (cause) {
    const need =
      'DOMParser' in globalThis
        ? "the page's Content-Security-Policy must list portal-widgets#purify in trusted-types"
        : 'a server needs a DOMParser';
    throw new PortalError('setup', `The feed ${url} cannot be read: ${need}.`, {url, cause});
  }
  // Engines put the message of a failure in different places, but in an element of this name.
  return document.getElementsByTagName('parsererror').length > 0 ? undefined : document;
};

/**
 * Parses the XML of an answer with the browser's own parser. What spoils many real feeds is put right:
 * blanks before the declaration, control characters, and ampersands and HTML entities that XML does not
 * know.
 *
 * @throws PortalError with code `invalid` when it is no XML, is not in UTF-8, or declares entities of its
 *   own (with which a small document becomes a huge one); `too-large` when it has too many elements
 */
export function parseXml({url, text, type}: AnswerText): Document {
  const fail = (what: string, code: 'invalid' | 'too-large' = 'invalid'): never => {
    throw new PortalError(code, `The feed ${url} ${what}.`, {url});
  };
  const begin = `it begins with "${beginningOf(text)}"`;
  if (/^\s*(<!doctype html|<html)/i.test(text)) fail(`is a page, not a feed (${type}); ${begin}`);
  if (/<!ENTITY/i.test(text)) fail('declares entities of its own, which no feed needs');
  if (isWronglyEncoded(text)) fail('is not in UTF-8');
  const clean = text.trimStart().replace(forbidden, '');
  const document =
    parsed(clean, url) ??
    parsed(clean.replace(bareAmpersand, '&amp;'), url) ??
    fail(`is no XML; ${begin}`);
  if (document.getElementsByTagName('*').length > elementLimit) {
    fail(`has more than ${elementLimit} elements`, 'too-large');
  }
  return document;
}
