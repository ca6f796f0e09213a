import {sectionChoices} from './sections.ts';

/** A section with its options by attribute; flags are `true`, defaults are left out. */
export interface ChosenSection {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What a webmaster has chosen, as it stands in the address of the page. */
export interface Choice {
  readonly endpoint: string;
  /** Kind of source; empty for `portal`. */
  readonly type: string;
  /** Preset of colours; empty for none. */
  readonly theme: string;
  /** The system that the code is for. */
  readonly system: string;
  readonly sections: readonly ChosenSection[];
}

export const systems = [
  ...['html', 'wordpress', 'nukeviet', 'joomla', 'sharepoint'],
  ...['react', 'vue'],
] as const;
export const types = ['', 'static', 'wordpress', 'rss', 'json-feed', 'ical'] as const;
export const themes = ['', 'plain', 'red', 'blue', 'contrast', 'red auto', 'blue auto'] as const;

/** What is shown first: the sample of this site. */
export const sampleChoice: Choice = {
  endpoint: '/mau',
  type: 'static',
  theme: '',
  system: 'html',
  sections: [{name: 'hot-news', options: {limit: '3', 'show-date': 'true'}}],
};

/** Longest text of an address that is taken. */
const longest = 2000;

/** Writes a choice for the address of the page. The folder of the files is not in it: a link must not decide what code is pasted. */
export function writeChoice({endpoint, type, theme, system, sections}: Choice): string {
  const parameters = new URLSearchParams({endpoint, type, theme, system});
  for (const {name, options} of sections) {
    parameters.append('section', name);
    for (const [attribute, value] of Object.entries(options))
      parameters.append(`${name}.${attribute}`, value);
  }
  return parameters.toString();
}

/** Reads it again; what nobody can have chosen is left out. The sample for an address that says nothing. */
export function readChoice(text: string): Choice {
  const parameters = new URLSearchParams(text.slice(0, 10 * longest));
  const endpoint = parameters.get('endpoint')?.slice(0, longest);
  if (endpoint === undefined) return sampleChoice;
  const oneOf = (words: readonly string[], name: string): string =>
    words.find((word) => word === parameters.get(name)) ?? words[0] ?? '';
  const names = parameters.getAll('section');
  const sections = sectionChoices
    .filter(({name}) => names.includes(name))
    .map(({name, options}) => ({
      name,
      options: Object.fromEntries(
        options.flatMap(({attribute}) => {
          const value = parameters.get(`${name}.${attribute}`)?.slice(0, longest);
          return value === undefined ? [] : [[attribute, value]];
        }),
      ),
    }));
  return {
    endpoint,
    type: oneOf(types, 'type'),
    theme: oneOf(themes, 'theme'),
    system: oneOf(systems, 'system'),
    sections,
  };
}
