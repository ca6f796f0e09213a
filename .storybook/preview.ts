import type {Preview} from '@storybook/web-components-vite';
import {render} from 'lit';
import '../src/define.ts';
import '../src/themes.css';
import {argTypesOf, declarationOf, defaultsOf} from './arg-types.ts';
import './preview.css';

/** The tags as a webmaster would paste them: without the page around, and with an endpoint. */
const tagsOf = (markup: string): string =>
  markup
    .replace(/^<div[^>]*>([\s\S]*)<\/div>$/, '$1')
    .replace(/ state="[^"]*"/g, '')
    .replaceAll('=""', '')
    .replace(/^<([\w-]+)/, '<$1 endpoint="https://portal.example/api"');

/** Values of data-portal-theme; "light" is no preset, only a light page. */
const themes = [
  'light',
  'dark',
  'plain',
  'red',
  'red dark',
  'blue',
  'blue dark',
  'contrast',
  'contrast dark',
];

// A story has no page to go to.
document.addEventListener('portal-article-select', (event) => event.preventDefault());

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {language: 'vi', theme: 'light', width: 'full', text: '100%'},
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {icon: 'globe', items: ['vi', 'en'], dynamicTitle: true},
    },
    theme: {
      description: 'Colours of the page: presets of themes.css',
      toolbar: {icon: 'contrast', items: themes, dynamicTitle: true},
    },
    width: {
      description: 'Width of the column, CSS pixels',
      toolbar: {icon: 'grow', items: ['full', '768', '480', '320'], dynamicTitle: true},
    },
    text: {
      description: 'Size of text',
      toolbar: {icon: 'zoom', items: ['100%', '150%', '200%'], dynamicTitle: true},
    },
  },
  argTypes: {
    width: {
      control: 'text',
      description: 'Widest that the column of the page may be, such as `320px`',
      table: {category: 'page'},
    },
  },
  // Controls start at the defaults.
  argsEnhancers: [
    ({component, initialArgs}) => ({...(component && defaultsOf(component)), ...initialArgs}),
  ],
  decorators: [
    // Stories in both languages and both colours stand on one page of the docs, each in its own.
    (story, {args, globals}) => {
      const page = document.createElement('div');
      page.className = 'page';
      page.lang = String(globals.language);
      page.dataset.portalTheme = String(globals.theme);
      page.style.fontSize = String(globals.text);
      const {width = ''} = args as {width?: string};
      page.style.setProperty(
        'max-inline-size',
        globals.width === 'full' ? width : `${String(globals.width)}px`,
      );
      render(story(), page);
      return page;
    },
  ],
  parameters: {
    layout: 'fullscreen',
    controls: {expanded: true, sort: 'none'},
    options: {storySort: {order: ['Guides', ['Start', 'Which element'], 'Elements', 'Themes']}},
    docs: {
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => declarationOf(tag).description,
      source: {transform: tagsOf},
    },
    a11y: {test: 'error'},
  },
};

export default preview;
