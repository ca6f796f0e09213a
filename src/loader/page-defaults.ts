import type {} from '../provider/context.ts';
import type {PortalSettings} from '../provider/settings.ts';

/** What the page's script tags say of an option, `data-<name>`; the first that says anything. */
const option = (name: string): string | undefined =>
  typeof document === 'undefined'
    ? undefined
    : (document
        .querySelector(`script[src*="portal-widgets"][data-${name}]`)
        ?.getAttribute(`data-${name}`) ?? undefined);

/** Settings of all elements of the page that nothing nearer names. */
export const pageSettings: PortalSettings = {
  endpoint: option('endpoint'),
  type: option('type'),
  articleHref: option('article-href'),
  timeZone: option('time-zone'),
};

/** Kind of source where nothing nearer names one. */
export const defaultType = pageSettings.type ?? 'portal';

/** Language of the elements where nothing nearer than the page names one. */
export const defaultLanguage = option('lang');

/** Answers elements that no `<portal-provider>` has answered, with what the script tag says. */
export function provideDefaults(): void {
  document.documentElement.addEventListener('context-request', ({context, callback}) => {
    // The key of the provider's module, which the loader does not load.
    if (context === Symbol.for('portal-widgets/settings')) callback(pageSettings);
  });
}
