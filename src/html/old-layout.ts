/** Elements that editors no longer write, and what stands for them today. */
const modernNames: Readonly<Record<string, string>> = {center: 'div', strike: 's', tt: 'code'};

/** Elements whose width in per cent says something about a layout. */
const sizable = 'table, th, td, col, colgroup, img, figure';

/** One step of indentation in the editors that are in use, CSS pixels. */
const indentStep = 40;

/** Where the style attribute waits while markup is parsed. */
export const styleMark = 'data-style';

/**
 * Markup whose style attributes have another name. Chromium reports each one to a page with a strict
 * policy as soon as it is parsed, even where it never reaches the page. Only what is surely a tag is
 * touched; nothing depends on this for safety.
 */
export const withoutStyles = (html: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    // What is quoted is the value of an attribute, whatever it says.
    tag.replace(/"[^"]*"|'[^']*'|\bstyle(?=\s*=)/gi, (found) =>
      /^["']/.test(found) ? found : styleMark,
    ),
  );

/** Attributes that said how something is laid out; none is kept. */
const oldNames = ['style', styleMark, 'align', 'valign', 'width', 'height'];

/** A style attribute as names and values; what is no plain declaration matches nothing below. */
const declarationsOf = (style: string): Map<string, string> =>
  new Map(
    style.split(';').map((declaration) => {
      const [name = '', value = ''] = declaration.split(':');
      const plain = value.replace(/!\s*important/i, '');
      return [name.trim().toLowerCase(), plain.trim().toLowerCase()];
    }),
  );

/** `value` as a whole number of the unit, else nothing. */
const amount = (value: string | null | undefined, unit: 'px' | '%'): number | undefined => {
  const [, digits, found = 'px'] =
    /^(\d{1,5})(?:\.\d{1,9})?\s*(px|%)?$/i.exec(value?.trim() ?? '') ?? [];
  return digits && found.toLowerCase() === unit ? Number(digits) || undefined : undefined;
};

const oneOf = (value: string | null | undefined, ...words: readonly string[]): string | undefined =>
  words.find((word) => word === value?.trim().toLowerCase());

/** Classes that stand for what an element's style and its attributes of old say. */
function layoutOf(element: Element, style: Map<string, string>): string[] {
  const classes: string[] = [];
  const isPicture = element.localName === 'img';
  const align = element.getAttribute('align');
  const text = oneOf(style.get('text-align') ?? align, 'left', 'right', 'center', 'justify');
  if (text && !isPicture) classes.push(`align-${text}`);
  const side = oneOf(style.get('float') ?? (isPicture ? align : null), 'left', 'right');
  if (side) classes.push(`float-${side}`);
  const vertical = oneOf(
    style.get('vertical-align') ?? element.getAttribute('valign'),
    'middle',
    'bottom',
  );
  if (vertical && /^t[hdr]/.test(element.localName)) classes.push(`valign-${vertical}`);
  if (element.matches(sizable)) {
    const width = amount(style.get('width') ?? element.getAttribute('width'), '%');
    if (width) classes.push(`width-${Math.min(10, Math.max(1, Math.round(width / 10)))}`);
  }
  const indent = amount(style.get('margin-left') ?? style.get('padding-left'), 'px') ?? 0;
  const steps = Math.min(4, Math.round(indent / indentStep));
  if (steps > 0 && /^(p|div)$/.test(element.localName)) classes.push(`indent-${steps}`);
  if (/^(bold|[6-9]00)$/.test(style.get('font-weight') ?? '')) classes.push('bold');
  if (style.get('font-style') === 'italic') classes.push('italic');
  if (/\bunderline\b/.test(style.get('text-decoration') ?? '')) classes.push('underline');
  return classes;
}

/** The size of a picture in CSS pixels, where both sides are said. */
function sizeOf(
  element: Element,
  style: Map<string, string>,
): {width: number; height: number} | undefined {
  const side = (name: 'width' | 'height') =>
    amount(style.get(name), 'px') ?? amount(element.getAttribute(name), 'px');
  const [width, height] = [side('width'), side('height')];
  return width && height ? {width, height} : undefined;
}

/**
 * Makes classes of the layout that editors wrote into attributes: alignment, floating, widths in per
 * cent, indentation, weight. `body.styles.ts` says how they look. Nothing of a style attribute is kept:
 * with styles an article could cover the page, and a strict policy blocks them.
 */
export function modernizeLayout(fragment: DocumentFragment): void {
  for (const old of fragment.querySelectorAll('center, strike, tt')) {
    const element = old.ownerDocument.createElement(modernNames[old.localName] ?? 'span');
    for (const {name, value} of [...old.attributes]) element.setAttribute(name, value);
    if (old.localName === 'center') element.setAttribute('align', 'center');
    element.append(...old.childNodes);
    old.replaceWith(element);
  }
  // Editors write the same few over and over.
  const known = new Map<string, {classes: string; size: ReturnType<typeof sizeOf>}>();
  for (const element of fragment.querySelectorAll(
    `[style], [${styleMark}], [align], [valign], [width], [height]`,
  )) {
    const values = oldNames.map((name) => element.getAttribute(name));
    const key = JSON.stringify([element.localName, values]);
    let layout = known.get(key);
    if (!layout) {
      const style = declarationsOf(
        element.getAttribute(styleMark) ?? element.getAttribute('style') ?? '',
      );
      layout = {classes: layoutOf(element, style).join(' '), size: sizeOf(element, style)};
      known.set(key, layout);
    }
    const {classes, size} = layout;
    for (const name of oldNames) element.removeAttribute(name);
    if (classes) element.className = classes;
    if (element.localName === 'img' && size) Object.assign(element, size);
  }
}
