import {compilerOptions, sourceModule, type Application} from './application.ts';

/** In what applications with JSX differ. */
interface JsxFramework extends Pick<Application, 'name' | 'packages'> {
  /** The package whose name JSX is translated for; its types are those of `portal-widgets/<package>`. */
  readonly importSource: 'react' | 'preact';
  /** Imports of the framework. */
  readonly imports: string;
  /** A call that shows `<News />` in `root`. */
  readonly render: string;
  /** The name of the attribute `class`. */
  readonly className: string;
}

/** An application whose data go away, so that its source is asked. */
const mainOf = ({importSource, imports, render}: JsxFramework): string => `
import 'portal-widgets/elements/hot-news/define';
import type {} from 'portal-widgets/${importSource}';
import type {ArticleSummary, Page} from 'portal-widgets';
${imports}
import {source} from './source.ts';

function News() {
  const [loaded, setLoaded] = useState(0);
  const [picked, setPicked] = useState('');
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
if (root) ${render};
`;

const mistakesOf = ({importSource, className}: JsxFramework): string => `
import type {} from 'portal-widgets/${importSource}';
export const layout = <portal-hot-news layout="grid" />;
export const limit = <portal-hot-news limit="2" />;
export const data = <portal-hot-news onportal-load={(event) => event.data.title} />;
export const right = <portal-hot-news layout="numbered" article-href="/tin?bai={id}" ${className}="tin" />;
`;

/** The same application with each framework. */
export function jsxApplication(framework: JsxFramework): Application {
  const {name, packages, importSource} = framework;
  return {
    name,
    packages,
    files: {
      'main.tsx': mainOf(framework),
      'source.ts': sourceModule,
      'index.html': '<main></main><script type="module" src="main.tsx"></script>',
      'vite.config.mjs': `export default {oxc: {jsx: {runtime: 'automatic', importSource: '${importSource}'}}};`,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...compilerOptions,
          jsx: 'react-jsx',
          jsxImportSource: importSource,
          allowImportingTsExtensions: true,
        },
        include: ['*.tsx'],
      }),
    },
    check: ['typescript/bin/tsc', '--pretty', 'false'],
    mistakes: {path: 'mistakes.tsx', text: mistakesOf(framework), lines: [3, 4, 5]},
  };
}
