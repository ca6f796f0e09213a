/** Says what an address is worth as an endpoint: for programs, and for pages that help webmasters. */
export {checkEndpoint, type CheckOptions} from './check-endpoint.ts';
export type {EndpointReport, Finding, FindingCode, SectionReport, SectionTag} from './report.ts';
export {findingText, reportText, sectionText, type ReportLanguage} from './report-text.ts';
