/* global document, requestAnimationFrame, scrollTo, innerHeight -- A page has them. */
/* What runs in a page while it is measured; each function is sent there by itself, so it knows nothing around it. */

/** A list as one writes it for one page. */
export function showByHand(sites) {
  const list = document.createElement('ul');
  list.className = 'list';
  for (const {title, url} of sites) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.rel = 'noopener';
    link.textContent = title;
    item.append(link);
    list.append(item);
  }
  document.body.append(list);
}

/** The same by our element. */
export function showByElement(sites) {
  const element = document.createElement('portal-linked-sites');
  element.filter = false;
  element.data = sites;
  document.body.append(element);
}

/** Changes one title after another, a frame for each. */
export async function changeByHand({times, place}) {
  const link = document.querySelectorAll('.list a')[place];
  for (let count = 0; count < times; count++) {
    link.textContent = `Tên mới ${count}`;
    await new Promise(requestAnimationFrame);
  }
}

/** The same by new data with one other title. */
export async function changeByElement({times, place}) {
  const element = document.querySelector('portal-linked-sites');
  for (let count = 0; count < times; count++) {
    element.data = element.data.with(place, {...element.data[place], title: `Tên mới ${count}`});
    await new Promise(requestAnimationFrame);
  }
}

/** Puts a section on the page and takes it away again, once its content is there. */
export async function comeAndGo({markup, times}) {
  for (let count = 0; count < times; count++) {
    document.body.insertAdjacentHTML('beforeend', markup);
    const element = document.body.lastElementChild;
    while (element.state === undefined || /idle|loading/.test(element.state)) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await element.updateComplete;
    element.remove();
  }
  // What a section ends when it leaves has a moment to end.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Scrolls through the page like a thumb does; the time between frames, milliseconds. */
export async function scrollThrough() {
  const gaps = [];
  let before = await new Promise(requestAnimationFrame);
  const end = document.documentElement.scrollHeight - innerHeight;
  for (let place = 0; place < end; place += 60) {
    scrollTo(0, place);
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - before);
    before = now;
  }
  return gaps;
}
