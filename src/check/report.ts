/** A section that an endpoint may fill, by the tag that shows it. */
export type SectionTag =
  | 'portal-hot-news'
  | 'portal-featured-list'
  | 'portal-article-view'
  | 'portal-search-box'
  | 'portal-work-calendar'
  | 'portal-linked-sites'
  | 'portal-visit-counter';

/** What an element would get. */
export interface SectionReport {
  readonly tag: SectionTag;
  /**
   * `filled`: there is something to show; `empty`: an answer with nothing in it; `unsupported`: there is no
   * such section; `failed`: no usable answer; `unasked`: given up after a timeout.
   */
  readonly state: 'filled' | 'empty' | 'unsupported' | 'failed' | 'unasked';
  /** How many items came. */
  readonly count?: number;
  /** The title of the first of them. */
  readonly example?: string;
}

/** What can be found, as one word that programs can rely on. */
export type FindingCode =
  // Nothing could be asked.
  | 'address'
  | 'dns'
  | 'tls'
  | 'connection'
  | 'redirect-loop'
  | 'timeout'
  | 'unreachable'
  // Something answered, but not as an endpoint.
  | 'page'
  | 'no-kind'
  // An endpoint with faults.
  | 'section-failed'
  | 'cors'
  | 'vary'
  | 'unheeded'
  | 'items-unusable'
  | 'no-date'
  | 'picture-broken'
  | 'picture-http'
  | 'plain-http'
  | 'redirect'
  | 'slow'
  | 'content-type'
  | 'no-cache'
  | 'uncompressed';

/** One thing that a webmaster should know. */
export interface Finding {
  /** `error`: something will not be shown; `warning`: it may not, or looks wrong; `advice`: could be better. */
  readonly level: 'error' | 'warning' | 'advice';
  readonly code: FindingCode;
  /** Address that it is about. */
  readonly url?: string;
  /** The section that it is about. */
  readonly tag?: SectionTag;
  /** The particulars: a message, a number, a name, as the code has it. In English where it is a sentence. */
  readonly detail?: string;
}

/** What was found out about an address. */
export interface EndpointReport {
  /** The address as it was asked. */
  readonly address: string;
  /** Kind of source that fits, as for the attribute `type`; missing where none does. */
  readonly kind?: string;
  /** What the attribute `endpoint` has to be; may differ from the address. */
  readonly endpoint?: string;
  readonly sections: readonly SectionReport[];
  readonly findings: readonly Finding[];
  /** Tags to be pasted into a page; missing where there is nothing to show. */
  readonly snippet?: string;
}
