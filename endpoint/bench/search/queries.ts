import type {ArticleQuery} from '../../src/articles/article-query.ts';
import {fold} from '../../../src/text/fold.ts';
import type {SampleText} from './sample-text.ts';

/** A kind of question that readers ask, and how often, in hundredths. */
export interface QuestionKind {
  name: string;
  share: number;
  make: (text: SampleText) => Partial<ArticleQuery>;
}

const withoutMarks = (text: string): string => fold(text);
const categoryOf = (text: SampleText): string => `c${text.below(12)}`;

/** Questions of readers: words that most articles have, some, and hardly any; filters; far pages. */
export const kinds: readonly QuestionKind[] = [
  {name: 'common phrase with marks', share: 15, make: (text) => ({text: text.phrase()})},
  {
    name: 'common phrase without marks',
    share: 15,
    make: (text) => ({text: withoutMarks(text.phrase())}),
  },
  {name: 'less common phrase', share: 15, make: (text) => ({text: text.rarePhrase()})},
  {
    name: 'two phrases without marks',
    share: 10,
    make: (text) => ({text: withoutMarks(`${text.rarePhrase()} ${text.phrase()}`)}),
  },
  {name: 'name of a person', share: 10, make: (text) => ({text: text.person()})},
  {name: 'name of a hamlet', share: 8, make: (text) => ({text: text.place()})},
  {name: 'number of a document', share: 5, make: (text) => ({text: text.document()})},
  {
    name: 'phrase in a category',
    share: 8,
    make: (text) => ({text: text.phrase(), category: categoryOf(text)}),
  },
  {
    name: 'phrase in a year',
    share: 6,
    make: (text) => {
      const year = 2021 + text.below(5);
      return {text: text.rarePhrase(), from: `${year}-01-01`, to: `${year}-12-31`};
    },
  },
  {
    name: 'page 2 to 200',
    share: 5,
    make: (text) => ({text: text.phrase(), page: 2 + text.below(199)}),
  },
  {name: 'newest first', share: 3, make: (text) => ({text: text.phrase(), sort: 'date'})},
];

/** A row of questions in which every kind has its share. */
export function* questions(
  text: SampleText,
  count: number,
): Generator<{kind: string; query: ArticleQuery}> {
  const cards = kinds.flatMap((kind) => Array.from({length: kind.share}, () => kind));
  for (let number = 0; number < count; number += 1) {
    const kind = text.of(cards);
    yield {
      kind: kind.name,
      query: {sort: 'relevance', page: 1, limit: 10, ...kind.make(text)},
    };
  }
}
