import type {Choice, ChosenSection} from './choice.ts';

/** Whether the code would not say which article to show; a frame does not see the address of the page around it. */
export const lacksArticle = ({sections, system}: Choice): boolean =>
  sections.some(
    ({name, options: {'article-id': id, param}}) =>
      name === 'article-view' && !id && (!param || system === 'sharepoint'),
  );

/** Where articles are looked for, as the check does it: a source need not have all of these. */
const lists = [{section: 'hot'}, {section: 'featured'}, {}] as const;

/** Id of the first article that a source lists; none when it lists none. */
async function firstArticle({endpoint, type}: Choice): Promise<string | undefined> {
  const {openSource} = await import('../../../src/source/registry.ts');
  const source = await openSource(type || 'portal', {endpoint, timeZone: 'Asia/Ho_Chi_Minh'});
  const signal = AbortSignal.timeout(20_000);
  for (const query of lists) {
    // A list that fails may be one that this source does not have.
    const page = await source.articles?.({...query, limit: 1}, {signal}).catch(() => undefined);
    const [article] = page?.items ?? [];
    if (article) return article.id;
  }
  return undefined;
}

/** Elements made by hand: the page's own loader finds them, as it would on a site. */
function elementOf({name, options}: ChosenSection, {endpoint, type}: Choice): HTMLElement {
  const element = document.createElement(`portal-${name}`);
  element.setAttribute('endpoint', endpoint);
  if (type) element.setAttribute('type', type);
  for (const [attribute, value] of Object.entries(options)) element.setAttribute(attribute, value);
  // Looking at it is no visit.
  element.removeAttribute('record');
  return element;
}

/** Shows a choice in a place of the page. Without an id an article view shows the source's first article. */
export function showPreview(place: HTMLElement, choice: Choice, language: string): void {
  place.dataset.portalTheme = choice.theme;
  place.lang = language;
  place.replaceChildren(...choice.sections.map((section) => elementOf(section, choice)));
  const article = place.querySelector('portal-article-view:not([article-id])');
  if (!article) return;
  firstArticle(choice).then(
    (id) => {
      // What was chosen since then has elements of its own.
      if (id !== undefined && article.isConnected) article.setAttribute('article-id', id);
    },
    // An address that is none: nothing can be shown of it.
    () => undefined,
  );
}

/** A task that is done when nobody has asked for it for a moment. */
export function afterPause(task: () => void): {ask(): void; cancel(): void} {
  let wait: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(wait);
  const ask = (): void => {
    cancel();
    wait = setTimeout(task, 400);
  };
  return {ask, cancel};
}
