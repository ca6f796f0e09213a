/** Attributes by the tags that an article of a portal may hold. */
const allowed: Readonly<Record<string, RegExp>> = {
  a: /^ href="(?:https:\/\/[^"]+|(?:articles|files)\/[\w.-]+)"$/u,
  img: /^ src="pictures\/[\w-]+\.svg" alt="[^"]+" width="\d+" height="\d+"$/u,
  th: /^ scope="col"$/u,
};
for (const tag of 'p h2 h3 ul ol li blockquote table thead tbody tr td figure figcaption strong em'.split(
  ' ',
)) {
  Object.assign(allowed, {[tag]: /^$/u});
}

/**
 * What is wrong with the HTML of a body, if anything. Stricter than a browser, which makes sense of
 * everything: each tag is allowed, closed in order, and has just the attributes that it needs.
 */
export function findMarkupFault(html: string): string | undefined {
  const open: string[] = [];
  for (const [token, slash, tag = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z]\w*)([^<>]*)>|[^<]+|</giu,
  )) {
    if (tag === '') {
      const stray = /<|>|&(?!(?:amp|lt|gt|quot);)/u.exec(token);
      if (stray) return `stray ${stray[0]} in "${token}"`;
    } else if (slash === '/') {
      if (open.pop() !== tag) return `${token} closes nothing`;
    } else {
      if (!allowed[tag]?.test(attributes)) return `${token} is not allowed`;
      if (tag !== 'img') open.push(tag);
    }
  }
  return open.length > 0 ? `<${open.join('>, <')}> not closed` : undefined;
}
