import {version} from '../version.ts';
import {isMarkupBlocked} from './markup-policy.ts';

/** What `define` needs of a class: an element class that names its tag. */
interface DefinableClass extends CustomElementConstructor {
  readonly tag: string;
}

/** Where a registered class keeps the version that brought it, readable by another copy. */
const versionKey = Symbol.for('portal-widgets/version');

/**
 * Registers the class it is called on; made to be a static method of an element class. A tag that
 * is taken stays as it is: silently when the same version of the library took it, else with one
 * warning that names both. Never throws, and does nothing where there is no registry (on a server) or
 * where the page keeps every template from being parsed: what the page holds inside the tag stays.
 *
 * @param tag - name to register, by default the class's own
 * @param registry - where to register, by default the page's
 */
export function define(
  this: DefinableClass,
  tag: string = this.tag,
  registry?: CustomElementRegistry,
): void {
  const target =
    registry ?? (globalThis as {customElements?: CustomElementRegistry}).customElements;
  if (!target) return;
  const present = target.get(tag) as {[versionKey]?: string} | undefined;
  if (!present) {
    if (isMarkupBlocked()) return;
    // A class can be registered once; a second tag gets a subclass.
    const Class = tag === this.tag ? this : class extends (this as CustomElementConstructor) {};
    Object.defineProperty(Class, versionKey, {value: version, configurable: true});
    target.define(tag, Class);
  } else if (present[versionKey] !== version) {
    console.warn(
      `[portal-widgets] <${tag}> is that of ${present[versionKey] ?? 'another library'}; ` +
        `version ${version} was loaded too.`,
    );
  }
}
