/* global document -- A page has it. */
/* A list of articles as one writes it for one page: asked, and built from nodes. */

const oneDay = 86_400_000;
const days = new Intl.DateTimeFormat('vi', {dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh'});

function itemOf({title, url, date_published: published}) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(link);
  const date = new Date(published);
  if (Date.now() - date < oneDay) {
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.textContent = 'Mới';
    item.append(' ', badge);
  }
  const time = document.createElement('time');
  time.dateTime = published;
  time.textContent = days.format(date);
  item.append(' ', time);
  return item;
}

export function listOf({items}) {
  const list = document.createElement('ul');
  list.className = 'list';
  list.append(...items.map(itemOf));
  return list;
}

/** Shows the list in a place of the page, or why it cannot. */
export async function showList(place) {
  const heading = document.createElement('h2');
  heading.textContent = 'Tin nóng';
  place.append(heading);
  try {
    const response = await fetch('/api/articles?section=hot&limit=10');
    if (!response.ok) throw new Error(`${response.status}`);
    place.append(listOf(await response.json()));
  } catch {
    place.append('Không tải được tin.');
  }
}
