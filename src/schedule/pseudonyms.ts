import { createHmac } from 'node:crypto';

/** Shorter keys can be guessed. Bytes. */
export const shortestKey = 16;

/**
 * What stands for a learner where their name must not be: a keyed hash (HMAC-SHA-256, RFC 2104), the same for the same key.
 * Without the key nobody can try names until one fits, as one could with a plain hash.
 */
export function pseudonymsOf(key: Uint8Array): (learner: string) => string {
  return (learner) => {
    const name = learner.includes('@') ? learner.toLowerCase() : learner;
    return `learner-${createHmac('sha256', key).update(name).digest('hex').slice(0, 20)}`;
  };
}
