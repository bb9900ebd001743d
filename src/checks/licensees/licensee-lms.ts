import { didYouMean } from '../../diagnostics/suggest.ts';
import { lmsNames } from '../../verify/lms-profiles.ts';
import { licenseeRule } from './rule.ts';

/** An LMS that is not known: there are hundreds, so that it is a mistake only where it is nearly the name of another. */
export const licenseeLms = licenseeRule('LICENSEE-LMS', {
  reads: ['lms'],
  bad: 'lms: moodel',
  good: ['lms: Moodle', 'lms: SAP SuccessFactors'],
  check({ licensee: { lms, lmsName }, source, report }) {
    const place = source.maybe('lms')?.place;
    if (lmsName === undefined || lms !== undefined || !place) return;
    report(place, { lms: lmsName, known: lmsNames.join(', ') }, didYouMean(lmsName, lmsNames));
  },
});
