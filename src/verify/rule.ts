import type { TargetId } from '../course/model.ts';
import type { PackageCode } from '../diagnostics/codes/package-codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic, type Parameters } from '../diagnostics/report.ts';
import type { Lms } from './lms-profiles.ts';

export interface VerifyOptions {
  /** Adds the rules that only these LMSs have. */
  readonly lms?: readonly Lms[];
  /** What the package is meant to be. `web` has no manifest that could say so itself. */
  readonly target?: TargetId;
}

/** One rule, one code: it looks at a subject, a whole package or its manifest, and finds nothing in a good one. */
export interface Rule<Subject> {
  readonly code: PackageCode;
  /** Set when only this LMS cares. */
  readonly lms?: Lms;
  readonly check: (subject: Subject) => Diagnostic[];
}

/**
 * A maker of rules about one kind of subject. `find` yields the parameters of the code's message, once for each
 * finding; a parameter called `file` is its place too, else the place is `subject.file`.
 */
export function rulesAbout<Subject extends { readonly file: string }>() {
  return <C extends PackageCode>(
    code: C,
    find: (subject: Subject) => Iterable<Parameters<C>>,
    lms?: Lms,
  ): Rule<Subject> => ({
    code,
    ...(lms ? { lms } : {}),
    check: (subject) => {
      const place = (parameters: Readonly<Record<string, string | number>>) => ({
        file: String(parameters.file ?? subject.file),
      });
      return [...find(subject)].map((parameters) => diagnostic(code, place(parameters), parameters));
    },
  });
}

export function applyRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  { lms = [] }: VerifyOptions = {},
): Diagnostic[] {
  return rules
    .filter((candidate) => candidate.lms === undefined || lms.includes(candidate.lms))
    .flatMap((candidate) => candidate.check(subject));
}
