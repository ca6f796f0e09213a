import type {CallableSurface, ElementSurface, PropertySurface} from './surface.ts';

interface Named {
  name: string;
  default?: string;
  type?: {text: string};
}

interface Member extends Named {
  kind: string;
  static?: boolean;
  readonly?: boolean;
  parameters?: (Named & {optional?: boolean})[];
  return?: {type: {text: string}};
}

/** What is read of one class in a custom elements manifest. */
export interface ElementDeclaration {
  name: string;
  tagName?: string;
  members?: Member[];
  attributes?: (Named & {fieldName?: string})[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

/** What is read of a custom elements manifest. */
export interface ElementsManifest {
  modules: {path: string; declarations: ElementDeclaration[]}[];
}

/** The module that a file of the package is made of, which the manifest names. */
const sourceOf = (path: string): string => path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');

/** What the type of a property comes to, where the manifest has its name alone; undefined for what is no list of words. */
export type ResolveType = (path: string, className: string, property: string) => string | undefined;

const names = (items: readonly Named[] = []): string[] => items.map(({name}) => name).sort();

/** A record in the order of its keys, so that what is written changes only with what it says. */
export const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

const callable = ({parameters = [], return: returns}: Member): CallableSurface => ({
  parameters: parameters.map(({name, optional, default: preset, type}) => [
    optional || preset !== undefined ? `${name}?` : name,
    type?.text ?? 'unknown',
  ]),
  returns: returns?.type.text ?? 'void',
});

/** The tags of a manifest, each with what a page can rely on. */
export function readElements(
  manifest: ElementsManifest,
  resolve: ResolveType = () => undefined,
): Record<string, ElementSurface> {
  const found = manifest.modules.flatMap(({path, declarations}) =>
    declarations.flatMap((declaration) => {
      const {tagName, name, members = [], attributes = [], events = []} = declaration;
      if (tagName === undefined) return [];
      const property = (member: Member): PropertySurface => ({
        type: resolve(sourceOf(path), name, member.name) ?? member.type?.text ?? 'unknown',
        ...(member.default === undefined ? {} : {default: member.default}),
        ...(member.readonly ? {isReadonly: true} : {}),
      });
      const own = members.filter((member) => !member.static);
      const surface: ElementSurface = {
        attributes: sorted(attributes.map((each) => [each.name, each.fieldName ?? ''])),
        properties: sorted(
          own
            .filter(({kind}) => kind === 'field')
            .map((member) => [member.name, property(member)] as const),
        ),
        methods: sorted(
          own
            .filter(({kind}) => kind === 'method')
            .map((member) => [member.name, callable(member)] as const),
        ),
        events: sorted(events.map(({name, type}) => [name, type?.text ?? 'Event'] as const)),
        slots: names(declaration.slots),
        parts: names(declaration.cssParts),
        tokens: sorted(
          (declaration.cssProperties ?? []).map(
            (token) => [token.name, token.default ?? ''] as const,
          ),
        ),
      };
      return [[tagName, surface] as const];
    }),
  );
  return sorted(found);
}
