import {plainText} from '../source/kinds/plain-text.ts';
import type {EndpointReport, Finding, SectionReport} from './report.ts';
import {english} from './texts.en.ts';
import type {CheckTexts} from './texts.ts';
import {vietnamese} from './texts.vi.ts';

/** Languages that a report can be written in. */
export type ReportLanguage = 'vi' | 'en';

const texts: Readonly<Record<ReportLanguage, CheckTexts>> = {vi: vietnamese, en: english};

/** Longest line of outside text, code points. */
const longest = 600;

/** Outside text on one line: without what would move a terminal's cursor or turn the text around. */
const shown = (text: string): string =>
  plainText(text.replace(/\s+/g, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, ''), longest);

const signs: Readonly<Record<SectionReport['state'], string>> = {
  filled: '✓',
  empty: '–',
  unsupported: '–',
  failed: '✗',
  unasked: '?',
};

/** What a finding says, as one line without its level. */
export function findingText(finding: Finding, language: ReportLanguage): string {
  const {finding: says, section} = texts[language];
  const {url, tag, detail = ''} = finding;
  const safe = {...finding, detail: shown(detail), url: shown(url ?? '')};
  const about = tag ? `${section[tag]}: ` : '';
  const text = about + says[finding.code](safe);
  return url && !text.includes(safe.url) ? `${text} [${safe.url}]` : text;
}

/** What an element would get, as one line. */
export function sectionText(report: SectionReport, language: ReportLanguage): string {
  const {section, state} = texts[language];
  const example = report.example ? ` – “${shown(report.example).slice(0, 80)}”` : '';
  return `${section[report.tag]}: ${state[report.state](report.count ?? 0)}${example}`;
}

/** A report as text for people, lines parted by line feeds. */
export function reportText(report: EndpointReport, language: ReportLanguage): string {
  const words = texts[language];
  const {address, kind, endpoint, sections, findings, snippet} = report;
  const lines = [shown(address), kind === undefined ? words.noKind : words.kind(kind)];
  if (endpoint !== undefined && endpoint !== address) lines.push(words.endpoint(shown(endpoint)));
  if (sections.length > 0) lines.push('');
  for (const section of sections) {
    lines.push(`  ${signs[section.state]} ${sectionText(section, language)}`);
  }
  lines.push('');
  for (const level of ['error', 'warning', 'advice'] as const) {
    for (const finding of findings) {
      if (finding.level !== level) continue;
      lines.push(`${words.level[level]}: ${findingText(finding, language)}`);
    }
  }
  if (findings.length === 0) lines.push(words.allWell);
  if (snippet !== undefined) lines.push('', words.paste, '', snippet);
  return lines.join('\n');
}
