/** A template of Lit that is made at run time, of its strings. Lit keeps what it makes of them: make each once. */
export const madeTemplate = (strings: readonly string[]): TemplateStringsArray =>
  Object.assign(strings, {raw: strings});
