import type {ArticleSummary} from '../../source/models.ts';

/** The address to give away: the article's own page, else the page that shows it. */
export const addressOf = ({url}: ArticleSummary): string => url ?? location.href;
