import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import '../src/define.ts';
import manifest from '../custom-elements.json' with {type: 'json'};
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {language: 'vi', theme: 'light'},
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {icon: 'globe', items: ['vi', 'en'], dynamicTitle: true},
    },
    theme: {
      description: 'Colours of the page',
      toolbar: {icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true},
    },
  },
  decorators: [
    (story, {globals}) => {
      const {language, theme} = globals as Record<string, string>;
      document.documentElement.lang = language ?? 'vi';
      document.documentElement.dataset.theme = theme ?? 'light';
      return story();
    },
  ],
  parameters: {
    controls: {expanded: true, sort: 'requiredFirst'},
    a11y: {test: 'error'},
  },
};

export default preview;
