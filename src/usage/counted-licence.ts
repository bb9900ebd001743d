import type { Day } from '../course/days.ts';
import { isTerm } from '../course/licence-term.ts';
import type { LicenceTerm, Licensee } from '../course/licensee.ts';
import { type KnownLicensee, namedLicensees } from '../deliveries/known-licensees.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/** The term that is counted, and whose it is. */
export interface CountedLicence {
  readonly licensee: Licensee;
  readonly term: LicenceTerm;
}

/** By the number of a contract, the id of a licensee, or both. */
export interface AskedLicence {
  readonly licence?: string | undefined;
  readonly licensee?: string | undefined;
}

/** The term with that number that began last: on the days after its end, the one that a true-up is about. */
export function countedLicence(
  known: readonly KnownLicensee[],
  asked: AskedLicence,
  today: Day,
): Result<CountedLicence | undefined> {
  const named = namedLicensees(known, asked.licensee === undefined ? [] : [asked.licensee]);
  if (named.diagnostics.length > 0) return { value: undefined, diagnostics: named.diagnostics };
  const number = asked.licence;
  const fits = ({ number: own, ...term }: LicenceTerm) => isTerm(term) && (number ?? own) === own;
  const found = named.value.filter(({ licensee }) => licensee.licence.terms.some(fits));
  const [only, other] = found;
  if (!only) {
    const numbers = named.value.flatMap(({ licensee }) => licensee.licence.terms.map((term) => term.number));
    const all = [...new Set(numbers)];
    return refused(
      diagnostic(
        'USAGE-LICENCE',
        undefined,
        { number: number ?? '', numbers: all.join(', ') },
        number === undefined ? {} : didYouMean(number, all),
      ),
    );
  }
  if (other) {
    const agencies = found.map(({ licensee }) => `${licensee.agency} (${licensee.id})`).join(', ');
    return refused(diagnostic('USAGE-LICENSEES', undefined, { number: number ?? '', agencies }));
  }
  const { licensee } = only;
  const begun = licensee.licence.terms.filter((term) => fits(term) && term.from <= today);
  const [term] = begun.sort((one, two) => (one.from < two.from ? 1 : -1));
  if (!term) {
    const first =
      licensee.licence.terms
        .filter(fits)
        .map(({ from }) => from)
        .sort()[0] ?? '';
    return refused(diagnostic('USAGE-TERM', licensee.place, { agency: licensee.agency, from: first, today }));
  }
  return { value: { licensee, term }, diagnostics: [] };
}

function refused(finding: ReturnType<typeof diagnostic>): Result<undefined> {
  return { value: undefined, diagnostics: [finding] };
}
