import {isIPv4, isIPv6} from 'node:net';

/**
 * An address without the part that tells one household from the next: the first three bytes of an
 * IPv4 address, the first six of an IPv6 one.
 *
 * @returns empty for what is no address.
 */
export function shortAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/iu, '').replace(/%.*$/u, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain)) return '';
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    // "::" stands for all zeros that are missing to eight groups.
    const after = tail === '' ? [] : tail.split(':');
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
