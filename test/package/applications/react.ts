import {compilerOptions, sourceModule, type Application} from './application.ts';

const main = `
import 'portal-widgets/elements/hot-news/define';
import type {} from 'portal-widgets/react';
import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import {source} from './source.ts';

function News() {
  const [loaded, setLoaded] = useState(0);
  const [picked, setPicked] = useState('');
  return (
    <>
      <portal-hot-news
        source={source}
        limit={2}
        show-date
        onportal-load={(event) => setLoaded(event.data.items.length)}
        onportal-article-select={(event) => {
          event.preventDefault();
          setPicked(event.article.title);
        }}
      />
      <output>{loaded} {picked}</output>
    </>
  );
}

const root = document.querySelector('main');
if (root) createRoot(root).render(<News />);
`;

const mistakes = `
import type {} from 'portal-widgets/react';
export const layout = <portal-hot-news layout="grid" />;
export const limit = <portal-hot-news limit="2" />;
export const data = <portal-hot-news onportal-load={(event) => event.data.title} />;
export const right = <portal-hot-news layout="numbered" article-href="/tin?bai={id}" className="tin" />;
`;

export const react: Application = {
  name: 'React 19',
  packages: ['react', 'react-dom', '@types/react', '@types/react-dom'],
  files: {
    'main.tsx': main,
    'source.ts': sourceModule,
    'index.html': '<main></main><script type="module" src="main.tsx"></script>',
    'vite.config.mjs': `export default {oxc: {jsx: {runtime: 'automatic'}}};`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {...compilerOptions, jsx: 'react-jsx', allowImportingTsExtensions: true},
      include: ['*.tsx'],
    }),
  },
  check: ['typescript/bin/tsc', '--pretty', 'false'],
  mistakes: {path: 'mistakes.tsx', text: mistakes, lines: [3, 4, 5]},
};
