import {compilerOptions, sourceModule, type Application} from './application.ts';

const main = `
import 'portal-widgets/elements/hot-news/define';
import {source} from './source.ts';

const output = document.createElement('output');
const list = document.createElement('portal-hot-news');
let loaded = 0;
list.source = source;
list.limit = 2;
list.showDate = true;
list.addEventListener('portal-load', (event) => {
  loaded = event.data.items.length;
  output.value = String(loaded);
});
list.addEventListener('portal-article-select', (event) => {
  event.preventDefault();
  output.value = loaded + ' ' + event.article.title;
});
document.querySelector('main')?.append(list, output);
`;

const mistakes = `
import type {} from 'portal-widgets';
const list = document.createElement('portal-hot-news');
list.layout = 'grid';
list.limit = '2';
list.addEventListener('portal-article-select', (event) => event.article.name);
`;

export const vite: Application = {
  name: 'plain TypeScript and Vite',
  packages: [],
  files: {
    'main.ts': main,
    'source.ts': sourceModule,
    'index.html': '<main></main><script type="module" src="main.ts"></script>',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {...compilerOptions, allowImportingTsExtensions: true},
      include: ['*.ts'],
    }),
  },
  check: ['typescript/bin/tsc', '--pretty', 'false'],
  mistakes: {path: 'mistakes.ts', text: mistakes, lines: [4, 5, 6]},
};
