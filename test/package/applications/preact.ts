import {jsxApplication} from './jsx-application.ts';

/** It makes an empty text of what is gone. */
export const preact = jsxApplication({
  name: 'Preact',
  packages: ['preact'],
  importSource: 'preact',
  imports: `import {render} from 'preact';
import {useState} from 'preact/hooks';`,
  render: 'render(<News />, root)',
  className: 'class',
});
