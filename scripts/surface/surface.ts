/** A property of an element. */
export interface PropertySurface {
  readonly type: string;
  readonly default?: string;
  readonly isReadonly?: true;
}

/** What can be called, with its parameters in order; the name of an optional one ends in `?`. */
export interface CallableSurface {
  readonly parameters: readonly (readonly [name: string, type: string])[];
  readonly returns: string;
}

/** What a page can rely on of one tag. */
export interface ElementSurface {
  /** The property behind each attribute. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, PropertySurface>>;
  readonly methods: Readonly<Record<string, CallableSurface>>;
  /** The type of each event. */
  readonly events: Readonly<Record<string, string>>;
  /** Names; that of the default slot is empty. */
  readonly slots: readonly string[];
  readonly parts: readonly string[];
  /** The default of each design token. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** What a program can import under one name. */
export type ExportSurface =
  | {readonly kind: 'function'; readonly signatures: readonly CallableSurface[]}
  | {readonly kind: 'value' | 'type'; readonly type: string}
  /** Types of the members by name; the name of an optional one ends in `?`. */
  | {readonly kind: 'class' | 'interface'; readonly members: Readonly<Record<string, string>>};

/** The public surface of one npm package. */
export interface PackageSurface {
  readonly version: string;
  readonly elements: Readonly<Record<string, ElementSurface>>;
  /** The exports by the path they are imported from; null for files without types. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, ExportSurface>> | null>>;
  readonly commands: readonly string[];
}

/** That of all packages, by their names. */
export type Surface = Readonly<Record<string, PackageSurface>>;
