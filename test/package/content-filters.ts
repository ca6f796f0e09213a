/** What a system's filter does to the HTML of an ordinary editor, besides dropping tags with a hyphen. */
export interface ContentFilter {
  /** Tags that go with all that is inside; of others that go, what is inside stays, be it code. */
  readonly dropped: readonly string[];
  /** The only tags that stay, where not all others do. */
  readonly kept?: readonly string[];
  /** What becomes of attributes without a value. */
  readonly flags: 'kept' | 'lost' | 'named';
  /** Whether quotation marks inside values become apostrophes. */
  readonly spoilsQuotes?: boolean;
}

const keptByNukeViet =
  'a b blockquote br caption code col colgroup div em h1 h2 h3 h4 h5 h6 hr i img li p span strong s sub sup table ' +
  'u ul ol figure figcaption video audio source track pre';

/** The `post` list of wp_kses_allowed_html(). */
const keptByWordPress =
  'address a abbr acronym area article aside audio b bdo big blockquote br button caption cite code col colgroup ' +
  'del dd dfn details div dl dt em fieldset figure figcaption font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ' +
  'ins kbd label legend li main map mark menu nav object p pre q rb rp rt rtc ruby s samp span section small strike ' +
  'strong sub summary sup table tbody td textarea tfoot th thead title tr track tt u ul ol var video';

/** The filters by the name of the system's guide. NukeViet keeps frames of listed domains only, and lists none of ours. */
export const contentFilters: Readonly<Record<string, ContentFilter>> = {
  wordpress: {dropped: [], kept: keptByWordPress.split(' '), flags: 'kept'},
  joomla: {dropped: ['script', 'iframe'], flags: 'lost'},
  nukeviet: {
    dropped: ['script', 'iframe'],
    kept: keptByNukeViet.split(' '),
    flags: 'named',
    spoilsQuotes: true,
  },
};

/** What a filter leaves of HTML. Runs in a page, so it names nothing outside itself. */
export function filterInPage(markup: string, filter: ContentFilter): string {
  const {dropped, kept, flags, spoilsQuotes = false} = filter;
  // Inside the body, for tags of the head at the beginning are else not found there.
  const {body} = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    const tag = element.localName;
    if (dropped.includes(tag)) element.remove();
    else if (tag.includes('-') || kept?.includes(tag) === false) {
      element.replaceWith(...element.childNodes);
    }
    for (const {name, value} of [...element.attributes]) {
      if (value === '' && flags === 'lost') element.removeAttribute(name);
      else if (value === '' && flags === 'named') element.setAttribute(name, name);
      else if (spoilsQuotes) element.setAttribute(name, value.replaceAll('"', "'"));
    }
  }
  return body.innerHTML;
}
