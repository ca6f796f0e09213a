import ts from 'typescript';

const parse = (code: string) => ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest);

const textOf = (node: ts.Node | undefined): string[] =>
  node && ts.isStringLiteralLike(node) ? [node.text] : [];

/** What a module imports, at once or on demand: the specifiers as they are written. */
export function importsOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      found.push(...textOf(node.moduleSpecifier));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push(...textOf(node.arguments[0]));
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push(...textOf(node.argument.literal));
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(code));
  return found;
}

/** What a module imports before it runs. */
export const importsAtOnce = (code: string): string[] =>
  parse(code).statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
      ? textOf(statement.moduleSpecifier)
      : [],
  );

/** Whether a module only imports and exports, so that there is nothing in it to debug. */
export const isOnlyImports = (code: string): boolean =>
  parse(code).statements.every(
    (statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement),
  );
