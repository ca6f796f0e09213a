import * as v from 'valibot';
import {objectSchema} from './object-schema.ts';
import {safeUrl} from '../../html/safe-url.ts';
import type {LinkedSite} from '../models.ts';
import {webUrl, type WireContext} from './portal-models.ts';
import {finite, lenient, text} from './schema-fields.ts';
import {withoutUndefined} from './without-undefined.ts';

/** One linked site. */
export const linkSchema = objectSchema({
  title: text(300),
  url: v.pipe(
    v.string(),
    // What may be followed does not depend on what a relative address is resolved against.
    v.check(
      (url) => safeUrl(url, 'https://portal.invalid/') !== undefined,
      'Expected an address of http, https, mailto or tel',
    ),
  ),
  group: lenient(text(200)),
  logo: lenient(v.string()),
  order: lenient(finite),
});

/** The model of a linked site. */
export function linkOf(
  item: v.InferOutput<typeof linkSchema>,
  {base}: WireContext,
): LinkedSite | undefined {
  const url = safeUrl(item.url, base);
  if (url === undefined) return undefined;
  return withoutUndefined({
    title: item.title,
    url,
    group: item.group,
    logo: webUrl(item.logo, base),
    order: item.order,
  });
}
