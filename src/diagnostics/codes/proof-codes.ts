import type { CodeEntry } from './entry.ts';
import { deliveryCodes } from './proof/delivery-codes.ts';
import { keyCodes } from './proof/key-codes.ts';
import { tokenCodes } from './proof/token-codes.ts';

/** Findings about keys, signatures and what was signed. */
export const proofCodes = {
  ...keyCodes,
  ...deliveryCodes,
  ...tokenCodes,
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type ProofCode = keyof typeof proofCodes;
