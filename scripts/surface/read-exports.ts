import {globSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import ts from 'typescript';
import {type ResolveType, sorted} from './read-elements.ts';
import type {CallableSurface, ExportSurface, PackageSurface} from './surface.ts';

/** What is read of a package.json. */
export interface PackageManifest {
  name: string;
  version: string;
  bin?: Record<string, string>;
  exports: Record<string, string | {types: string; default: string}>;
}

/** The source that a file of declarations is made of; `*` stands for one name, as in package.json. */
function sourcesOf(root: string, folder: string, types: string): string[] {
  const path = types.replace(/^\.\/dist\//, '').replace(/\.d\.ts$/, '.ts');
  const places = [join(folder, 'src', path), join(root, path)];
  const pattern = places.find((place) => globSync(place.replaceAll('*', '?*')).length > 0);
  if (pattern === undefined) throw new Error(`There is no source of ${types}.`);
  return globSync(pattern).filter((file) => {
    const name = nameIn('*', file);
    return !pattern.includes('*') || relative(pattern.replaceAll('*', name), file) === '';
  });
}

/** A path with the name of the file's folder in the place of `*`. */
function nameIn(path: string, file: string): string {
  return path.replace('*', file.split(sep).at(-2) ?? '');
}

/** Reads what the packages of a repository export, from their sources. */
export class ExportReader {
  readonly #root: string;
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #entries: readonly {name: string; path: string; file?: string}[];

  /** @param packages - the folder of each, and its package.json */
  constructor(root: string, packages: readonly {folder: string; manifest: PackageManifest}[]) {
    this.#root = root;
    this.#entries = packages.flatMap(({folder, manifest: {name, exports}}) =>
      Object.entries(exports).flatMap(([path, target]) =>
        typeof target === 'string'
          ? [{name, path}]
          : sourcesOf(root, folder, target.types).map((file) => ({
              name,
              path: path.includes('*') ? nameIn(path, file) : path,
              file,
            })),
      ),
    );
    const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
      ts.sys.readFile(path),
    ) as {config: object};
    const {options} = ts.parseJsonConfigFileContent({...config, include: []}, ts.sys, root);
    const files = this.#entries.flatMap(({file}) => file ?? []);
    this.#program = ts.createProgram(files, options);
    this.#checker = this.#program.getTypeChecker();
  }

  /** What one package exports, by the path it is imported from. */
  entriesOf(name: string): PackageSurface['entries'] {
    const own = this.#entries.filter((entry) => entry.name === name);
    return sorted(own.map(({path, file}) => [path, file ? this.#exportsOf(file) : null] as const));
  }

  /** The words that an alias stands for; the manifest has only its name. */
  readonly resolve: ResolveType = (path, className, property) => {
    const module = this.#moduleOf(join(this.#root, path));
    const exported = module && this.#checker.tryGetMemberInModuleExports(className, module);
    if (!exported) return undefined;
    const member = this.#checker.getDeclaredTypeOfSymbol(exported).getProperty(property);
    const type = member && this.#checker.getTypeOfSymbol(member);
    const isWord = (each: ts.Type): boolean =>
      each.isStringLiteral() || each.flags === ts.TypeFlags.Undefined;
    return type?.isUnion() && type.types.every(isWord) ? this.#text(type) : undefined;
  };

  #moduleOf(file: string): ts.Symbol | undefined {
    const source = this.#program.getSourceFile(file);
    return source && this.#checker.getSymbolAtLocation(source);
  }

  #exportsOf(file: string): Record<string, ExportSurface> {
    const module = this.#moduleOf(file);
    // A file that only registers something has no exports.
    if (!module) return {};
    return sorted(
      this.#checker
        .getExportsOfModule(module)
        .map((symbol) => [symbol.name, this.#surfaceOf(symbol)] as const),
    );
  }

  #surfaceOf(alias: ts.Symbol): ExportSurface {
    const checker = this.#checker;
    const isAlias = (alias.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(alias) : alias;
    if (symbol.flags & ts.SymbolFlags.Class) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      // What pages use of elements is in the manifest.
      return {kind: 'class', members: type.getProperty('attachShadow') ? {} : this.#members(type)};
    }
    if (symbol.flags & ts.SymbolFlags.Value) {
      const type = checker.getTypeOfSymbol(symbol);
      const signatures = type.getCallSignatures().map((signature) => this.#callable(signature));
      if (signatures.length > 0) return {kind: 'function', signatures};
      return {kind: 'value', type: this.#text(checker.getBaseTypeOfLiteralType(type))};
    }
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const isPlain =
      (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0;
    return isPlain
      ? {kind: 'interface', members: this.#members(type)}
      : {kind: 'type', type: this.#text(type)};
  }

  /** Public members that are written in this repository; those of the platform are its own affair. */
  #members(type: ts.Type): Record<string, string> {
    const isOwn = ({fileName}: ts.SourceFile): boolean =>
      !relative(this.#root, fileName).startsWith('..') && !fileName.includes('/node_modules/');
    const members = type.getProperties().flatMap((member) => {
      const [declaration] = member.declarations ?? [];
      if (!declaration || !isOwn(declaration.getSourceFile())) return [];
      const flags = ts.getCombinedModifierFlags(declaration);
      if (member.name.startsWith('__#') || flags & ts.ModifierFlags.NonPublicAccessibilityModifier)
        return [];
      const isOptional = (member.flags & ts.SymbolFlags.Optional) !== 0;
      const text = this.#text(this.#checker.getTypeOfSymbol(member));
      return [[isOptional ? `${member.name}?` : member.name, text] as const];
    });
    return sorted(members);
  }

  #callable(signature: ts.Signature): CallableSurface {
    const parameters = signature.getParameters().map((parameter) => {
      const declaration = parameter.valueDeclaration;
      const isOptional =
        declaration &&
        ts.isParameter(declaration) &&
        this.#checker.isOptionalParameter(declaration);
      const type = this.#text(this.#checker.getTypeOfSymbol(parameter));
      return [isOptional ? `${parameter.name}?` : parameter.name, type] as const;
    });
    return {parameters, returns: this.#text(signature.getReturnType())};
  }

  /** A type in words: the name of an interface, all of what an alias stands for. */
  #text(type: ts.Type): string {
    const {NoTruncation, InTypeAlias, UseSingleQuotesForStringLiteralType} = ts.TypeFormatFlags;
    const flags = (NoTruncation |
      InTypeAlias |
      UseSingleQuotesForStringLiteralType) as ts.TypeFormatFlags;
    const text = this.#checker.typeToString(type, undefined, flags);
    // Neither where this machine keeps the repository nor which word the compiler met first is part of a type.
    return text
      .replace(/import\(["'][^"']*["']\)\./g, '')
      .replace(/'[^']*'(?: \| '[^']*')+/g, (words) => words.split(' | ').sort().join(' | '));
  }
}
