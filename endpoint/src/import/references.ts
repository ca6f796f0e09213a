/** An address of the web, made absolute; nothing for all others. */
export function webAddress(address: string | undefined, base: string): string | undefined {
  const text = address?.trim();
  if (text === undefined || text === '' || !URL.canParse(text, base)) return undefined;
  const {protocol, href} = new URL(text, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

const reference =
  /(\s(?:src|href|data-(?:lazy-)?src|data-original)\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)')/giu;

/** What does not depend on where the text stands: an address with a scheme, or a place in the text. */
const isComplete = (address: string): boolean => /^\s*(?:[a-z][a-z\d+.-]*:|#)/iu.test(address);

/**
 * HTML of another site with its relative links and pictures made absolute, because it will be shown
 * elsewhere. Nothing else is changed: what is dangerous stays, and is removed where it is shown.
 */
export function absoluteReferences(html: string, base: string): string {
  return html.replace(
    reference,
    (whole, name: string, double: string | undefined, single: string | undefined) => {
      const address = (double ?? single ?? '').replaceAll('&amp;', '&').trim();
      if (address === '' || isComplete(address) || !URL.canParse(address, base)) return whole;
      const {href} = new URL(address, base);
      return `${name}"${href.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
    },
  );
}
