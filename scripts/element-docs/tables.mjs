/* Tables of what the manifest says about a class. */

const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');

/** Optional is what every property is: `undefined` says nothing to a reader. */
const typeOf = ({type}) => code(type?.text.replace(/( \| undefined)+$/, ''));

/** A description as one line of a table, begun like a sentence. */
const prose = ({description = ''}) => {
  const line = description.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  return /^[a-z]/.test(line) ? line[0].toUpperCase() + line.slice(1) : line;
};

/** A table of Markdown. */
export const table = (columns, rows) =>
  [columns, columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const titled = (title, columns, rows) =>
  rows.length === 0 ? '' : `### ${title}\n\n${table(columns, rows)}`;

/** What a description begins with. A point in it that no capital follows ends no sentence ("art. 7"). */
export const firstSentence = (declaration) => prose(declaration).split(/(?<=\.) (?=\p{Lu})/u, 1)[0];

const settings = (members) =>
  titled(
    'Attributes and properties',
    ['attribute', 'property', 'type', 'default', 'meaning'],
    members
      .filter(({kind, static: isStatic}) => kind === 'field' && !isStatic)
      .map((member) => [
        code(member.attribute),
        `${code(member.name)}${member.readonly ? ' (read only)' : ''}`,
        typeOf(member),
        code(member.default),
        prose(member),
      ]),
  );

const signature = ({name, parameters = []}) =>
  code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`);

const methods = (members) =>
  titled(
    'Methods',
    ['method', 'gives', 'meaning'],
    members
      .filter(({kind, static: isStatic}) => kind === 'method' && !isStatic)
      .map((method) => [signature(method), code(method.return?.type.text), prose(method)]),
  );

const events = (items) =>
  titled(
    'Events',
    ['event', 'type', 'when'],
    items.map((event) => [code(event.name), typeOf(event), prose(event)]),
  );

const slots = (items) =>
  titled(
    'Slots',
    ['slot', 'meaning'],
    items.map((slot) => [code(slot.name) || '(inside the tag)', prose(slot)]),
  );

const parts = (items) =>
  titled(
    'Parts',
    ['part', 'meaning'],
    items.map((part) => [code(part.name), prose(part)]),
  );

/** What a class adds to its base; what it says about the base's own more exactly counts as well. */
export const own = (declaration, key, base = declaration) => {
  const typeInBase = ({name}) => base[key].find((item) => item.name === name)?.type?.text;
  return (declaration[key] ?? []).filter(
    (item) => !item.inheritedFrom || typeInBase(item) !== item.type?.text,
  );
};

/** All that a page may use of a class, as tables; with a base, only what is not the base's. */
export const surface = (declaration, base) => {
  const members = own(declaration, 'members', base);
  return [
    settings(members),
    methods(members),
    events(own(declaration, 'events', base)),
    slots(own(declaration, 'slots', base)),
    parts(own(declaration, 'cssParts', base)),
  ];
};

/** Rows about tokens; `tag` says whose they are alone. */
export const tokenRows = (items, tag) =>
  items.map((token) => [
    code(token.name),
    typeOf(token),
    code(token.default),
    `${prose(token)}${tag ? ` (\`<${tag}>\` only)` : ''}`,
  ]);

export const tokens = (title, rows) => titled(title, ['token', 'type', 'default', 'meaning'], rows);

const names = (items, nameOf = ({name}) => code(name)) => items.map(nameOf).join(', ');

/** What a class has of its base as it is, by name alone. */
export const inherited = (declaration, base) => {
  const added = (key) => own(declaration, key, base);
  const kept = (key) =>
    (base[key] ?? []).filter(({name}) => added(key).every((item) => item.name !== name));
  const members = kept('members').filter(({static: isStatic}) => !isStatic);
  const fields = members.filter(({kind}) => kind === 'field');
  const lists = {
    Attributes: names(
      fields.filter(({attribute}) => attribute),
      ({attribute}) => code(attribute),
    ),
    'Properties without attribute': names(fields.filter(({attribute}) => !attribute)),
    Methods: names(
      members.filter(({kind}) => kind === 'method'),
      signature,
    ),
    Events: names(kept('events')),
    Slots: names(kept('slots'), ({name}) => code(name) || 'inside the tag'),
    Parts: names(kept('cssParts')),
  };
  return Object.entries(lists)
    .filter(([, list]) => list !== '')
    .map(([title, list]) => `- ${title}: ${list}`)
    .join('\n');
};
