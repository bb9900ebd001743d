import type { CodeEntry } from './entry.ts';
import { aiccCodes } from './package/aicc-codes.ts';
import { archiveCodes } from './package/archive-codes.ts';
import { cmi5Codes } from './package/cmi5-codes.ts';
import { imscpCodes } from './package/imscp-codes.ts';
import { lmsCodes } from './package/lms-codes.ts';
import { runCodes } from './package/run-codes.ts';
import { scorm12Codes } from './package/scorm12-codes.ts';
import { scorm2004Codes } from './package/scorm2004-codes.ts';
import { sequencingCodes } from './package/sequencing-codes.ts';
import { xapiCodes } from './package/xapi-codes.ts';
import { zipCodes } from './package/zip-codes.ts';

/**
 * Findings about packages, by what they break: the zip itself, any package, IMS manifests, one of the standards, or
 * what is seen when they run.
 */
export const packageCodes = {
  ...archiveCodes,
  ...zipCodes,
  ...imscpCodes,
  ...scorm12Codes,
  ...scorm2004Codes,
  ...sequencingCodes,
  ...cmi5Codes,
  ...xapiCodes,
  ...aiccCodes,
  ...lmsCodes,
  ...runCodes,
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type PackageCode = keyof typeof packageCodes;
