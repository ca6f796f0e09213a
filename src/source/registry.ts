import {PortalError, withoutCode} from './errors.ts';
import {opener} from './opener.ts';
import type {PortalSource, SourceFactory, SourceSettings} from './portal-source.ts';

type LoadSourceKind = () => Promise<SourceFactory>;

const kinds = new Map<string, LoadSourceKind>([
  ['portal', async () => (await import('./kinds/portal.ts')).createPortalSource],
]);

const normalized = (kind: string): string => kind.trim().toLowerCase();

/**
 * Makes a kind of source known, or replaces one: what elements find by `type="<kind>"`. To be called
 * before the first element of that kind asks.
 *
 * @param kind - its name; upper and lower case are the same
 * @param load - brings what makes such a source, usually by a dynamic import; called at each use, and
 *   again after a failure
 */
export function registerSourceKind(kind: string, load: LoadSourceKind): void {
  kinds.set(normalized(kind), load);
}

/**
 * Makes a source.
 *
 * @throws PortalError with code `setup` when there is no such kind, or when the source cannot work
 *   with the settings; `network` when its code cannot be loaded (which may be tried again)
 */
export async function openSource(kind: string, settings: SourceSettings): Promise<PortalSource> {
  const name = normalized(kind);
  let create: SourceFactory;
  try {
    const load = kinds.get(name);
    create = load
      ? await load()
      : await (await import('./kinds/more-kinds.ts')).kindNamed(name, [...kinds.keys()]);
  } catch (cause) {
    if (cause instanceof PortalError) throw cause;
    return withoutCode(`sources of type "${kind}"`)(cause);
  }
  return create(settings);
}

opener.open = openSource;
