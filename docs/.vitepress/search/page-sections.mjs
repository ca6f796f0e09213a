/*
 * What the search of the site knows of a page: each heading with the text below it. VitePress would split the HTML, in
 * which examples stand twice and `<` is an entity, and does not know pages that are made while the site is built.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {createMarkdownRenderer} from 'vitepress';
import {fold} from '../../../src/text/fold.ts';
import englishPages from '../../en/[page].paths.mjs';

const docs = join(import.meta.dirname, '../..');

/**
 * A heading: read without marks when the index is made, kept as it is written. An option `processTerm` would be sent to
 * the pages too, as the text of a function, which runs only where a policy allows `eval`.
 */
class Heading {
  #text;

  constructor(text) {
    this.#text = text;
  }

  toString() {
    return fold(this.#text);
  }

  toJSON() {
    return this.#text;
  }
}

let made;

/** Texts of the pages that no file has, by their paths below `docs/`. */
const madePages = async () => {
  const pages = await englishPages.paths();
  return new Map(pages.map(({params, content}) => [`en/${params.page}.md`, content]));
};

/** The words of a token; markup has none, and parts them. */
const wordsOf = ({type, content, children}) => {
  if (children) return children.map(wordsOf).join('');
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type.startsWith('html_') ? ' ' : content;
};

/** A heading as results show it; they take it as HTML, in which `<` would begin an element. */
const headingOf = (token) => wordsOf(token).replace(/[<>]/g, '').trim();

/** Words that MiniSearch parts at blanks and punctuation, to which it does not count `<`, `=` and the like. */
const searchable = (text) => fold(text).replace(/\p{S}+/gu, ' ');

/**
 * Gives the sections of a page as VitePress takes them.
 *
 * @param links - of the sidebar; their texts are put before the titles of the pages, which are in English
 */
export const pageSections = (links) =>
  async function* (file) {
    const page = relative(docs, file).split(sep).join('/');
    made ??= madePages();
    const source = existsSync(file) ? readFileSync(file, 'utf8') : (await made).get(page);
    // The one that VitePress has, with the ids of its headings.
    const markdown = await createMarkdownRenderer(docs);
    const tokens = markdown.parse(source ?? '', {path: file, relativePath: page});
    const name = links.find(({link}) => page === `${link.slice(1)}.md`)?.text;
    const path = [];
    let section;
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'heading_open') {
        if (section) yield section;
        const depth = Number(token.tag.slice(1)) - 1;
        const title = headingOf(tokens[index + 1]);
        const isNamed = depth === 0 && name !== undefined;
        path.splice(depth, Infinity, new Heading(isNamed ? `${name}: ${title}` : title));
        section = {anchor: token.attrGet('id'), titles: [...path], text: ''};
      } else if (section && tokens[index - 1]?.type !== 'heading_open') {
        section.text += `${searchable(wordsOf(token))}\n`;
      }
    }
    if (section) yield section;
  };
