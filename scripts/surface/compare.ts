import type {
  CallableSurface,
  ElementSurface,
  ExportSurface,
  PackageSurface,
  PropertySurface,
} from './surface.ts';

/** One difference between two surfaces of a package. */
export interface Difference {
  /** `breaking` for what a page or a program may have relied on. */
  readonly kind: 'breaking' | 'addition';
  /** What it is about, such as `<portal-hot-news> attribute limit`. */
  readonly subject: string;
  readonly change: string;
}

type Compare<T> = (subject: string, before: T, after: T) => Difference[];

const breaking = (subject: string, change: string): Difference => ({
  kind: 'breaking',
  subject,
  change,
});
const addition = (subject: string, change = 'added'): Difference => ({
  kind: 'addition',
  subject,
  change,
});

/** Sorts what two records have into removed, added, and in both. */
function compareRecords<T>(
  subject: (name: string) => string,
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  compare: Compare<T>,
): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [one, other] = [before[name], after[name]];
    if (one === undefined) return [addition(subject(name))];
    if (other === undefined) return [breaking(subject(name), 'removed')];
    return compare(subject(name), one, other);
  });
}

const compareNames = (
  subject: (name: string) => string,
  before: readonly string[],
  after: readonly string[],
): Difference[] => {
  const record = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']));
  return compareRecords(subject, record(before), record(after), () => []);
};

const changed = (what: string, before: string | undefined, after: string | undefined): string =>
  `${what} changed from ${before ?? 'none'} to ${after ?? 'none'}`;

const compareText =
  (what: string): Compare<string> =>
  (subject, before, after) =>
    before === after ? [] : [breaking(subject, changed(what, before, after))];

/** The parts of a union; a bar inside brackets or quotes belongs to its part. */
export function unionParts(type: string): string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const [index, letter] of type.split('').entries()) {
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (/["'`]/.test(letter)) quote = letter;
    else if (/[([{<]/.test(letter)) depth++;
    else if (/[)\]}]/.test(letter) || (letter === '>' && type[index - 1] !== '=')) depth--;
    else if (letter === '|' && depth === 0) {
      parts.push('');
      continue;
    }
    parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What takes more than before goes on taking what it took. */
function isWider(before: string, after: string): boolean {
  const parts = new Set(unionParts(after));
  // A function type ends where the type does, so that a bar behind its arrow is not one of the union.
  if (`${before}${after}`.includes('=>')) return false;
  return unionParts(before).every((part) => parts.has(part));
}

const isSameType = (before: string, after: string): boolean =>
  before === after || (isWider(before, after) && isWider(after, before));

const compareWritable: Compare<string> = (subject, before, after) => {
  if (isSameType(before, after)) return [];
  const change = changed('type', before, after);
  return [isWider(before, after) ? addition(subject, change) : breaking(subject, change)];
};

/** Who reads a value, or is called with it, has to know all that it may be. */
const compareRead: Compare<string> = (subject, before, after) =>
  isSameType(before, after) ? [] : [breaking(subject, changed('type', before, after))];

const compareProperty: Compare<PropertySurface> = (subject, before, after) => {
  if (!before.isReadonly && after.isReadonly) return [breaking(subject, 'became read-only')];
  const found = before.isReadonly
    ? compareRead(subject, before.type, after.type)
    : compareWritable(subject, before.type, after.type);
  if (before.isReadonly && !after.isReadonly) found.push(addition(subject, 'can be set now'));
  if (before.default !== after.default)
    found.push(breaking(subject, changed('default', before.default, after.default)));
  return found;
};

const bare = (name: string): string => name.replace(/\?$/, '');

const compareCallable: Compare<CallableSurface> = (subject, before, after) => {
  const found: Difference[] = [];
  for (let index = 0; index < before.parameters.length; index++) {
    const [name, type] = before.parameters[index] ?? ['', ''];
    const [newName, newType] = after.parameters[index] ?? [];
    const where = `${subject}, parameter ${bare(name)}`;
    if (newName === undefined || newType === undefined) found.push(breaking(where, 'removed'));
    else if (name.endsWith('?') && !newName.endsWith('?'))
      found.push(breaking(where, 'became required'));
    else found.push(...compareWritable(where, type, newType));
  }
  for (const [name] of after.parameters.slice(before.parameters.length)) {
    const where = `${subject}, parameter ${bare(name)}`;
    found.push(name.endsWith('?') ? addition(where) : breaking(where, 'added as required'));
  }
  return [...found, ...compareRead(`${subject}, what it returns`, before.returns, after.returns)];
};

/** Members of an interface, which programs read and write, or of a class. */
function compareMembers(
  subject: string,
  kind: 'class' | 'interface',
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Difference[] {
  const find = (members: typeof before, name: string) =>
    Object.entries(members).find(([key]) => bare(key) === name);
  const names = new Set([...Object.keys(before), ...Object.keys(after)].map(bare));
  return [...names].flatMap((name) => {
    const where = `${subject}, member ${name}`;
    const [one, other] = [find(before, name), find(after, name)];
    if (!other) return [breaking(where, 'removed')];
    const isOptional = other[0].endsWith('?');
    // Who makes such objects does not have it yet; of a class only we make them.
    if (!one)
      return isOptional || kind === 'class'
        ? [addition(where)]
        : [breaking(where, 'added as required')];
    if (one[0] !== other[0])
      return [breaking(where, isOptional ? 'became optional' : 'became required')];
    return compareRead(where, one[1], other[1]);
  });
}

const compareExport: Compare<ExportSurface> = (subject, before, after) => {
  if (before.kind === 'function' && after.kind === 'function') {
    return before.signatures.flatMap((signature, index) => {
      const now = after.signatures[index];
      return now
        ? compareCallable(subject, signature, now)
        : [breaking(subject, 'lost a signature')];
    });
  }
  if ('members' in before && 'members' in after && before.kind === after.kind)
    return compareMembers(subject, before.kind, before.members, after.members);
  if (before.kind === 'type' && after.kind === 'type')
    return compareWritable(subject, before.type, after.type);
  if (before.kind === 'value' && after.kind === 'value')
    return compareRead(subject, before.type, after.type);
  return [breaking(subject, changed('kind', before.kind, after.kind))];
};

const compareElement: Compare<ElementSurface> = (tag, before, after) => {
  const named = (what: string) => (name: string) => `${tag} ${what} ${name || '(default)'}`;
  return [
    ...compareRecords(
      named('attribute'),
      before.attributes,
      after.attributes,
      compareText('property behind it'),
    ),
    ...compareRecords(named('property'), before.properties, after.properties, compareProperty),
    ...compareRecords(named('method'), before.methods, after.methods, compareCallable),
    ...compareRecords(named('event'), before.events, after.events, compareRead),
    ...compareNames(named('slot'), before.slots, after.slots),
    ...compareNames(named('part'), before.parts, after.parts),
    ...compareRecords(named('token'), before.tokens, after.tokens, compareText('default')),
  ];
};

/** Every difference between the surfaces that a package had and has. */
export function compareSurfaces(before: PackageSurface, after: PackageSurface): Difference[] {
  return [
    ...compareRecords((tag) => `<${tag}>`, before.elements, after.elements, compareElement),
    ...compareRecords(
      (path) => `export "${path}"`,
      before.entries,
      after.entries,
      (subject, one, other) =>
        one && other
          ? compareRecords((name) => `${subject}: ${name}`, one, other, compareExport)
          : compareText('types')(subject, one ? 'some' : 'none', other ? 'some' : 'none'),
    ),
    ...compareNames((name) => `command ${name}`, before.commands, after.commands),
  ];
}
