import { deliveryCodes } from './delivery-codes.ts';
import { diffCodes } from './diff-codes.ts';
import type { CodeEntry } from './entry.ts';
import { gateCodes } from './gate-codes.ts';
import { licenseeCodes } from './licensee-codes.ts';
import { packageCodes } from './package-codes.ts';
import { proofCodes } from './proof-codes.ts';
import { scheduleCodes } from './schedule-codes.ts';
import { sourceCodes } from './source-codes.ts';
import { usageCodes } from './usage-codes.ts';

/** Every code that Coursewright can report, from one place. */
export const codes = {
  ...sourceCodes,
  ...gateCodes,
  ...licenseeCodes,
  ...deliveryCodes,
  ...packageCodes,
  ...diffCodes,
  ...proofCodes,
  ...scheduleCodes,
  ...usageCodes,
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type Code = keyof typeof codes;
