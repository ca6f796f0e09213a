import type {Texts} from '../../locale/locale.ts';
import type {PortalError} from '../../source/errors.ts';

/** What a reader is told when what they sent was not accepted. */
export function refusalText(error: unknown, texts: Texts['article-tools']): string {
  const {refusals} = texts;
  switch ((error as Partial<PortalError> | undefined)?.code) {
    case 'refused':
      return refusals.refused;
    case 'forbidden':
      return refusals.forbidden;
    case 'unsupported':
    case 'not-found':
      return refusals.unsupported;
    case 'busy':
      return refusals.busy;
    default:
      return refusals.other;
  }
}
