import {compilerOptions, sourceModule, type Application} from './application.ts';

const main = `
import 'portal-widgets/elements/hot-news/define';
import type {} from 'portal-widgets/preact';
import type {ArticleSummary, Page} from 'portal-widgets';
import {render} from 'preact';
import {useState} from 'preact/hooks';
import {source} from './source.ts';

function News() {
  const [loaded, setLoaded] = useState(0);
  const [picked, setPicked] = useState('');
  // Preact makes an empty text of it when it is gone; the source is asked then.
  const [early, setEarly] = useState<Page<ArticleSummary> | undefined>({items: [], page: 1});
  return (
    <>
      <portal-hot-news
        data={early}
        source={source}
        limit={2}
        show-date
        onportal-load={(event) => {
          setLoaded(event.data.items.length);
          setEarly(undefined);
        }}
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
if (root) render(<News />, root);
`;

const mistakes = `
import type {} from 'portal-widgets/preact';
export const layout = <portal-hot-news layout="grid" />;
export const limit = <portal-hot-news limit="2" />;
export const data = <portal-hot-news onportal-load={(event) => event.data.title} />;
export const right = <portal-hot-news layout="numbered" article-href="/tin?bai={id}" class="tin" />;
`;

export const preact: Application = {
  name: 'Preact',
  packages: ['preact'],
  files: {
    'main.tsx': main,
    'source.ts': sourceModule,
    'index.html': '<main></main><script type="module" src="main.tsx"></script>',
    'vite.config.mjs': `export default {oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}}};`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        ...compilerOptions,
        jsx: 'react-jsx',
        jsxImportSource: 'preact',
        allowImportingTsExtensions: true,
      },
      include: ['*.tsx'],
    }),
  },
  check: ['typescript/bin/tsc', '--pretty', 'false'],
  mistakes: {path: 'mistakes.tsx', text: mistakes, lines: [3, 4, 5]},
};
