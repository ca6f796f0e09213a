/* The pages of the reference: an overview, and a page for each element. */
import {firstSentence, inherited, own, surface, table, tokenRows, tokens} from './tables.mjs';
import {texts} from './texts.mjs';

const notice = `<!-- Written by scripts/element-docs.mjs from the JSDoc of the elements and docs/.vitepress/elements/sections.ts: change those, not this file. -->`;

const pathOf = ({tagName}) => `elements/${tagName.replace('portal-', '')}.md`;

/** The reference is English, which a page of another language has to say. */
const english = (language, blocks) =>
  language === 'en' ? blocks : ['<div lang="en">', ...blocks, '</div>'];

const example = (language, {title, code: markup}) => [
  `**${title[language]}**`,
  `\`\`\`html live\n${markup}\n\`\`\``,
];

const examplesOf = (language, {examples = []}) =>
  examples.length === 0
    ? []
    : [
        `## ${texts[language].examples}`,
        texts[language].sample,
        ...examples.flatMap((item) => example(language, item)),
      ];

/** What an element has of its base, by name; its meaning stands once, in the overview. */
const inheritance = (declaration, base) =>
  declaration.superclass?.name === base.name
    ? [
        '### Of every section',
        'It also has all that [every section](../elements.md#every-section) has:',
        inherited(declaration, base),
      ]
    : [];

const tokensOf = (declaration, base) => {
  const rows = tokenRows(own(declaration, 'cssProperties', base)).concat(
    tokenRows((declaration.cssProperties ?? []).filter(({inheritedFrom}) => inheritedFrom)),
  );
  return rows.length === 0
    ? []
    : [tokens('Tokens', rows), 'How to set them: [design tokens](../elements.md#design-tokens).'];
};

const elementPage = (declaration, base, {language, section}) => [
  notice,
  `# ${section.label[language]} \`<${declaration.tagName}>\``,
  ...(language === 'en' ? [declaration.description] : [section.purpose]),
  ...examplesOf(language, section),
  ...english(language, [
    '## Reference',
    ...(language === 'en' ? [] : [declaration.description]),
    ...(declaration.examples ?? []),
    ...surface(declaration, base),
    ...tokensOf(declaration, base),
    ...inheritance(declaration, base),
  ]),
];

const overviewTable = (language, elements, sectionOf) =>
  table(
    texts[language].columns,
    elements.map((declaration) => {
      const {label, purpose} = sectionOf(declaration);
      const link = `[${label[language]}](${pathOf(declaration)})`;
      const sentence = language === 'en' ? firstSentence(declaration) : purpose;
      return [`${link}<br>\`<${declaration.tagName}>\``, sentence];
    }),
  );

const allTokens = (base, elements) =>
  [base, ...elements].flatMap((declaration) =>
    tokenRows(own(declaration, 'cssProperties', base), declaration.tagName),
  );

const overview = (base, elements, {language, sectionOf}) => {
  const {title, introduction} = texts[language];
  return [
    notice,
    `# ${title}`,
    introduction,
    overviewTable(language, elements, sectionOf),
    ...english(language, [
      ...(language === 'en' ? [] : [texts.en.introduction]),
      '## Every section',
      'What all sections have in common; `T` stands for the model that a section shows.',
      ...surface(base),
      '## Design tokens',
      texts.en.tokens,
      tokens('All tokens', allTokens(base, elements)),
    ]),
  ];
};

/**
 * The reference of all elements as Markdown, each page by its path below `docs/`.
 *
 * @param manifest - a custom elements manifest, parsed
 * @param sections - what the pages have beside it, in the order of the overview
 * @param language - `vi` or `en`, that of all but the reference itself
 */
export const elementPages = (manifest, sections, language) => {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const base = declarations.find(({name}) => name === 'PortalElement');
  const nameOf = ({tagName}) => tagName.replace('portal-', '');
  const sectionOf = (declaration) => sections.find(({name}) => name === nameOf(declaration));
  const elements = declarations.filter(({tagName}) => tagName);
  for (const element of elements) {
    if (!sectionOf(element)) {
      throw new Error(`docs/.vitepress/elements/sections.ts has nothing on ${element.tagName}.`);
    }
  }
  elements.sort(
    (one, other) => sections.indexOf(sectionOf(one)) - sections.indexOf(sectionOf(other)),
  );
  const pages = [
    ['elements.md', overview(base, elements, {language, sectionOf})],
    ...elements.map((element) => {
      const section = sectionOf(element);
      return [pathOf(element), elementPage(element, base, {language, section})];
    }),
  ];
  return Object.fromEntries(
    pages.map(([path, blocks]) => [path, `${blocks.filter(Boolean).join('\n\n')}\n`]),
  );
};
