import {createSecretKey, randomBytes, type KeyObject} from 'node:crypto';

/**
 * What is mixed into hashes so that nobody can try out what they are of. As a key, because Node makes one of bytes
 * for every hash anew, which takes longer than the hash.
 */
export const newSalt = (): KeyObject => createSecretKey(randomBytes(32));
