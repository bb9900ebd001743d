import type { CodeEntry } from '../entry.ts';

/** Findings about signed statements: licence tokens and envelopes of provenance. */
export const tokenCodes = {
  'PROOF-TOKEN-FORM': {
    severity: 'error',
    title: 'It is no licence token',
    message: 'This is no licence token: {reason}.',
    hint: 'Take the token as it was written, whole and in one line.',
    why: 'RFC 7515 §7.1: three parts of base64url, with two points between them. What is not exactly that is not read any further.',
  },
  'PROOF-TOKEN-ALGORITHM': {
    severity: 'error',
    title: 'The token names another algorithm',
    message:
      'The token says that it is signed by “{algorithm}”. Ours are signed by EdDSA, and by nothing else.',
    why: 'RFC 8725 §3.1 and §3.2: a verifier decides which algorithm it takes; “none” and mixed-up algorithms are how tokens are forged.',
  },
  'PROOF-TOKEN-KEY': {
    severity: 'error',
    title: 'The token is signed with a key that is not known',
    message: 'The token is signed with the key “{kid}”, which is none of those given.',
    hint: 'Give the public key of that id, if it is one that you trust.',
    why: 'Keys come from whoever verifies, never from the token (RFC 8725 §3.10).',
  },
  'PROOF-TOKEN-SIGNATURE': {
    severity: 'error',
    title: 'The token was changed',
    message: 'The token is not as it was signed.',
    hint: 'Take it anew from the delivery.',
    why: 'Ed25519 (RFC 8032): a signature confirms exactly the bytes that were signed.',
  },
  'PROOF-TOKEN-CLAIMS': {
    severity: 'error',
    title: 'The token says something that a licence cannot say',
    message: 'The licence in the token cannot be used: {reason}.',
    hint: 'Issue it anew with this release of Coursewright.',
    why: 'A licence with a term that ends before it begins, or of no course, would say nothing to whoever holds it.',
  },
  'PROOF-ENVELOPE-FORM': {
    severity: 'error',
    title: 'It is no signed statement',
    message: 'This is no signed statement: {reason}.',
    why: 'DSSE 1.0 (envelope) and in-toto Statement 1: fields, types and base64 are fixed.',
  },
  'PROOF-ENVELOPE-SIGNATURE': {
    severity: 'error',
    title: 'No known key signed the statement',
    message: 'None of the {count} signatures of the statement is of a key that was given.',
    hint: 'Give the public key of whoever built it. If that is the one, the statement was changed.',
    why: 'DSSE 1.0 (protocol): at least one signature by a trusted key has to hold.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
