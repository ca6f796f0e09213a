/*
 * What the pages of the comparison are made of. Around the sections stands the same: a heading above, a line
 * below that moves if a section does not keep its room.
 */
import {visits, week} from './sample-data.mjs';

export const page = (head, sections, end = '') => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Trang mẫu</title>
${head}
<h1>Trang mẫu, không phải tin thật</h1>
${sections}
<p>Chân trang mẫu</p>${end}`;

const module = (path) => `<script type="module" src="/${path}.js"></script>`;
const style = (path) => `<link rel="stylesheet" href="/${path}.css">`;

export const byHand = (name) => style(`by-hand/${name}`) + module(`by-hand/${name}`);
export const bare = (name) => module(`bare-elements/${name}`);

/** What all others are compared with. */
export const base = 'by hand';

/** A page of peers as one would build it. Peers can be left out where they could not be installed. */
export const bundledPeers = (name, sections, hasStyle = true) => ({
  html: page(
    (hasStyle ? style(`peers/${name}`) : '') + module(`peers/${name}`),
    sections.map(({html}) => html).join('\n'),
  ),
  wanted: sections.map(({wanted}) => wanted),
  isPeer: true,
});

/** The same with the tags that their documentation tells to paste. */
export const pastedPeers = (sections) => {
  const all = (part) => sections.map(({pasted}) => pasted[part]).join('');
  return {
    html: page(all('head'), all('html'), all('end')),
    wanted: sections.map(({wanted}) => wanted),
    isPeer: true,
  };
};

/** Our sections, by name. */
export const tags = {
  list: '<portal-hot-news endpoint="/api" limit="10" show-date></portal-hot-news>',
  search: '<portal-search-box endpoint="/api"></portal-search-box>',
  calendar: `<portal-work-calendar endpoint="/api" week="${week.name}"></portal-work-calendar>`,
  counter: '<portal-visit-counter endpoint="/api"></portal-visit-counter>',
};

const total = new Intl.NumberFormat('vi').format(visits.total);

/*
 * When a section's real content is there: all articles, the field to type in, all events, the number. Given
 * is the way to them, as `watchLoad` takes it.
 */
export const tenTitles = (...path) => ({path, count: 10});
export const field = (...path) => ({path, count: 1});
export const allEvents = (...path) => ({path, count: 20});
export const theNumber = (...path) => ({path, count: 1, text: total});

/** The same in ours. */
export const ours = {
  list: tenTitles('portal-hot-news', 'li a'),
  search: field('portal-search-box', 'input:enabled'),
  calendar: allEvents('portal-work-calendar', '[part~=event]'),
  counter: theNumber('portal-visit-counter', '[part~=value]'),
};
