import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import {declarationOf} from '../.storybook/arg-types.ts';
import {showcase} from './themes.stories.ts';

/** The tokens that every element has. */
const tokens = declarationOf('portal-hot-news').cssProperties ?? [];

/** The rules for a page's style sheet, from what was changed. */
const cssOf = (changes: ReadonlyMap<string, string>): string =>
  changes.size === 0
    ? '/* Change a token to see its rule here. */'
    : `:root {\n${[...changes].map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;

/** A field for each token, the elements as they then look, and the CSS to copy. */
const editor = (): TemplateResult => {
  const changes = new Map<string, string>();
  const change = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const root = field.closest<HTMLElement>('.theme-editor');
    if (field.value.trim() === '') changes.delete(field.name);
    else changes.set(field.name, field.value.trim());
    root?.style.setProperty(field.name, field.value.trim());
    const output = root?.querySelector('output');
    if (output) output.textContent = cssOf(changes);
  };
  const copy = (event: Event): void => {
    const button = event.target as HTMLButtonElement;
    void navigator.clipboard.writeText(cssOf(changes)).then(
      () => (button.textContent = 'Copied'),
      () => (button.textContent = 'Select the text and copy it'),
    );
  };
  return html`<div class="theme-editor">
    <form @input=${change} @submit=${(event: Event) => event.preventDefault()}>
      ${tokens.map(
        ({name, description, default: value = ''}) =>
          html`<label>
            <code>${name}</code>
            <input name=${name} placeholder=${value} autocomplete="off" spellcheck="false" />
            <small>${description}</small>
          </label>`,
      )}
      <pre><output>${cssOf(changes)}</output></pre>
      <button type="button" @click=${copy}>Copy the CSS</button>
    </form>
    ${showcase()}
  </div>`;
};

const meta: Meta = {title: 'Themes/Editor', tags: ['!autodocs'], render: editor};

export default meta;

/** Type a value: a colour in any notation of CSS, a length such as `1rem`. */
export const Editor: StoryObj = {
  play: async ({canvasElement}) => {
    const field = canvasElement.querySelector('input[name="--portal-color-accent"]');
    const section = canvasElement.querySelector('portal-hot-news');
    if (!field || !section) throw new Error('The editor is not there.');
    await userEvent.type(field, '#00549a');
    await expect(canvasElement.querySelector('output')?.textContent).toBe(
      ':root {\n  --portal-color-accent: #00549a;\n}',
    );
    await waitFor(() => {
      const heading = section.shadowRoot?.querySelector('[part="heading"]');
      return expect(heading && getComputedStyle(heading).borderBlockEndColor).toBe(
        'rgb(0, 84, 154)',
      );
    });
    await userEvent.clear(field);
  },
};
