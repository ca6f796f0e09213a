import type {EndpointReport} from '../../../src/check/index.ts';

/** How a check ended. */
export type CheckResult =
  | {readonly report: EndpointReport; readonly findings: readonly string[]}
  | {readonly error: unknown};

/** Checks one address at a time: the outcome of a check that another has followed, or a change of the address, is nobody's. */
export class AddressCheck {
  #running: AbortController | undefined;

  /** Ends the check that runs, whose outcome is not wanted any more. */
  cancel(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** @returns nothing when the check was cancelled, or another one started, before it ended */
  async run(address: string, language: 'vi' | 'en'): Promise<CheckResult | undefined> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    const result = await ask(address, language, running.signal);
    if (this.#running !== running) return undefined;
    this.#running = undefined;
    return result;
  }
}

async function ask(
  address: string,
  language: 'vi' | 'en',
  signal: AbortSignal,
): Promise<CheckResult> {
  try {
    const {checkEndpoint, findingText} = await import('../../../src/check/index.ts');
    const report = await checkEndpoint(new URL(address, location.href).href, {signal});
    return {report, findings: report.findings.map((finding) => findingText(finding, language))};
  } catch (error) {
    return {error};
  }
}
