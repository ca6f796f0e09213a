import {beforeAll, describe, expect, it} from 'vitest';
import {PackedProject} from './packed-project.ts';
import {root, runNode} from './project.ts';

/** What an application in TypeScript does with the package. */
const application = `
import {
  PortalError,
  PortalHotNews,
  registerLocale,
  registerSourceKind,
  version,
  type Article,
  type ArticleSummary,
  type Page,
  type PortalErrorCode,
  type PortalLoadEvent,
  type PortalSource,
  type SectionState,
  type Texts,
} from 'portal-widgets';
import 'portal-widgets/define';
import {PortalArticleView} from 'portal-widgets/elements/article-view';
import {PortalProvider} from 'portal-widgets/provider';
import {createPortalSource} from 'portal-widgets/sources/portal';

const summary: ArticleSummary = {id: '1', title: 'Bài 1', authors: [], sections: ['hot'], tags: []};
const article: Article = {...summary, bodyHtml: '<p>1</p>', bodyBase: location.href, attachments: []};

// A source of one's own is an object literal; a method that it lacks is a section that it lacks.
const source: PortalSource = {
  articles: ({limit = 10, section}, {signal}) => {
    signal.throwIfAborted();
    const items = section === 'hot' ? [summary].slice(0, limit) : [];
    return Promise.resolve({items, page: 1} satisfies Page<ArticleSummary>);
  },
  article: (id) =>
    id === '1' ? Promise.resolve(article) : Promise.reject(new PortalError('not-found', id)),
};

// Tags give the classes.
const list: PortalHotNews = document.createElement('portal-hot-news');
const view: PortalArticleView = document.createElement('portal-article-view');
const provider: PortalProvider | null = document.querySelector('portal-provider');
list.source = source;
list.limit = 3;
list.layout = 'thumbnails';
view.data = article;
view.articleId = '1';
if (provider) provider.articleHref = '/tin?bai={id}';
const state: SectionState = list.state;
const done: Promise<void> = list.reload();

// Events have their fields.
list.addEventListener('portal-article-select', (event) => {
  const picked: ArticleSummary = event.article;
  event.preventDefault();
  return picked;
});
list.addEventListener('portal-error', ({error}) => {
  const code: PortalErrorCode = error.code;
  const status: number | undefined = error.status;
  return [code, status];
});
view.addEventListener('portal-load', (event) => {
  const data: Article = event.data;
  return data;
});
const count = ({data}: PortalLoadEvent<Page<ArticleSummary>>): number => data.items.length;
document.querySelector('portal-hot-news')?.addEventListener('portal-load', count);
list.addEventListener('portal-load', count, {once: true});
list.removeEventListener('portal-load', count);
list.addEventListener('click', ({clientX}) => clientX);
list.addEventListener('of-the-page', (event: Event) => event.type);
list.addEventListener('portal-load', {handleEvent: (event) => event.type});

registerSourceKind('my-portal', async () => ({endpoint, timeZone}) =>
  createPortalSource({endpoint: endpoint + '/v2', timeZone}));
registerLocale('km', async (): Promise<Texts> => {
  throw new Error(version);
});
PortalHotNews.define('my-hot-news');

export {done, state};
`;

/** Mistakes that the types are there to find, each on a line of its own. */
const mistakes = `
import type {PortalSource} from 'portal-widgets';
import 'portal-widgets/define';
const list = document.createElement('portal-hot-news');
list.layout = 'grid';
list.limit = '5';
list.state = 'ready';
list.addEventListener('portal-error', (event) => event.error.reason);
list.addEventListener('portal-load', (event) => event.data.title);
export const source: PortalSource = {article: () => Promise.resolve('text')};
`;

describe('the types of the package', () => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create(['@types/trusted-types']);
    return async () => {
      await project.remove();
    };
  });

  /** Compiles a module with everything strict and nothing skipped; gives what the compiler says. */
  const compile = async (code: string, moduleResolution: 'bundler' | 'nodenext') => {
    const compilerOptions = {
      module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
    };
    await project.write('application.ts', code);
    const config = {compilerOptions, files: ['application.ts']};
    await project.write('tsconfig.json', JSON.stringify(config));
    const compiler = `${root}/node_modules/typescript/bin/tsc`;
    return runNode(compiler, ['--pretty', 'false'], project.folder).then(
      ({stdout}) => stdout,
      (error: unknown) => String(error),
    );
  };

  it.each(['bundler', 'nodenext'] as const)('serve an application (%s)', async (resolution) => {
    expect(await compile(application, resolution)).toBe('');
  });

  it('know the tags also where only a "define" is imported', async () => {
    const all = `import 'portal-widgets/define';
      document.createElement('portal-article-view').articleId = '1';`;
    const one = `import 'portal-widgets/elements/hot-news/define';
      const list = document.createElement('portal-hot-news');
      list.addEventListener('portal-error', ({error}) => error.code);
      list.addEventListener('portal-article-select', ({article}) => article.title);`;
    expect(await compile(all, 'nodenext')).toBe('');
    expect(await compile(one, 'nodenext')).toBe('');
  });

  it('let an application take back what it has set', async () => {
    const code = `
      import {PortalHotNews, type PortalSource} from 'portal-widgets';
      export function show(list: PortalHotNews, source?: PortalSource, heading?: string): void {
        list.source = source;
        list.heading = heading;
        list.category = undefined;
        list.data = undefined;
        const provider = document.createElement('portal-provider');
        provider.source = source;
        provider.endpoint = undefined;
        const view = document.createElement('portal-article-view');
        view.articleId = undefined;
        view.param = undefined;
        document.createElement('portal-featured-list').moreHref = undefined;
        document.createElement('portal-linked-sites').filter = undefined;
        document.createElement('portal-search-box').placeholder = undefined;
        document.createElement('portal-work-calendar').leader = undefined;
      }`;
    expect(await compile(code, 'nodenext')).toBe('');
  });

  it('find mistakes', async () => {
    const messages = await compile(mistakes, 'bundler');
    const lines = [...messages.matchAll(/application\.ts\((\d+),/g)].map(([, line]) =>
      Number(line),
    );
    expect([...new Set(lines)]).toEqual([5, 6, 7, 8, 9, 10]);
  });
});
