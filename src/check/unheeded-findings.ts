import type {JsonAnswer} from './field-findings.ts';
import type {Finding} from './report.ts';

/** The parameters that an answer shows nobody has heeded. */
function unheededIn({url, answer}: JsonAnswer): readonly string[] {
  const {searchParams: asked} = new URL(url);
  const {items} = Object(answer) as {items?: unknown};
  if (!Array.isArray(items)) return [];
  const limit = Number(asked.get('limit'));
  const section = asked.get('section');
  const isElsewhere = (item: unknown): boolean => {
    const {_portal} = Object(item) as {_portal?: unknown};
    const {sections} = Object(_portal) as {sections?: unknown};
    // One that does not say where it is may well be there.
    return Array.isArray(sections) && sections.length > 0 && !sections.includes(section);
  };
  return [
    ...(limit > 0 && items.length > limit ? [`limit=${limit}`] : []),
    ...(section !== null && items.some(isElsewhere) ? [`section=${section}`] : []),
  ];
}

/** One finding for each parameter of the contract that an endpoint does not heed, with the first such answer. */
export function unheededFindings(answers: readonly JsonAnswer[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const answer of answers) {
    for (const parameter of unheededIn(answer)) {
      const [name = ''] = parameter.split('=');
      if (findings.has(name)) continue;
      findings.set(name, {level: 'warning', code: 'unheeded', url: answer.url, detail: parameter});
    }
  }
  return [...findings.values()];
}
