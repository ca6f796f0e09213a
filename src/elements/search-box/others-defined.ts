/** How long a form may stay blank, milliseconds: what readers take for at once, as in all sections. */
const blankTime = 100;

/**
 * Ends when the code of all sections of the page is there, or after a moment. A search shows its form without asking
 * anything; a section above it whose file comes a little later would push it away.
 */
export const othersDefined = (): Promise<unknown> => {
  const others = [...document.querySelectorAll(':not(:defined)')]
    .map(({localName}) => localName)
    .filter((name) => name.startsWith('portal-'));
  return Promise.race([
    Promise.all(others.map((name) => customElements.whenDefined(name))),
    new Promise((end) => setTimeout(end, blankTime)),
  ]);
};
