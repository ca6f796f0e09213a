type Maybe<T> = {[K in keyof T]: undefined extends T[K] ? K : never}[keyof T];

/** A type whose fields that may be undefined may be missing instead. */
export type WithoutUndefined<T> = Omit<T, Maybe<T>> & {
  [K in Maybe<T>]?: Exclude<T[K], undefined>;
};

/** A copy without the fields that are undefined: models leave out what a source does not say. */
export function withoutUndefined<T extends object>(object: T): WithoutUndefined<T> {
  const copy: Partial<T> = {};
  for (const key of Object.keys(object) as (keyof T)[]) {
    if (object[key] !== undefined) copy[key] = object[key];
  }
  return copy as WithoutUndefined<T>;
}
