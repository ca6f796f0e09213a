import {getConnInfo} from '@hono/node-server/conninfo';
import type {Context} from 'hono';

/**
 * Network address of who asks. Each proxy in front adds the address it was asked from to the end of
 * X-Forwarded-For; what stands before those could have been written by anybody.
 *
 * @param proxies how many proxies stand in front.
 * @returns empty when it is not known.
 */
export function clientAddress(c: Context, proxies: number): string {
  if (proxies > 0) {
    const forwarded = c.req.header('X-Forwarded-For')?.split(',') ?? [];
    return withoutPort(forwarded.at(-proxies)?.trim() ?? '');
  }
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // Not on a Node server: in tests, and where another program calls the app.
    return '';
  }
}

/** IIS, and gateways of Azure, name the port too: `203.0.113.7:50123`, `[2001:db8::7]:50123`. */
function withoutPort(address: string): string {
  const [, ipv6, ipv4] = /^(?:\[([^\]]*)\]|([\d.]+))(?::\d{1,5})?$/u.exec(address) ?? [];
  return ipv6 ?? ipv4 ?? address;
}
