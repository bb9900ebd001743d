import type { TargetId } from '../course/model.ts';
import type { PackageCode } from '../diagnostics/codes/package-codes.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../diagnostics/positions.ts';
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

/** What a rule finds: the parameters of its message, and the element, or whatever else has an offset, that it is about. */
export type Found<C extends PackageCode> = Parameters<C> & { readonly at?: { readonly offset: number } };

/**
 * A maker of rules about one kind of subject. `find` yields the parameters of the code's message, once for each
 * finding; a parameter called `file` is its place too, else the place is `subject.file`. Where a subject has a text, `at`
 * says which line and column of it.
 */
export function rulesAbout<Subject extends { readonly file: string; readonly text?: string }>() {
  return <C extends PackageCode>(
    code: C,
    find: (subject: Subject) => Iterable<Found<C>>,
    lms?: Lms,
  ): Rule<Subject> => ({
    code,
    ...(lms ? { lms } : {}),
    check: (subject) => [...find(subject)].map((found) => diagnostic(code, placeOf(subject, found), found)),
  });
}

interface MayHavePlace {
  readonly file?: string | number;
  readonly at?: { readonly offset: number };
}

function placeOf({ file, text }: { file: string; text?: string }, found: MayHavePlace): Place {
  const place = { file: String(found.file ?? file) };
  if (!found.at || text === undefined) return place;
  return { ...place, start: positionAt(text, found.at.offset), text };
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
