import type { LoadedLicensee } from '../../course/load-licensee.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { brandAccent } from './brand-accent.ts';
import { defaultVariables } from './default-variables.ts';
import { licenceCourse } from './licence-course.ts';
import { licenceEnded } from './licence-ended.ts';
import { licenceEnding } from './licence-ending.ts';
import { licenceGrace } from './licence-grace.ts';
import { licenceNumber } from './licence-number.ts';
import { licenceRenewal } from './licence-renewal.ts';
import { licenceTerm } from './licence-term.ts';
import { licenseeHost } from './licensee-host.ts';
import { licenseeId } from './licensee-id.ts';
import { licenseeLanguage } from './licensee-language.ts';
import { licenseeLms } from './licensee-lms.ts';
import { licenseeLogo } from './licensee-logo.ts';
import { licenseeTarget } from './licensee-target.ts';
import type { LicenseeRule, LicenseeSurroundings } from './rule.ts';
import { unknownVariables } from './unknown-variables.ts';
import { variableContacts } from './variable-contacts.ts';
import { variableNumbers } from './variable-numbers.ts';

/** Every rule over the Licensee model, by the name of its file. */
export const licenseeRules: Readonly<Record<string, LicenseeRule>> = {
  'brand-accent': brandAccent,
  'default-variables': defaultVariables,
  'licence-course': licenceCourse,
  'licence-ended': licenceEnded,
  'licence-ending': licenceEnding,
  'licence-grace': licenceGrace,
  'licence-number': licenceNumber,
  'licence-renewal': licenceRenewal,
  'licence-term': licenceTerm,
  'licensee-host': licenseeHost,
  'licensee-id': licenseeId,
  'licensee-language': licenseeLanguage,
  'licensee-lms': licenseeLms,
  'licensee-logo': licenseeLogo,
  'licensee-target': licenseeTarget,
  'unknown-variables': unknownVariables,
  'variable-contacts': variableContacts,
  'variable-numbers': variableNumbers,
};

/** Runs every rule over one licensee. */
export function checkLicensee(licensee: LoadedLicensee, around: LicenseeSurroundings): Diagnostic[] {
  return Object.values(licenseeRules).flatMap((one) => one.run(licensee, around));
}
