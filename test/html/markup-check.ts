/** What the body of an article may hold on the page. Written apart from the sanitiser's list on purpose. */
const elements =
  'a abbr b blockquote br caption code col colgroup dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 ' +
  'hr i img ins li mark ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul';

const attributes =
  'href src alt title colspan rowspan span scope headers start reversed value lang dir id width height class ' +
  'rel target loading decoding tabindex role aria-label';

/**
 * Everything about nodes on the page that must not be there, one line each. Sent into pages as text: it
 * uses nothing but its arguments.
 *
 * @param allowed - names of elements and of attributes, each as one text with blanks between
 */
export const faultsOf = (
  root: ParentNode,
  allowed: {elements: string; attributes: string},
): string[] => {
  const faults: string[] = [];
  const isElement = new Set(allowed.elements.split(' '));
  const isAttribute = new Set(allowed.attributes.split(' '));
  const isOurButton = (element: Element): boolean =>
    element.localName === 'button' &&
    element.className === 'enlarge' &&
    element.getAttribute('type') === 'button' &&
    /^(https?:.*)?$/.test(element.getAttribute('data-large') ?? '');
  const classes =
    /^((align|float|valign)-[a-z]+|width-\d+|indent-\d|bold|italic|underline|unsized|scroll)$/;
  for (const element of root.querySelectorAll('*')) {
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') faults.push('a foreign namespace');
    if (isElement.has('button') && isOurButton(element)) {
      const own = /^(type|class|aria-label|data-large)$/;
      for (const {name} of element.attributes) if (!own.test(name)) faults.push(`button ${name}`);
      continue;
    }
    if (element.localName === 'button' || !isElement.has(element.localName))
      faults.push(`<${element.localName}>`);
    for (const {name, value} of element.attributes) {
      const fault = `${element.localName} ${name}="${value}"`;
      if (!isAttribute.has(name)) faults.push(fault);
      if (/^(href|target)$/.test(name) && element.localName !== 'a') faults.push(fault);
      if (/^(src|alt)$/.test(name) && element.localName !== 'img') faults.push(fault);
      if (name === 'id' && !value.startsWith('article-')) faults.push(fault);
      if (name === 'class' && value.split(' ').some((word) => !classes.test(word))) {
        faults.push(fault);
      }
      if (name === 'target' && value !== '_blank') faults.push(fault);
      if (name === 'href' && !/^(https?|mailto|tel):/.test((element as HTMLAnchorElement).href)) {
        faults.push(fault);
      }
      if (name === 'href' && (element as HTMLAnchorElement).rel !== 'noopener') faults.push(fault);
      if (name === 'src' && !/^https?:/.test((element as HTMLImageElement).src)) faults.push(fault);
    }
  }
  return faults;
};

/** The names that `faultsOf` takes. */
export const allowedOnPage = {elements, attributes};

/** The same in an element that shows an article, which puts pictures into buttons of its own. */
export const allowedInArticle = {elements: `${elements} button`, attributes};
