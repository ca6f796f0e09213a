/** What a link may lead to. */
const linkProtocols: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * An address from outside data, made absolute, if it may be followed. It is read by the browser's own
 * URL parser, never by a pattern: the two must not disagree about blanks, control characters and
 * backslashes, with which `javascript:` hides from patterns.
 *
 * @param text - an address of any type; blank text is no address
 * @param base - absolute address that a relative one is resolved against
 * @param protocols - what it may lead to, with their colons; default http, https, mailto and tel
 * @returns the absolute address, or nothing
 */
export function safeUrl(
  text: unknown,
  base: string,
  protocols: readonly string[] = linkProtocols,
): string | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  try {
    const {href, protocol} = new URL(text, base);
    return protocols.includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
