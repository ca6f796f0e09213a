/** The elements that can stand in a frame, and how their page is called. */
export const embeddable: Readonly<Record<string, string>> = {
  'article-view': 'Bài viết',
  'featured-list': 'Tin tiêu điểm',
  'hot-news': 'Tin nóng',
  'linked-sites': 'Website liên kết',
  'search-box': 'Tìm kiếm',
  'visit-counter': 'Thống kê truy cập',
  'work-calendar': 'Lịch công tác',
};

/** Where an embedded page belongs. */
export interface EmbedPlace {
  /** Address of the endpoint, without a trailing slash. */
  readonly base: string;
  /** Address of the page itself. */
  readonly url: string;
  /** Address of the portal's home page, for who has no script. */
  readonly home: string;
  readonly title: string;
  /** Whether links may lead to an address that is a parameter. */
  readonly isListed: (address: string) => boolean;
}

/** Options with the address of a page that links lead to. */
const isLink = (name: string): boolean => name.endsWith('-href');

/**
 * Whether a parameter of the address becomes an attribute: the endpoint is ours, and an address that anybody may
 * write must not run script, play films of any host or rename a page.
 */
const isOption = (name: string): boolean =>
  /^[a-z][a-z-]{0,39}$/u.test(name) &&
  !/^(?:on.*|style|endpoint|type|media-hosts|page-metadata|theme|lang)$/u.test(name);

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);

/**
 * A page with one element, for a frame on another site. Where its links may not lead is left out, and named to its script.
 *
 * @param name of an element in `embeddable`.
 * @param parameters become its attributes; `theme` is a preset of colours, `lang` the language.
 */
export function embedPage(name: string, parameters: URLSearchParams, place: EmbedPlace): string {
  const given = [...parameters].filter(([option]) => isOption(option));
  const options = given.filter(([option, value]) => !isLink(option) || place.isListed(value));
  const leftOut = given.filter((option) => !options.includes(option)).map(([option]) => option);
  const attributes = options.map(([option, value]) => ` ${option}="${escaped(value)}"`).join('');
  const label = `${embeddable[name] ?? name} - ${place.title}`;
  const language = parameters.get('lang') === 'en' ? 'en' : 'vi';
  const oembed = `${place.base}/oembed?url=${encodeURIComponent(place.url)}`;
  return `<!doctype html>
<html lang="${language}" data-portal-theme="${escaped(parameters.get('theme') ?? '')}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escaped(label)}</title>
    <base target="_parent">
    <link rel="alternate" type="application/json+oembed" href="${escaped(oembed)}" title="${escaped(label)}">
    <link rel="stylesheet" href="${escaped(place.base)}/embed.css">
    <link rel="stylesheet" href="${escaped(place.base)}/portal-widgets/portal-widgets.css">
    <link rel="stylesheet" href="${escaped(place.base)}/portal-widgets/portal-themes.css">
    <script src="${escaped(place.base)}/embed.js" defer></script>
    <script type="module" src="${escaped(place.base)}/portal-widgets/portal-widgets.js"></script>
  </head>
  <body${leftOut.length > 0 ? ` data-left-out="${leftOut.join(' ')}"` : ''}>
    <portal-${name} endpoint="${escaped(place.base)}"${attributes}><a href="${escaped(place.home)}">${escaped(label)}</a></portal-${name}>
  </body>
</html>
`;
}
