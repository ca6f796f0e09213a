import type {Finding, FindingCode, SectionReport, SectionTag} from './report.ts';

/** The words of a report in one language. */
export interface CheckTexts {
  readonly kind: (kind: string) => string;
  readonly noKind: string;
  readonly endpoint: (endpoint: string) => string;
  readonly section: Readonly<Record<SectionTag, string>>;
  readonly state: Readonly<Record<SectionReport['state'], (count: number) => string>>;
  readonly level: Readonly<Record<Finding['level'], string>>;
  /** What a finding means, and what to do. */
  readonly finding: Readonly<Record<FindingCode, (finding: Finding) => string>>;
  readonly paste: string;
  readonly allWell: string;
}
