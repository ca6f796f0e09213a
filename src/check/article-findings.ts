import type {ArticleSummary} from '../source/models.ts';
import {reasonOf} from './connection-findings.ts';
import type {Finding} from './report.ts';

/** Most pictures to look at. */
const pictureLimit = 3;

/** Longest wait for a picture, milliseconds. */
const patience = 5000;

/** How pictures are asked for. */
export interface PictureQuestions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Whether answers of any host can be read, as only a program can that is no page. */
  readonly seesHeaders: boolean;
}

/** What is the matter with a picture; nothing where it is there. */
async function faultOf(
  url: string,
  {fetch, signal}: PictureQuestions,
): Promise<string | undefined> {
  const body = new AbortController();
  const stop = (): void => body.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, patience);
  try {
    const response = await fetch(url, {signal: body.signal});
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok) return String(response.status);
    return type.startsWith('image/') ? undefined : type || '-';
  } catch (error) {
    signal.throwIfAborted();
    return body.signal.aborted ? `> ${patience / 1000} s` : reasonOf(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // The headers have said enough.
    body.abort();
  }
}

/** What is the matter with articles that can be shown, but not as they should. */
export async function articleFindings(
  articles: readonly ArticleSummary[],
  endpoint: string,
  questions: PictureQuestions,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const undated = articles.filter(({published}) => published === undefined);
  const [first] = undated;
  if (first) {
    const detail = `${undated.length}/${articles.length}: ${first.id}`;
    findings.push({level: 'warning', code: 'no-date', detail});
  }
  const pictures = [...new Set(articles.flatMap(({image}) => image?.url ?? []))];
  const open = pictures.find((url) => url.startsWith('http:'));
  if (open && endpoint.startsWith('https:')) {
    findings.push({level: 'warning', code: 'picture-http', url: open});
  }
  if (!questions.seesHeaders) return findings;
  for (const url of pictures.slice(0, pictureLimit)) {
    const detail = await faultOf(url, questions);
    if (detail !== undefined)
      findings.push({level: 'warning', code: 'picture-broken', url, detail});
  }
  return findings;
}
