import {compilerOptions, sourceModule, type Application} from './application.ts';

const news = `<script lang="ts">
  import 'portal-widgets/elements/hot-news/define';
  import type {} from 'portal-widgets/svelte';
  import {source} from './source.ts';

  let loaded = $state(0);
  let picked = $state('');
</script>

<portal-hot-news
  {source}
  limit={2}
  show-date
  onportal-load={(event) => (loaded = event.data.items.length)}
  onportal-article-select={(event) => {
    event.preventDefault();
    picked = event.article.title;
  }}
></portal-hot-news>
<output>{loaded} {picked}</output>
`;

const mistakes = `<script lang="ts">
  import type {} from 'portal-widgets/svelte';
</script>
<portal-hot-news layout="grid"></portal-hot-news>
<portal-hot-news limit="two"></portal-hot-news>
<portal-hot-news onportal-load={(event) => event.data.title}></portal-hot-news>
<portal-hot-news layout="numbered" article-href="/tin" class="tin"></portal-hot-news>
`;

export const svelte: Application = {
  name: 'Svelte 5',
  packages: ['svelte', '@sveltejs/vite-plugin-svelte'],
  files: {
    'News.svelte': news,
    'main.ts': `import {mount} from 'svelte';
      import News from './News.svelte';
      const target = document.querySelector('main');
      if (target) mount(News, {target});`,
    'source.ts': sourceModule,
    'index.html': '<main></main><script type="module" src="main.ts"></script>',
    'svelte.config.js': 'export default {};',
    'vite.config.mjs': `import {svelte} from '@sveltejs/vite-plugin-svelte';
      export default {plugins: [svelte()]};`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {...compilerOptions, allowImportingTsExtensions: true},
      include: ['*.ts', '*.svelte'],
    }),
  },
  check: ['svelte-check/bin/svelte-check', '--output', 'machine', '--tsconfig', 'tsconfig.json'],
  mistakes: {path: 'Mistakes.svelte', text: mistakes, lines: [4, 5, 6]},
};
