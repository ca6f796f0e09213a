import type {CalendarRange, PortalSource} from '../source/portal-source.ts';

/** A question that a source may answer: the name of a method of `PortalSource`. */
export type SourceQuestion = keyof PortalSource;

/** Makes a source; may take its time. */
export type OpenSource = () => PortalSource | Promise<PortalSource>;

/** What the checks need to know of a source. */
export interface SourceUnderTest {
  /**
   * Makes the source on data that is sound: five articles or more, of two days or more, where it has
   * articles. Called anew by each check. What it counts and takes (`recordVisit`, `rate`, `report`) is
   * really sent.
   */
  open: OpenSource;
  /** What the source answers; the checks cover these, and that there is nothing else. */
  answers: readonly SourceQuestion[];
  /**
   * Parts of a question about articles that the source does not answer, such as `text` where it has no
   * search. They are not checked.
   */
  without?: readonly ('category' | 'text' | 'days' | 'pages')[];
  /** Id of an article that there is not. Default `khong-co-bai-nay`. */
  missingId?: string;
  /** Days with an event at least. Needed where the source answers `calendar`. */
  busyDays?: CalendarRange;
  /** IANA name of the zone that the source was made with. Default `Asia/Ho_Chi_Minh`. */
  timeZone?: string;
  /**
   * The same kind of source in trouble. Each is checked only where it is given; give all that you can
   * make.
   */
  trouble?: {
    /** On a server that cannot be reached, or that answers every question with an error. */
    unreachable?: OpenSource;
    /** On a server that answers every question with something else, such as a page to log in. */
    garbage?: OpenSource;
    /** On a server that takes a question and never answers. */
    silent?: OpenSource;
    /** On data in which, in every list, some items lack what they cannot do without. */
    partlyUnusable?: OpenSource;
  };
}

/** One thing that a source has to do. */
export interface SourceCheck {
  /** What the source does when it passes; the name for a test. */
  readonly name: string;
  /** Resolves when the source passes; rejects with an `Error` that says what is wrong and where. */
  readonly run: () => Promise<void>;
}

/** A check before its name is put behind that of the source's question. */
export type Check = readonly [name: string, run: () => Promise<void>];
