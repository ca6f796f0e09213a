import {isbot} from 'isbot';

/**
 * Whether a user agent is a program that nobody sits in front of. One without a name counts as such:
 * browsers always have one.
 */
export function isBot(userAgent: string | undefined): boolean {
  return userAgent === undefined || userAgent.trim() === '' || isbot(userAgent);
}
