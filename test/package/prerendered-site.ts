import {join} from 'node:path';
import {PackedProject} from './packed-project.ts';
import {serveSite, type StaticSite} from './static-site.ts';

/** An element for a page. */
export interface Tag {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** As `PrerenderOptions`, but for what cannot be written as JSON. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Whether the server has a window of jsdom. */
  readonly hasWindow?: boolean;
}

/** What a server got for an element. */
export interface Prerendered {
  readonly markup: string;
  /** Code of the error that `onError` was told, if any. */
  readonly error?: string;
  /** What that error says. */
  readonly message?: string;
}

const articles = ['Bài <b>số</b> một', 'Bài số hai', 'Bài số ba'].map((title, index) => ({
  id: `${index + 1}`,
  title,
  url: `/bai/${index + 1}`,
  summary: `Tóm tắt ${index + 1}`,
  date_published: `2020-03-2${index}T09:00:00+07:00`,
  authors: [{name: 'Người viết'}],
  content_html:
    '<h2>Mục một</h2><p>Thân <b>bài</b> viết</p><script>window.hacked = 1</script><p>Đoạn cuối</p>',
  _portal: {sections: ['hot', 'featured']},
}));

/** What the endpoint answers, by path. */
export const answers: Readonly<Record<string, unknown>> = {
  '/api/articles': {
    version: 'https://jsonfeed.org/version/1.1',
    items: articles,
    _portal: {total: 3, page: 1, page_count: 1},
  },
  '/api/articles/1': articles[0],
  '/api/articles/2': articles[1],
  '/api/calendar': {
    items: [8, 14].map((hour) => ({
      id: `${hour}`,
      title: `Họp lúc ${hour} giờ`,
      start: `2020-03-23T${String(hour).padStart(2, '0')}:00:00+07:00`,
      all_day: false,
      chair: 'Chủ trì mẫu',
      status: 'confirmed',
    })),
  },
  '/api/links': {
    // So many that rows are made by fifty.
    items: [...Array(122).keys()].map((index) => ({
      title: `Trang ${index}`,
      url: `https://trang-${index}.example/`,
    })),
  },
  '/api/visits': {today: 12, total: 3456, as_of: '2020-03-27T09:00:00+07:00'},
  '/api/categories': {items: [{id: 'a', title: 'Chuyên mục'}]},
};

/** The same as a feed, and as the interface of a WordPress site. */
const foreign: Readonly<Record<string, string>> = {
  '/tin.rss': `<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0"><channel><title>Tin</title>${articles
      .map(
        ({title, url}, index) => `<item><title><![CDATA[${title.replace(/<\/?b>/g, '')}]]></title>
          <link>https://xamau.example${url}</link><guid>https://xamau.example${url}</guid>
          <description><![CDATA[<p>Tóm tắt <b>${index + 1}</b></p>]]></description>
          <pubDate>Fri, 2${index} Mar 2020 02:00:00 GMT</pubDate></item>`,
      )
      .join('')}</channel></rss>`,
  '/wp/wp-json/': JSON.stringify({namespaces: ['wp/v2']}),
  '/wp/wp-json/wp/v2/posts': JSON.stringify(
    articles.map(({title, url, content_html: content}, index) => ({
      id: index + 1,
      link: `https://xamau.example${url}`,
      date_gmt: `2020-03-2${index}T02:00:00`,
      sticky: true,
      title: {rendered: title.replace(/<\/?b>/g, '').replace('Bài', 'B&agrave;i')},
      excerpt: {rendered: `<p>Tóm tắt <b>${index + 1}</b> [&hellip;]</p>`},
      content: {rendered: content},
    })),
  ),
};

/** The package in a project that prerenders, and a web host with its files, an endpoint and pages. */
export class PrerenderedSite {
  readonly project: PackedProject;
  readonly #site: StaticSite;

  private constructor(project: PackedProject, site: StaticSite) {
    this.project = project;
    this.#site = site;
  }

  static async start(): Promise<PrerenderedSite> {
    const project = await PackedProject.create(['@lit-labs/ssr', 'jsdom']);
    const texts = Object.entries(answers).map(([path, answer]) => [path, JSON.stringify(answer)]);
    const site = await serveSite({
      folders: {'/files/': join(project.packageFolder, 'dist/cdn')},
      answers: {...foreign, ...(Object.fromEntries(texts) as Record<string, string>)},
    });
    return new PrerenderedSite(project, site);
  }

  get origin(): string {
    return this.#site.origin;
  }

  /**
   * Has a server of the project draw elements.
   *
   * @param hasParser - whether the server has a `DOMParser`, as docs/prerendering.md says
   */
  async prerender(tags: readonly Tag[], hasParser = false): Promise<readonly Prerendered[]> {
    const result = await this.project.evaluate(`
      import {prerender} from 'portal-widgets/ssr';
      import {JSDOM} from 'jsdom';
      if (${hasParser}) globalThis.DOMParser ??= new JSDOM('').window.DOMParser;
      const result = [];
      for (const {tag, attributes, options, hasWindow} of ${JSON.stringify(tags)}) {
        let error;
        let message;
        const markup = await prerender(tag, {endpoint: '/api', ...attributes}, {
          base: '${this.origin}/page',
          ...(hasWindow && {window: new JSDOM('').window}),
          onError: (told) => ({code: error, message} = told),
          ...options,
        });
        result.push({markup, error, message});
      }
      if (typeof document !== 'undefined' || typeof window !== 'undefined') throw new Error('A page!');`);
    return result as Prerendered[];
  }

  /** The markup of one element. */
  async markupOf(tag: Tag): Promise<string> {
    const [prerendered] = await this.prerender([tag]);
    return prerendered?.markup ?? '';
  }

  /**
   * Puts a page on the host; its address.
   *
   * @param markup - what stands on it
   * @param head - what stands before that
   * @param scripts - modules of the package, in their order
   */
  page(
    markup: string,
    head = '',
    scripts = ['portal-widgets.hydrate.js', 'portal-widgets.js'],
  ): string {
    const path = `/page-${Object.keys(this.#site.answers).length}`;
    const tags = scripts.map((file) => `<script type="module" src="/files/${file}"></script>`);
    this.#site.answers[path] = `<!doctype html><html lang="vi"><meta charset="utf-8">${head}
      <title>Trang</title><body><h1>Trang</h1>${markup}<p id="below">Chân trang</p>${tags.join('')}`;
    return this.origin + path;
  }

  async stop(): Promise<void> {
    await this.#site.stop();
    await this.project.remove();
  }
}
