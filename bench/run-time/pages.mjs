/* The pages on which sections are measured while they are used. */
import {articles, events, sites, visits, week} from '../compare/sample-data.mjs';

const loader = '<script type="module" src="/portal-widgets.js"></script>';

/** All sections at once, for pages on which scripts make them. */
const whole = '<script type="module" src="/portal-widgets.all.js"></script>';

const page = (sections, script = loader) => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Trang mẫu</title>
<style>
  .list { margin: 0; padding: 0; list-style: none; line-height: 1.5; }
  .list li + li { border-block-start: 1px solid rgb(128 128 128 / 35%); }
  .list a { display: block; padding-block: 0.5em; color: inherit; text-decoration: none; }
</style>
${script}
${sections}`;

/** Every section at a usual size, by tag. */
export const sections = {
  'portal-hot-news': '<portal-hot-news endpoint="/api" limit="10"></portal-hot-news>',
  'portal-featured-list': '<portal-featured-list endpoint="/api"></portal-featured-list>',
  'portal-linked-sites': '<portal-linked-sites endpoint="/api"></portal-linked-sites>',
  'portal-visit-counter':
    '<portal-visit-counter endpoint="/api" metrics="today total"></portal-visit-counter>',
  'portal-work-calendar': `<portal-work-calendar endpoint="/api" week="${week.name}"></portal-work-calendar>`,
  'portal-search-box': '<portal-search-box endpoint="/api" text="mẫu"></portal-search-box>',
  'portal-article-view':
    '<portal-article-view endpoint="/api" article-id="1"></portal-article-view>',
};

/** Ten of each of five sections. */
const fifty = ['hot-news', 'featured-list', 'linked-sites', 'visit-counter', 'work-calendar']
  .flatMap((name) => Array(10).fill(sections[`portal-${name}`]))
  .join('\n');

export const pages = new Map([
  ['/empty', page('', whole)],
  ['/fifty', page(fifty)],
  ...Object.entries(sections).map(([tag, markup]) => [`/${tag}`, page(markup)]),
]);

const paragraph = `<p>${'Văn bản mẫu, không phải tin thật. '.repeat(12)}</p>`;

/** What the endpoint answers at a path. */
export function answerOf(path) {
  switch (path) {
    case '/api/articles':
      return articles(10);
    case '/api/articles/1':
      return {...articles(1).items[0], content_html: paragraph.repeat(12)};
    case '/api/calendar':
      return events();
    case '/api/visits':
      return visits;
    case '/api/links':
      return {items: sites(12)};
    case '/api/categories':
      return {items: []};
    default:
      throw new Error(`Nothing at ${path}`);
  }
}
