import type { CourseFacts } from '../../course/course-facts.ts';
import type { Day } from '../../course/days.ts';
import type { LicenseeField, LoadedLicensee } from '../../course/load-licensee.ts';
import type { Theme } from '../../course/model.ts';
import type { Code } from '../../diagnostics/codes/index.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic, type Parameters } from '../../diagnostics/report.ts';

/** A licensee, and the file that findings about others name it by. */
export interface NamedLicensee extends LoadedLicensee {
  readonly file: string;
}

/** What licensees are held against. */
export interface LicenseeSurroundings {
  readonly today: Day;
  /** The courses of the catalogue that could be read. */
  readonly courses: readonly CourseFacts[];
  /** Whether all could: else nobody knows what a course is called that is not among them. */
  readonly isWhole: boolean;
  /** The licensees of the catalogue that come earlier. */
  readonly earlier: readonly NamedLicensee[];
  /** The style sheet of a theme, for its colours. */
  readonly styleOf: (theme: Theme['name']) => string;
}

export interface LicenseeRuleContext<C extends Code> extends LoadedLicensee, LicenseeSurroundings {
  /** Its courses that could be read. */
  readonly licensed: readonly CourseFacts[];
  readonly report: (place: Place, parameters: Parameters<C>, extras?: { hint?: string }) => void;
}

/**
 * An example of a rule: fields of a licensee laid over the one in `test/support/example-licensee.ts`. Examples are run as
 * the rule's tests and printed as its documentation.
 */
export type LicenseeExample = string;

/** A check over the Licensee model: one code, one file. */
export interface LicenseeRule {
  readonly code: Code;
  readonly bad: LicenseeExample;
  readonly good: readonly LicenseeExample[];
  readonly run: (licensee: LoadedLicensee, around: LicenseeSurroundings) => Diagnostic[];
}

/** `reads`: the fields that a licensee is judged by. Where one has a mistake, the rule says nothing. */
export function licenseeRule<C extends Code>(
  code: C,
  {
    reads,
    bad,
    good,
    check,
  }: {
    reads: readonly LicenseeField[];
    bad: LicenseeExample;
    good: readonly LicenseeExample[];
    check: (context: LicenseeRuleContext<C>) => void;
  },
): LicenseeRule {
  return {
    code,
    bad,
    good,
    run(loaded, around) {
      if (reads.some((field) => loaded.lost.has(field))) return [];
      const found: Diagnostic[] = [];
      const { courses } = loaded.licensee.licence;
      check({
        ...loaded,
        ...around,
        licensed: around.courses.filter(({ id }) => courses.includes(id)),
        report: (place, parameters, extras) => found.push(diagnostic(code, place, parameters, extras)),
      });
      return found;
    },
  };
}
