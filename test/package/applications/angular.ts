import {compilerOptions, sourceModule, type Application} from './application.ts';

const news = `import 'portal-widgets/elements/hot-news/define';
import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import type {ArticleSummary, Page, PortalArticleSelectEvent, PortalLoadEvent} from 'portal-widgets';
import {source} from './source.ts';

@Component({
  selector: 'app-news',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <portal-hot-news
      [source]="source"
      [limit]="2"
      show-date
      (portal-load)="load($event)"
      (portal-article-select)="pick($event)"
    ></portal-hot-news>
    <output>{{ loaded() }} {{ picked() }}</output>
  \`,
})
export class News {
  readonly source = source;
  readonly loaded = signal(0);
  readonly picked = signal('');

  load({data}: PortalLoadEvent<Page<ArticleSummary>>): void {
    this.loaded.set(data.items.length);
  }

  pick(event: PortalArticleSelectEvent): void {
    event.preventDefault();
    this.picked.set(event.article.title);
  }
}
`;

const main = `import '@angular/compiler';
import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {News} from './news.ts';

await bootstrapApplication(News, {providers: [provideZonelessChangeDetection()]});
`;

const mistakes = `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
@Component({
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <portal-hot-news #news (portal-load)="show($event.date)" />
    <portal-hot-news (portal-article-select)="show($event.article)" />
    <button (click)="news.reloadd()"></button>
    <button (click)="news.layout = 'grid'"></button>
    <button (click)="news.data = {items: [{title: 'Bài một'}], page: 1}"></button>
    <portal-hot-news (portal-article-select)="show($event.article.title)" [layout]="'numbered'" />
    <portal-hot-news [limit]="'two'" [layout]="'grid'" [limitt]="2" (portal-loadd)="show('')" />
  \`,
})
export class Mistakes {
  readonly show = (title: string): string => title;
}
`;

/** Compiled ahead of time by Angular's compiler, as its own builder does it, and bundled by Vite. */
export const angular: Application = {
  name: 'Angular 22',
  packages: [
    ...['core', 'common', 'compiler', 'platform-browser'].map((name) => `@angular/${name}`),
    'rxjs',
  ],
  files: {
    'news.ts': news,
    'main.ts': main,
    'source.ts': sourceModule,
    'index.html': '<app-news></app-news><script type="module" src="compiled/main.js"></script>',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {...compilerOptions, rewriteRelativeImportExtensions: true, rootDir: '.'},
      angularCompilerOptions: {strictTemplates: true},
      include: ['*.ts'],
    }),
  },
  check: ['@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'tsconfig.json'],
  compile: [
    ...['@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'tsconfig.json'],
    ...['--noEmit', 'false', '--outDir', 'compiled'],
  ],
  mistakes: {path: 'mistakes.ts', text: mistakes, lines: [5, 6, 7, 8, 9]},
};
