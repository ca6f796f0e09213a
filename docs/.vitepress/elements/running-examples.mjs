const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * Code blocks that begin with three backticks and `html live` also run, above their code. `v-html` takes
 * the markup as it is written: Vue would set the options of an element as properties.
 */
export const runningExamples = (markdown) => {
  const {fence} = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const shown = fence(tokens, index, ...rest);
    const {info, content} = tokens[index];
    if (info.trim() !== 'html live') return shown;
    const markup = escaped(JSON.stringify(content.trim()));
    return `<div class="running-example" v-html="${markup}"></div>\n${shown}`;
  };
};
