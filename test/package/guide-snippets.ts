import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {root} from './project.ts';

/** Something that a guide tells its reader to paste. */
export interface Snippet {
  /** The guide's path and the line that the snippet begins on. */
  readonly place: string;
  /** The guide's path. */
  readonly guide: string;
  /** The guide's name, such as `wordpress`. */
  readonly system: string;
  /** HTML; code for a script of the site stands in a script tag. */
  readonly markup: string;
  readonly hasLoader: boolean;
  readonly hasSection: boolean;
  readonly hasFrame: boolean;
  /** Whether it takes what frames say of their height. */
  readonly hasListener: boolean;
}

function readGuide(guide: string): Snippet[] {
  const text = readFileSync(join(root, guide), 'utf8');
  const blocks = text.matchAll(/^( *)```(html|js)\n(.*?)^\1```$/gms);
  return [...blocks].map(({index, 2: language, 3: code = ''}) => ({
    place: `${guide}:${text.slice(0, index).split('\n').length}`,
    guide,
    system: basename(guide, '.md'),
    markup: language === 'js' ? `<script>${code}</script>` : code,
    hasLoader: /portal-widgets(?:\.classic)?\.js/.test(code),
    hasSection: /<portal-|data-portal=/.test(code),
    hasFrame: code.includes('<iframe'),
    hasListener: code.includes('portal-widgets:height'),
  }));
}

/** All snippets of the guides in a folder, in the order of the guides' names. */
export const readSnippets = (folder: string): Snippet[] =>
  readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => readGuide(`${folder}/${name}`));

/** A section as it is written. */
export interface WrittenSection {
  readonly tag: string;
  /** Names of its attributes, as the element has them. */
  readonly attributes: readonly string[];
  /** Where the link inside it leads. */
  readonly link: string | null;
  /** How many elements are inside it. */
  readonly size: number;
}

/** The first section that stands in HTML, as a tag or a marker. Runs in a page, so it names nothing outside itself. */
export function sectionInPage(markup: string): WrittenSection | undefined {
  const {body} = new DOMParser().parseFromString(markup, 'text/html');
  const isSection = ({localName, dataset}: HTMLElement) =>
    localName.startsWith('portal-') || dataset.portal !== undefined;
  const section = [...body.querySelectorAll<HTMLElement>('*')].find(isSection);
  if (!section) return undefined;
  const {localName, dataset} = section;
  const names = section.getAttributeNames().filter((name) => name !== 'data-portal');
  return {
    tag: dataset.portal === undefined ? localName : `portal-${dataset.portal}`,
    attributes: names.map((name) => name.replace('data-', '')).sort(),
    link: section.querySelector('a')?.getAttribute('href') ?? null,
    size: section.querySelectorAll('*').length,
  };
}
