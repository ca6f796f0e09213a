/** What of `navigator` decides whether a visit is counted. */
export interface Visitor {
  /** Set in a browser that a program drives. */
  readonly webdriver?: boolean | undefined;
  /** Global Privacy Control: the reader does not want to be part of any collection. */
  readonly globalPrivacyControl?: boolean | undefined;
  /** The older way to say so. */
  readonly doNotTrack?: string | null | undefined;
}

/** Whether a visit counts: of a person, and of one who does not object. */
export const isCountable = ({webdriver, globalPrivacyControl, doNotTrack}: Visitor): boolean =>
  !webdriver && !globalPrivacyControl && doNotTrack !== '1';
