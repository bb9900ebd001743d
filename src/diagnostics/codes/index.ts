import { diffCodes } from './diff-codes.ts';
import type { CodeEntry } from './entry.ts';
import { gateCodes } from './gate-codes.ts';
import { packageCodes } from './package-codes.ts';
import { scheduleCodes } from './schedule-codes.ts';
import { sourceCodes } from './source-codes.ts';

/** Every code that Coursewright can report, from one place. */
export const codes = {
  ...sourceCodes,
  ...gateCodes,
  ...packageCodes,
  ...diffCodes,
  ...scheduleCodes,
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type Code = keyof typeof codes;
