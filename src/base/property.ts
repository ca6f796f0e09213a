import type {PropertyDeclaration, ReactiveElement} from 'lit';

/** What Lit makes of a property. */
interface Accessor {
  readonly set: (this: unknown, value: unknown) => void;
}

/**
 * Makes a class field a reactive property, as Lit's decorator of that name does for this kind of
 * decorators (`experimentalDecorators`); Lit's serves a second kind too, at five times the size.
 *
 * Frameworks set `undefined` or `null` for what is not set, Preact an empty text; a property with a converter is
 * then what it is without its attribute.
 */
export const property =
  (options?: Pick<PropertyDeclaration, 'attribute' | 'converter' | 'reflect'>) =>
  (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    const {set} = Object.getOwnPropertyDescriptor(prototype, name) as Accessor;
    const fromAttribute = options?.converter as ((text: string | null) => unknown) | undefined;
    if (!fromAttribute) return;
    Object.defineProperty(prototype, name, {
      set(value: unknown) {
        // Where an empty text means something, as for a hotkey, that stays.
        const isUnset = value == null || (value === '' && fromAttribute(value));
        set.call(this, isUnset ? fromAttribute(null) : value);
      },
    });
  };
