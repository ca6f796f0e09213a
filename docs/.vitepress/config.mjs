import {join} from 'node:path';
import {defineConfig} from 'vitepress';
import {elementSections} from './elements/sections.ts';
import {runningExamples} from './elements/running-examples.mjs';
import {englishAddress, isReference, targetOf} from './languages/reference.mjs';
import {otherLanguage} from './languages/translations.mjs';
import {searchLabels} from './search/labels.mjs';
import {pageSections} from './search/page-sections.mjs';

/** Whether a link names something of the repository that the site does not have, such as the sources. */
const isOutside = (target) => /^(\.\.|decisions)\//.test(target);

/** What a reader of the site cannot follow becomes plain text, and English pages lead to English ones. */
const siteLinks = (markdown) => {
  markdown.core.ruler.push('site-links', ({tokens, env}) => {
    const page = env.relativePath ?? '';
    for (const {children} of tokens) {
      children?.forEach((token, index) => {
        const href = token.type === 'link_open' ? token.attrGet('href') : '#';
        if (/^([a-z]+:|[/#])/.test(href)) return;
        const target = targetOf(page, href);
        if (!isOutside(target)) {
          if (page.startsWith('en/')) token.attrSet('href', englishAddress(target));
          return;
        }
        const end = children.findIndex(({type}, at) => at > index && type === 'link_close');
        for (const part of [token, children[end]]) {
          part.tag = 'span';
          part.attrs = null;
        }
      });
    }
  });
};

/** Screen readers, and what translates a page, are told that the reference among Vietnamese pages is in English. */
const languageOfReference = (markdown) => {
  markdown.core.ruler.push('language-of-reference', ({tokens, env, Token}) => {
    if (!isReference(env.relativePath ?? '')) return;
    const [begin, end] = ['<div lang="en">', '</div>'].map((content) =>
      Object.assign(new Token('html_block', '', 0), {content}),
    );
    tokens.unshift(begin);
    tokens.push(end);
  });
};

/** The guides of one language, which lie below `base`. */
const guides = (base, labels) => [
  {text: labels.html, link: `${base}/html`},
  {text: 'WordPress', link: `${base}/wordpress`},
  {text: 'NukeViet', link: `${base}/nukeviet`},
  {text: 'Joomla', link: `${base}/joomla`},
  {text: 'SharePoint', link: `${base}/sharepoint`},
  {text: 'DNN (DotNetNuke)', link: `${base}/dnn`},
  {text: labels.frame, link: `${base}/frame`},
];

/** The overview of the elements, which both languages have, and the page of each. */
const elementLinks = (base, language, text) => ({
  text,
  link: `${base}/elements`,
  items: elementSections.map(({name, label}) => ({
    text: label[language],
    link: `${base}/elements/${name}`,
  })),
});

/** The reference below `base`, which is in English in both languages. */
const reference = (base, labels) => [
  {text: labels.embedding, link: `${base}/embedding`},
  {text: labels.sources, link: `${base}/sources/README`},
  {text: labels.check, link: `${base}/sources/check`},
  {text: labels.theming, link: `${base}/theming`},
  {text: labels.frameworks, link: `${base}/frameworks`},
  {text: labels.endpoint, link: `${base}/endpoint/README`},
  {text: labels.tree, link: `${base}/endpoint/static-tree`},
  {text: labels.browsers, link: `${base}/browsers`},
  {text: labels.security, link: `${base}/security`},
  {text: labels.performance, link: `${base}/performance`},
  {text: labels.prerendering, link: `${base}/prerendering`},
  {text: labels.upgrade, link: `${base}/upgrade`},
];

const vietnameseReference = reference('', {
  embedding: 'Cách nhúng vào trang',
  sources: 'Nguồn dữ liệu',
  check: 'Kiểm tra một địa chỉ',
  theming: 'Màu sắc và kiểu dáng',
  frameworks: 'React, Vue, Svelte, Angular',
  endpoint: 'Máy chủ dữ liệu',
  tree: 'Dữ liệu dạng tệp',
  browsers: 'Trình duyệt và tiếp cận',
  security: 'An toàn thông tin',
  performance: 'Tốc độ',
  prerendering: 'Dựng sẵn trên máy chủ',
  upgrade: 'Nâng cấp',
});

const vietnamese = {
  label: 'Tiếng Việt',
  lang: 'vi',
  description: 'Các khối nội dung của cổng thông tin điện tử, đặt được trên mọi trang web',
  themeConfig: {
    outline: {label: 'Trên trang này', level: [2, 3]},
    docFooter: {prev: 'Trang trước', next: 'Trang sau'},
    darkModeSwitchLabel: 'Giao diện tối',
    darkModeSwitchTitle: 'Chuyển sang giao diện tối',
    lightModeSwitchTitle: 'Chuyển sang giao diện sáng',
    sidebarMenuLabel: 'Mục lục',
    returnToTopLabel: 'Về đầu trang',
    langMenuLabel: 'Đổi ngôn ngữ',
    skipToContentLabel: 'Đến nội dung chính',
    sidebar: [
      {text: 'Bắt đầu trong năm phút', link: '/'},
      {text: 'Tạo mã nhúng', link: '/tao-ma'},
      {
        text: 'Hướng dẫn theo hệ thống',
        items: guides('/guides', {html: 'Trang HTML thường', frame: 'Khung (iframe)'}),
      },
      {text: 'Thông báo lỗi', link: '/errors'},
      {text: 'Đối chiếu quy định', link: '/quy-dinh'},
      {text: 'Khả năng tiếp cận', link: '/tiep-can'},
      {
        text: 'Tra cứu (tiếng Anh)',
        items: [elementLinks('', 'vi', 'Các khối nội dung'), ...vietnameseReference],
      },
    ],
  },
};

const english = {
  label: 'English',
  lang: 'en',
  link: '/en/',
  description: 'The sections of a government portal, on any web page',
  themeConfig: {
    outline: {level: [2, 3]},
    sidebar: [
      {text: 'Five-minute start', link: '/en/'},
      {text: 'Embed builder', link: '/en/builder'},
      {
        text: 'Guides by system',
        items: guides('/en/guides', {html: 'Plain HTML pages', frame: 'Frames (iframe)'}),
      },
      {text: 'Messages in the console', link: '/en/errors'},
      {
        text: 'Reference',
        items: [
          elementLinks('/en', 'en', 'Elements'),
          ...reference('/en', {
            embedding: 'Embedding',
            sources: 'Sources',
            check: 'Check an address',
            theming: 'Theming',
            frameworks: 'Frameworks and editors',
            endpoint: 'Running the endpoint',
            tree: 'The exported tree',
            browsers: 'Browsers and accessibility',
            security: 'Security',
            performance: 'Performance',
            prerendering: 'Prerendering',
            upgrade: 'Upgrading',
          }),
        ],
      },
    ],
  },
};

/** Elements of ours in a page, which the build must not take for its own components. */
const isCustomElement = (tag) => tag.startsWith('portal-');

/** Where the site stands on its host. */
const base = '/';

export default defineConfig({
  title: 'portal-widgets',
  base,
  srcExclude: ['decisions/**', 'testing-faults.md'],
  head: [
    ['link', {rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg`}],
    // The room of the examples, so that nothing moves when they come.
    ['link', {rel: 'stylesheet', href: `${base}portal-widgets/portal-widgets.css`}],
    ['script', {type: 'module', src: `${base}portal-widgets/portal-widgets.js`}],
  ],
  markdown: {
    // The default light one has too little contrast for small text (WCAG 1.4.3).
    theme: {light: 'github-light-high-contrast', dark: 'github-dark'},
    config(markdown) {
      siteLinks(markdown);
      languageOfReference(markdown);
      runningExamples(markdown);
    },
  },
  vue: {template: {compilerOptions: {isCustomElement}}},
  locales: {root: vietnamese, en: english},
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: searchLabels,
        // It would run the examples of each page that was found.
        disableDetailedView: true,
        // The sections are read from the Markdown.
        _render: () => '',
        miniSearch: {_splitIntoSections: pageSections(vietnameseReference)},
      },
    },
  },
  transformPageData: (page, {siteConfig}) => ({otherLanguage: otherLanguage(page, siteConfig)}),
  vite: {
    resolve: {
      alias: [
        // What the language switch leads to.
        {
          find: /^.*\/composables\/langs$/,
          replacement: join(import.meta.dirname, 'languages/langs.mjs'),
        },
        // What marks the words in the titles that were found.
        {
          find: 'mark.js/src/vanilla.js',
          replacement: join(import.meta.dirname, 'search/mark.ts'),
        },
      ],
    },
  },
});
