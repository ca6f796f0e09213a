/** Marks the page's one live region, which several copies of the library share. */
const mark = 'data-portal-live';

let waiting: string[] = [];

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
 */
export function announce(text: string, language: string): void {
  if (waiting.push(text) > 1) return;
  setTimeout(() => {
    const region = liveRegion();
    region?.setAttribute('lang', language);
    const said = [...new Set(waiting)].join(' ');
    // Orca takes the same text once more for an echo: a blank that nobody hears tells the two apart.
    region?.replaceChildren(region.textContent === said ? said + '\u00a0' : said);
    waiting = [];
  }, 50);
}
