import type {SourceHandle} from '../../base/element-source.ts';
import type {Category} from '../../source/models.ts';

/** The categories of a source, asked for when a reader may want to choose. */
export class CategoryChoices {
  /** Empty until they are there; `undefined` where there are none to be had. */
  list: readonly Category[] | undefined = [];
  #asked: unknown;
  #hasFailed = false;
  #asking: AbortController | undefined;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Asks a source, once. Never rejects: without categories a search has one field less.
   *
   * @param isWanted - a reader comes to the form, so that after a failure it is asked again
   */
  async load(handle: SourceHandle | undefined, isWanted = false): Promise<void> {
    if (this.#asked === handle?.key && !(isWanted && this.#hasFailed)) return;
    this.stop();
    this.#asked = handle?.key;
    const asking = new AbortController();
    this.#asking = asking;
    this.#hasFailed = false;
    let list: readonly Category[] | undefined;
    try {
      const source = await handle?.open();
      list = await source?.categories?.({signal: asking.signal});
    } catch {
      // Not asked again by the update that follows, which would never end.
      if (this.#asking === asking) this.#hasFailed = true;
    }
    if (this.#asking !== asking) return;
    this.list = list && list.length > 0 ? list : undefined;
    this.#onChange();
  }

  /** Ends the question; it may be put again. */
  stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#asked = undefined;
  }
}
