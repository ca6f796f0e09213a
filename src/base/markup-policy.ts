type MarkupPolicy = Pick<TrustedTypePolicy, 'createHTML'>;

/** A page lets a name be taken once; all who parse share what was made then. */
const policies: Record<string, MarkupPolicy | undefined> = {};

let isRefused = false;
let isBlocked: boolean | undefined;

/**
 * A Trusted Types policy for markup of our own, or nothing where the page does not allow its name or
 * another copy of the library has taken it. Never throws. The build for script tags calls this in place
 * of what Lit and DOMPurify do by themselves (scripts/vite/patch-dependencies.ts).
 */
export function markupPolicy(name: string): MarkupPolicy | undefined {
  try {
    return (policies[name] ??= window.trustedTypes?.createPolicy(name, {
      createHTML: (markup: string) => markup,
    }));
  } catch {
    isRefused = true;
    return undefined;
  }
}

/**
 * Whether no template can be parsed here: a policy was refused, and the page enforces them, or cleans all markup by
 * a default policy of its own. Says so once.
 */
export function isMarkupBlocked(): boolean {
  if (isRefused && isBlocked === undefined) {
    isBlocked = true;
    try {
      // A comment: those of Lit's templates are what cleaning takes away.
      isBlocked = new DOMParser().parseFromString('<?>', 'text/html').firstChild?.nodeType !== 8;
    } catch {
      // Nothing can be parsed at all.
    }
    if (isBlocked) console.error('[portal-widgets] needs trusted-types portal-widgets#lit');
  }
  return !!isBlocked;
}
