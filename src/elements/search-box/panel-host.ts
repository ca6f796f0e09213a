import type {SourceHandle} from '../../base/element-source.ts';
import type {Texts} from '../../locale/locale.ts';
import type {ArticleSummary, Page} from '../../source/models.ts';
import type {ArticleQuery} from '../../source/portal-source.ts';
import type {PortalSearchBox} from './search-box.ts';

/** What the panel needs of the element beside its attributes. */
export interface PanelHost {
  readonly element: PortalSearchBox;
  /** How things are said. */
  words(): {
    readonly texts: Texts['search-box'];
    readonly language: string;
    readonly timeZone: string;
  };
  /** Template of an article's address. */
  template(): string | undefined;
  source(): SourceHandle | undefined;
  query(): ArticleQuery | undefined;
  /** The answer that is shown. */
  shown(): Page<ArticleSummary> | undefined;
  announceNext(): void;
}
