/* global document, Element, MutationObserver, requestAnimationFrame -- A page has them. */
/*
 * Runs in a page before anything else. Notes when content is there, without asking for it again and again:
 * asking would cost the page what is measured. What is wanted is, for each section, a path of selectors, each
 * but the last leading into a shadow tree, how many there have to be, and, where elements are there before
 * their content, the text that one has to show.
 */

/** Installed as text; so it is one function that knows nothing around it. */
export function watchLoad(wanted) {
  const watch = (globalThis.loadWatch = {shift: 0, longest: 0, first: null, last: null});

  const find = ([selector, ...rest], root) => {
    const found = [...root.querySelectorAll(selector)];
    if (rest.length === 0) return found;
    return found.flatMap(({shadowRoot}) => (shadowRoot ? find(rest, shadowRoot) : []));
  };

  const countOf = ({path, text}) => {
    const found = find(path, document);
    if (!text) return found.length;
    return found.filter((element) => (element.shadowRoot ?? element).textContent.includes(text))
      .length;
  };

  const note = (name) => {
    watch[name] = 0;
    // A message that is sent before a frame is drawn arrives after it.
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        watch[name] = performance.now();
        // Whoever measures is told, if they want to be.
        if (name === 'last') globalThis.contentIsThere?.('');
      };
      port2.postMessage('');
    });
  };

  const check = () => {
    if (watch.last !== null) return;
    const counts = wanted.map(countOf);
    if (watch.first === null && counts.some((count) => count > 0)) note('first');
    if (counts.every((count, index) => count >= wanted[index].count)) note('last');
  };

  const options = {childList: true, characterData: true, subtree: true};
  new MutationObserver(check).observe(document, options);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    new MutationObserver(check).observe(root, options);
    return root;
  };

  new PerformanceObserver((list) => {
    for (const {value, hadRecentInput} of list.getEntries())
      if (!hadRecentInput) watch.shift += value;
  }).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) watch.longest = Math.max(watch.longest, duration);
  }).observe({type: 'longtask', buffered: true});
}
