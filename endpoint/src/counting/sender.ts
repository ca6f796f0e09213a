import {isIPv4} from 'node:net';
import {shortAddress} from '../visits/short-address.ts';

/**
 * What a sender is told apart by when it comes to limits: an IPv4 address, or the part of an IPv6 one
 * that a provider gives to a customer, who may make up the rest.
 *
 * @returns empty for what is no address.
 */
export function senderOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/iu, '');
  return isIPv4(plain) ? plain : shortAddress(address);
}
