/** Marks the page's one live region, which several copies of the library share. */
const mark = 'data-portal-live';

/** What is to be said, each text with the names of the sections that say it. */
let waiting = new Map<string, Set<string>>();

/**
 * The page's one live region. It is made before there is anything to say, for a region that comes
 * with its text is often not read.
 */
export function liveRegion(): Element | undefined {
  // There is no body yet while the head is read.
  const body = document.body as HTMLElement | null;
  let region = body?.querySelector(`:scope > [${mark}]`);
  if (!body || region) return region ?? undefined;
  region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.setAttribute(mark, '');
  // By the object model, for a strict style-src blocks the style attribute in markup.
  (region as HTMLElement).style.cssText =
    'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  body.append(region);
  return region;
}

/**
 * Has screen readers say a text when they next pause. What several elements say in one moment is said
 * together, equal texts once.
 *
 * @param name - of the section that it is about, said before it
 */
export function announce(text: string, language: string, name = ''): void {
  const isFirst = waiting.size === 0;
  const names = waiting.get(text) ?? new Set();
  waiting.set(text, name ? names.add(name) : names);
  if (!isFirst) return;
  setTimeout(() => {
    const region = liveRegion();
    region?.setAttribute('lang', language);
    const said = [...waiting]
      .map(
        ([words, sections]) => (sections.size > 0 ? `${[...sections].join(', ')}: ` : '') + words,
      )
      .join(' ');
    // Orca takes the same text once more for an echo: a blank that nobody hears tells the two apart.
    region?.replaceChildren(region.textContent === said ? said + '\u00a0' : said);
    waiting = new Map();
  }, 50);
}
