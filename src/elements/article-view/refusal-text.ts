import {articleRefusalsTexts} from '../../locale/vi/article-refusals.ts';
import type {PortalError} from '../../source/errors.ts';
import type {ArticleContext} from './article-context.ts';

/** What a reader is told when what they sent was not accepted. */
export function refusalText(error: unknown, context: ArticleContext): string {
  const texts = context.textsOf('article-refusals', articleRefusalsTexts);
  switch ((error as Partial<PortalError> | undefined)?.code) {
    case 'refused':
      return texts.refused;
    case 'forbidden':
      return texts.forbidden;
    case 'unsupported':
    case 'not-found':
      return texts.unsupported;
    case 'busy':
      return texts.busy;
    default:
      return texts.other;
  }
}
