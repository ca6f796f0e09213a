import {PortalError} from '../source/errors.ts';
import type {Finding} from './report.ts';

/** What the layers below say, for programs that are told; browsers are not. */
interface Cause {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
}

/** The errors below an error, the outermost first. */
function causesOf(error: unknown): readonly Cause[] {
  const causes: Cause[] = [];
  let cause = error as Cause | undefined;
  // An error may be its own cause.
  while (cause && causes.length < 10) {
    causes.push(cause);
    cause = cause.cause as Cause | undefined;
  }
  return causes;
}

const isTls = /^(ERR_(SSL|TLS)|CERT_|EPROTO|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** Why there is no answer, in a word where the platform has one for it. */
export const reasonOf = (error: unknown): string => {
  const [outer, ...inner] = causesOf(error);
  const code = [...inner, outer].find((cause) => typeof cause?.code === 'string')?.code;
  return typeof code === 'string' ? code : String(error);
};

/** Why an address cannot be asked at all; nothing where it can, and something else is wrong. */
export function connectionFinding(error: unknown, url: string): Finding | undefined {
  if (!(error instanceof PortalError)) return undefined;
  const found = (code: Finding['code'], detail?: string): Finding => ({
    level: 'error',
    code,
    url,
    ...(detail && {detail}),
  });
  if (error.code === 'timeout') return found('timeout');
  if (error.code !== 'network' && error.code !== 'offline') return undefined;
  const causes = causesOf(error);
  const codes = causes.map(({code}) => (typeof code === 'string' ? code : ''));
  const code = codes.find((each) => each && each !== error.code) ?? '';
  if (/^(ENOTFOUND|EAI_)/.test(code)) return found('dns', new URL(url).hostname);
  if (isTls.test(code)) return found('tls', code);
  if (code) return found('connection', code);
  const isLoop = causes.some(({message}) => String(message).includes('redirect count'));
  return isLoop ? found('redirect-loop') : found('unreachable', error.message);
}
