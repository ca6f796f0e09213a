/**
 * What runs in an embedded page besides the element: tells the page around it how high it is, and where a reader
 * wants to go. WordPress names a secret behind "#?" and wants its own form of messages; others get a plain one.
 */
export const frameScript = `const {src: here} = document.currentScript;
const tell = (message) => parent.postMessage(message, '*');
const secretOf = () => new URLSearchParams(location.hash.replace(/^#\\?/, '')).get('secret');
let told = 0;
const tellHeight = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  const secret = secretOf();
  told = height;
  tell({type: 'portal-widgets:height', height});
  if (secret) tell({message: 'height', value: height, secret});
};
new ResizeObserver(([{target}]) => {
  if (Math.ceil(target.getBoundingClientRect().height) !== told) tellHeight();
}).observe(document.documentElement);
// WordPress hides the frame until it hears of it, and browsers observe nothing in what is hidden.
tellHeight();
addEventListener('load', tellHeight);
addEventListener('message', ({source, data}) => {
  if (source === parent && data?.message === 'ready') tellHeight();
});
addEventListener('click', (event) => {
  const link = event.composedPath().find(({localName, protocol}) => localName === 'a' && /^http/.test(protocol));
  const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const secret = secretOf();
  if (!link || !secret || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  // WordPress leads its readers only to the host of the frame, which knows the way from there.
  const isHere = link.host === location.host;
  const value = isHere ? link.href : new URL('embed-link?to=' + encodeURIComponent(link.href), here).href;
  tell({message: 'link', value, secret});
});
const {leftOut} = document.body.dataset;
if (leftOut) console.warn('[portal-widgets] ' + leftOut + ' leads to a site that PORTAL_FRAME_ANCESTORS of the endpoint does not list, and is left out.');
`;

/**
 * The style of an embedded page: the element alone, as wide as the frame. What a search box offers would lie below the
 * frame, where nobody sees it: here it takes room, of which the page around is told.
 */
export const frameStyle = `html { font-family: system-ui, 'Noto Sans', Arial, sans-serif; line-height: 1.5; }
body { margin: 0; padding: 1px; }
portal-search-box::part(suggestions) { position: static; }
portal-search-box::part(submit), portal-search-box::part(button) { align-self: start; }
`;
