/** The methods of a path, as headers name them. */
export function methodsOf(path: string): string {
  if (/\/articles\/[^/]+\/(?:ratings|reports)$/u.test(path)) return 'POST, OPTIONS';
  return path.endsWith('/visits') ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
}
