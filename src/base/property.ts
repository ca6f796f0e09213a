import type {PropertyDeclaration, ReactiveElement} from 'lit';

/**
 * Makes a class field a reactive property, as Lit's decorator of that name does for this kind of
 * decorators (`experimentalDecorators`); Lit's serves a second kind too, at five times the size.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };
