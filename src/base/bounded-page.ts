/** How apps name themselves that show pages without a browser around them: Android's WebView, Facebook, Zalo. */
const app = /; wv\)|FBA[NV]|Zalo/;

/**
 * Whether files and print-outs may be dropped without a word, which no browser tells the page: in a frame, by
 * `sandbox`, and in apps that show pages and leave it at that. Those on iOS lack the name that Safari and all
 * browsers there have.
 */
export function isBounded(): boolean {
  const {userAgent} = navigator;
  return (
    window.parent !== window ||
    app.test(userAgent) ||
    (/iP(hone|ad|od)/.test(userAgent) && !userAgent.includes('Safari'))
  );
}
