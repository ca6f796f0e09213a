import type {Candidate} from './first-look.ts';
import type {SectionReport} from './report.ts';

const attribute = (name: string, value: string): string =>
  ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/**
 * Tags that show what an endpoint has, in the order of a portal's page.
 *
 * @returns nothing where there is nothing to show
 */
export function snippetOf(
  {kind, endpoint}: Candidate,
  sections: readonly SectionReport[],
): string | undefined {
  const tags = sections
    // Which article it shows is for the page to say.
    .filter(({state, tag}) => state === 'filled' && tag !== 'portal-article-view')
    .map(({tag}) => `  <${tag}></${tag}>`);
  if (tags.length === 0) return undefined;
  const type = kind === 'portal' ? '' : attribute('type', kind);
  return [
    '<script type="module" src="/portal-widgets/portal-widgets.js"></script>',
    `<portal-provider${attribute('endpoint', endpoint)}${type}>`,
    ...tags,
    '</portal-provider>',
  ].join('\n');
}
