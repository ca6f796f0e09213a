import {Addresses, type AddressSettings} from './addresses.ts';
import {SetupError} from '../setup-error.ts';

/** A host name, with "_" as networks of offices have it, an IPv4 or a bracketed IPv6 address, and perhaps a port. */
const hostShape = /^(?:\w(?:[\w.-]{0,251}\w)?|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/iu;

/** Whether a Host header is one that may be put into the addresses of an answer. */
export function isHost(host: string): boolean {
  return hostShape.test(host);
}

/**
 * An address from a setting, without its trailing slash.
 *
 * @throws {SetupError} when it is not an http(s) address, or has a query or a fragment.
 */
export function readPublicUrl(setting: string): string {
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new SetupError(
      `PORTAL_PUBLIC_URL is "${setting}", but must be an address such as https://portal.example/api.`,
    );
  }
  return url.href.replace(/\/+$/u, '');
}

/**
 * Tries the settings that addresses are made from once, so that a mistake is said at the start and
 * not in every answer.
 *
 * @throws {SetupError} when no address can be made from them.
 */
export function checkAddresses(settings: AddressSettings): void {
  if (settings.articleUrl !== undefined && !settings.articleUrl.includes('{id}')) {
    throw new SetupError(
      `PORTAL_ARTICLE_URL is "${settings.articleUrl}", but needs {id} where the id of the article goes.`,
    );
  }
  try {
    new Addresses(settings).article('id');
  } catch (cause) {
    throw new SetupError(
      'PORTAL_ARTICLE_URL or PORTAL_HOME_URL is no address. Give whole addresses, or paths such as /bai-viet/{id}.',
      {cause},
    );
  }
}
