/**
 * What runs in an embedded page besides the element: tells the page around it how high it is, and where a reader
 * wants to go. WordPress names a secret behind "#?" and wants its own form of messages; others get a plain one.
 */
export const frameScript = `const secret = new URLSearchParams(location.hash.replace(/^#\\?/, '')).get('secret');
const tell = (message) => parent.postMessage(message, '*');
let told = 0;
new ResizeObserver(() => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  tell({type: 'portal-widgets:height', height});
  if (secret) tell({message: 'height', value: height, secret});
}).observe(document.documentElement);
addEventListener('click', (event) => {
  const link = event.composedPath().find(({localName, href}) => localName === 'a' && href);
  const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !secret || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  tell({message: 'link', value: link.href, secret});
});
`;

/** The style of an embedded page: the element alone, as wide as the frame. */
export const frameStyle = `html { font-family: system-ui, 'Noto Sans', Arial, sans-serif; line-height: 1.5; }
body { margin: 0; padding: 1px; }
`;
