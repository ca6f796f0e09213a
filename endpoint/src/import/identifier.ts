import {createHash} from 'node:crypto';
import {fold} from '../../../src/text/fold.ts';

/** Longest readable part of an identifier. */
const longest = 80;

/**
 * An identifier made of what a source knows something by: readable where it can be, and with a few
 * digits of its hash wherever something was changed or cut, so that two are never made one.
 */
export function identifier(prefix: string, key: string): string {
  const start = prefix === '' ? '' : `${slug(prefix)}-`;
  if (/^[\w.-]{1,80}$/u.test(key)) return start + key;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 10);
  const text = slug(key.replace(/^https?:\/\/[^/]*/u, ''));
  const isFaithful = prefix === '' && text.length < longest;
  return start + (isFaithful && text !== '' ? text : [text, hash].filter(Boolean).join('-'));
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z\d.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, longest);
}
