/* A prerendered list of ten beside the same list as static HTML, which has its style in it and no script at all. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {script} from '../our-files.mjs';
import {ours, page, tenTitles} from '../page-parts.mjs';
import {articles} from '../sample-data.mjs';

const base = 'static HTML';
const prerendered = 'prerendered';

const styles = readFileSync(join(import.meta.dirname, '../by-hand/list.css'), 'utf8');
const hydrate = '<script type="module" src="/portal-widgets.hydrate.js"></script>';
const days = new Intl.DateTimeFormat('vi', {dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh'});

const staticList = () => {
  const items = articles(10).items.map(
    ({title, url, date_published: published}) =>
      `<li><a href="${url}">${title}</a> <time datetime="${published}">${days.format(new Date(published))}</time></li>`,
  );
  return `<div id="list"><h2>Tin nóng</h2><ul class="list">${items.join('')}</ul></div>`;
};

/** Asks the endpoint as a server would, which has to run for it. */
async function prerenderedList(origin) {
  const {prerender} = await import('../../../dist/ssr/index.js');
  const options = {endpoint: '/api', limit: 10, 'show-date': true};
  return prerender('portal-hot-news', options, {base: `${origin}/`});
}

export const prerenderedCase = {
  title: 'A prerendered list of ten',
  base,
  variants: {
    [base]: {
      html: page(`<style>${styles}</style>`, staticList()),
      wanted: [tenTitles('#list li a')],
    },
    [prerendered]: {
      html: async (origin) => page(hydrate + script, await prerenderedList(origin)),
      wanted: [ours.list],
    },
    'prerendered, without scripts': {
      html: async (origin) => page('', await prerenderedList(origin)),
      wanted: [ours.list],
    },
  },
  goals: [
    {page: prerendered, than: base, number: 'last', limit: 1.1},
    {page: prerendered, number: 'shift', limit: 0},
  ],
};
