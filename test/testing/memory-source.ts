import {PortalError} from '../../src/source/errors.ts';
import type {Article, ArticleSummary, WorkEvent} from '../../src/source/models.ts';
import type {PortalSource} from '../../src/source/portal-source.ts';
import {fold} from '../../src/text/fold.ts';

const category = {id: 'tin-tuc', title: 'Tin tức'};

const articles = Array.from({length: 9}, (_, number) => ({
  id: `bai-${number + 1}`,
  title: `Bài viết số ${number + 1} của cổng`,
  published: `2020-03-${28 - number}T02:00:00.000Z`,
  category,
  authors: ['Bình Minh'],
  sections: number < 3 ? ['hot'] : [],
  tags: [],
  bodyHtml: '<p>Nội dung.</p>',
  bodyBase: 'https://portal.example/',
  attachments: [],
})) satisfies Article[];

const summaryOf = (article: (typeof articles)[number]): ArticleSummary => {
  const {id, title, published, category, authors, sections, tags} = article;
  return {id, title, published, category, authors, sections, tags};
};

const event: WorkEvent = {
  id: 'lich-1',
  title: 'Họp giao ban',
  start: '2020-03-23T00:30:00.000Z',
  end: '2020-03-23T02:00:00.000Z',
  allDay: false,
  status: 'confirmed',
  attachments: [],
};

const unknown = (id: string): PortalError =>
  new PortalError('not-found', `There is no article "${id}".`);

/** A source of data in memory that does all that a source has to do. */
export function memorySource(): Required<PortalSource> {
  /** Answers in the next turn, as the network does at the earliest. */
  const answer = async <T>(signal: AbortSignal, give: () => T): Promise<T> => {
    signal.throwIfAborted();
    await Promise.resolve();
    signal.throwIfAborted();
    return give();
  };
  return {
    article: (id, {signal}) =>
      answer(signal, () => {
        const found = articles.find((article) => article.id === id);
        if (!found) throw unknown(id);
        return found;
      }),
    articles: ({section, category, text, from, to, page = 1, limit = 10}, {signal}) =>
      answer(signal, () => {
        const found = articles.filter(
          (article) =>
            (!section || article.sections.includes(section)) &&
            (!category || article.category.id === category) &&
            (!text || fold(article.title).includes(fold(text))) &&
            (!from || article.published >= from) &&
            (!to || article.published.slice(0, 10) <= to),
        );
        const items = found.slice((page - 1) * limit, page * limit).map(summaryOf);
        return {items, page, total: found.length, pageCount: Math.ceil(found.length / limit)};
      }),
    categories: ({signal}) => answer(signal, () => [category]),
    calendar: ({from, to}, {signal}) =>
      answer(signal, () => (from <= '2020-03-23' && to >= '2020-03-23' ? [event] : [])),
    links: ({signal}) => answer(signal, () => [{title: 'Cổng', url: 'https://cong.example/'}]),
    visits: ({signal}) => answer(signal, () => ({today: 1062})),
    recordVisit: () => undefined,
    rate: (id, score, {signal}) =>
      answer(signal, () => {
        if (!articles.some((article) => article.id === id)) throw unknown(id);
        return {count: 1, average: score};
      }),
    report: (id, _, {signal}) =>
      answer(signal, () => {
        if (!articles.some((article) => article.id === id)) throw unknown(id);
      }),
  };
}
