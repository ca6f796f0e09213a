import {snippetsOf} from '../../docs/.vitepress/builder/snippets.ts';
import {
  sampleChoice,
  type Choice,
  type ChosenSection,
} from '../../docs/.vitepress/builder/choice.ts';
import {
  sectionChoices,
  type SectionChoice,
  type SectionOption,
} from '../../docs/.vitepress/builder/sections.ts';
import {readSnippets} from './guide-snippets.ts';

/** Something that a webmaster pastes into a page. */
export interface PastedSnippet {
  readonly name: string;
  /** Snippets of one subject are recorded in one file. */
  readonly subject: string;
  readonly markup: string;
}

/** What filters may take for the end of a value, for markup or for typing that they should mend. */
const hardTexts = {
  quotes: `Tin "nóng" & 'mới'`,
  brackets: 'Dưới <5 tuổi> & trên 60 -> [xem] -- ...',
  tag: '<b onclick="x()">Đậm</b>',
  letters: 'Đường dây nóng – “Thủ tục” tie\u0302\u0301ng Việt',
  JSON: '{"a": ["b", 1], "c": null}',
  address: 'https://xa.example/tin?a=1&b=%20x&copy=3&lt=4#muc',
  backslash: String.raw`C:\tin\"moi" \u003c`,
};

const files = {base: 'https://cdn.example/portal-widgets', integrity: {}};

/** The code of the builder for a page, in each form in which it gives any. */
function formsOf(kind: string, name: string, choice: Partial<Choice>): PastedSnippet[] {
  const endpoint = 'https://portal.example/api?xa=1&huyen=2';
  const forms = {tag: 'html', marker: 'wordpress', frame: 'sharepoint'};
  return Object.entries(forms).flatMap(([form, system]) =>
    snippetsOf({...sampleChoice, endpoint, type: '', ...choice, system}, files)
      .filter(({where}) => where === 'page')
      .map(({code}) => ({subject: `${kind}-${form}`, name: `${name}, ${form}`, markup: code})),
  );
}

/** Some value of an option that is not its default. */
const valueOf = ({words, isFlag, number}: SectionOption): string =>
  isFlag ? 'true' : (words?.[1] ?? (number === undefined ? 'Xã Mẫu' : '7'));

const fullSection = ({name, options}: SectionChoice): ChosenSection => ({
  name,
  options: Object.fromEntries(options.map((option) => [option.attribute, valueOf(option)])),
});

/** As it is copied from the page of a guide, where a list has it indented. */
const dedented = (markup: string): string =>
  markup.replaceAll(`\n${/^(<script>)?( *)/.exec(markup)?.[2] ?? ''}`, '\n').trim();

const ofGuides = readSnippets('docs/guides').map(({system, markup}, index, all) => {
  const before = all.slice(0, index).filter((other) => other.system === system).length;
  return {
    subject: `guide-${system}`,
    name: `${system} guide, ${before + 1}`,
    markup: dedented(markup),
  };
});

const ofSections = sectionChoices
  .map(fullSection)
  .flatMap((section) => formsOf('section', section.name, {sections: [section], theme: 'red auto'}));

const ofTexts = Object.entries(hardTexts).flatMap(([what, text]) =>
  formsOf('text', what, {sections: [{name: 'hot-news', options: {limit: '3', heading: text}}]}),
);

/** Everything that the guides and the embed builder have pasted into a page, once. */
export const pastedSnippets: readonly PastedSnippet[] = [...ofGuides, ...ofSections, ...ofTexts];
