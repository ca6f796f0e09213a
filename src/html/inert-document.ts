import {markupPolicy} from '../base/markup-policy.ts';

/**
 * Parses foreign markup into a document that nothing comes of: no script runs in it, nothing is loaded by
 * it. Only texts and attributes are to be taken from it, never nodes.
 *
 * @throws TypeError where the page enforces Trusted Types without listing our policy
 */
export function inertDocument(text: string, type: DOMParserSupportedType): Document {
  const trusted = markupPolicy('portal-widgets#purify')?.createHTML(text) ?? text;
  return new DOMParser().parseFromString(trusted as string, type);
}
