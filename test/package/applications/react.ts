import {jsxApplication} from './jsx-application.ts';

export const react = jsxApplication({
  name: 'React 19',
  packages: ['react', 'react-dom', '@types/react', '@types/react-dom'],
  importSource: 'react',
  imports: `import {useState} from 'react';
import {createRoot} from 'react-dom/client';`,
  render: 'createRoot(root).render(<News />)',
  className: 'className',
});
