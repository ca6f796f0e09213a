import {LitElement} from 'lit';

/**
 * An element whose properties have their defaults where a framework binds nothing to them. Vue sets something empty
 * then, `''` or 0, and takes away the attribute, by the name that the binding has; of an attribute that never was
 * elements hear nothing.
 */
export abstract class ResettableElement extends LitElement {
  /** @internal */
  override removeAttribute(name: string): void {
    super.removeAttribute(name);
    // The name may be that of the property, in camel case.
    this.attributeChangedCallback(name.replace(/[A-Z]/g, '-$&').toLowerCase(), '', null);
  }
}
