import {compilerOptions, sourceModule, type Application} from './application.ts';

const news = `<script setup lang="ts">
import 'portal-widgets/elements/hot-news/define';
import type {} from 'portal-widgets/vue';
import {ref} from 'vue';
import {source} from './source.ts';

const loaded = ref(0);
const picked = ref('');
</script>

<template>
  <portal-hot-news
    :source="source"
    :limit="2"
    show-date
    @portal-load="(event) => (loaded = event.data.items.length)"
    @portal-article-select="
      (event) => {
        event.preventDefault();
        picked = event.article.title;
      }
    "
  />
  <output>{{ loaded }} {{ picked }}</output>
</template>
`;

const mistakes = `<script setup lang="ts">
import type {} from 'portal-widgets/vue';
</script>
<template>
  <portal-hot-news layout="grid" />
  <portal-hot-news :limit="'2'" />
  <portal-hot-news @portal-load="(event) => event.data.title" />
  <portal-hot-news layout="numbered" article-href="/tin?bai={id}" class="tin" />
</template>
`;

export const vue: Application = {
  name: 'Vue 3',
  packages: ['vue', '@vitejs/plugin-vue'],
  files: {
    'News.vue': news,
    'main.ts': `import {createApp} from 'vue';
      import News from './News.vue';
      createApp(News).mount('main');`,
    'source.ts': sourceModule,
    'index.html': '<main></main><script type="module" src="main.ts"></script>',
    'vite.config.mjs': `import vue from '@vitejs/plugin-vue';
      const isCustomElement = (tag) => tag.startsWith('portal-');
      export default {plugins: [vue({template: {compilerOptions: {isCustomElement}}})]};`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {...compilerOptions, allowImportingTsExtensions: true},
      vueCompilerOptions: {strictTemplates: true},
      include: ['*.ts', '*.vue'],
    }),
  },
  check: ['vue-tsc/bin/vue-tsc.js', '--pretty', 'false'],
  mistakes: {path: 'Mistakes.vue', text: mistakes, lines: [5, 6, 7]},
};
