import {answerMark, type ServedAnswer} from '../hydrate/served-answer.ts';

/** Values of attributes, by their names; `true` is an attribute without a value, `false` and nothing are none. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/**
 * Attributes as an element gets them.
 *
 * @throws TypeError for a name that is none, or that would run script
 */
export function textAttributes(attributes: Attributes): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (!/^[a-z][\w-]*$/i.test(name) || /^on/i.test(name))
      throw new TypeError(`"${name}" is no attribute that can be prerendered.`);
    if (value === false || value === null || value === undefined) continue;
    texts.set(name.toLowerCase(), value === true ? '' : String(value));
  }
  return texts;
}

/** A tag that begins an element. */
export const startTag = (tag: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${tag}${[...attributes].map(([name, value]) => ` ${name}${value && `="${escaped(value)}"`}`).join('')}>`;

/** Style sheets for a tree that a server writes. */
export const styleElement = (sheets: readonly string[], nonce: string | undefined): string =>
  `${startTag('style', nonce ? [['nonce', nonce]] : [])}${sheets.join('\n')}</style>`;

/** An answer for the browser, as a script element of a type that none runs. */
export const answerElement = (served: ServedAnswer): string => {
  // Neither an end tag nor the begin of a comment can be in it without this sign.
  const json = JSON.stringify(served).replace(/</g, '\\u003c');
  return `${startTag('script', [
    ['type', 'application/json'],
    [answerMark, ''],
  ])}${json}</script>`;
};

/** An element with what a server drew: for browsers that know the attribute of today, or that of Chrome 90 to 110. */
export const declared = (shadow: string): string =>
  `<template shadowroot="open" shadowrootmode="open">${shadow}</template>`;
