import type {Article, Attachment} from '../../source/models.ts';

/** Recorded voices: files of sound that come with an article. */
export const recordingsOf = ({attachments}: Article): readonly Attachment[] =>
  attachments.filter(({mimeType}) => mimeType.startsWith('audio/'));

/** The browser's speech, where there is any; engines without it lack the name. */
const speech = (): SpeechSynthesis | undefined =>
  typeof SpeechSynthesisUtterance === 'function'
    ? (window as {speechSynthesis?: SpeechSynthesis}).speechSynthesis
    : undefined;

/** Voices of the browser in the language of an article; Vietnamese where that is not known. */
export function voicesFor({language}: Article): readonly SpeechSynthesisVoice[] {
  const [primary = 'vi'] = (language ?? 'vi').toLowerCase().split('-');
  const isFit = ({lang}: SpeechSynthesisVoice): boolean =>
    // Android writes vi_VN.
    new RegExp(`^${primary}([-_]|$)`, 'i').test(lang);
  return speech()?.getVoices().filter(isFit) ?? [];
}

/** Whether anybody, or anything, can read an article out. */
export const canListen = (article: Article): boolean =>
  recordingsOf(article).length > 0 || voicesFor(article).length > 0;

/**
 * Runs a task when the browser has found its voices, which may take a while.
 *
 * @returns ends it
 */
export function watchVoices(task: () => void): () => void {
  const found = speech();
  // WebKit's has had no events for long.
  if (typeof found?.addEventListener !== 'function') return () => undefined;
  found.addEventListener('voiceschanged', task);
  return () => found.removeEventListener('voiceschanged', task);
}
