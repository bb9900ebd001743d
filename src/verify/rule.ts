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

/** A stretch of the subject's text, such as the start tag of an element: offsets of its first character and of what follows. */
interface Stretch {
  readonly offset: number;
  readonly end?: number;
}

/** What a rule finds: the parameters of its message, and the element, or whatever else has an offset, that it is about. */
export type Found<C extends PackageCode> = Parameters<C> & { readonly at?: Stretch };

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
  readonly at?: Stretch;
}

function placeOf({ file, text }: { file: string; text?: string }, found: MayHavePlace): Place {
  const place = { file: String(found.file ?? file) };
  if (!found.at || text === undefined) return place;
  const { offset, end } = found.at;
  const start = positionAt(text, offset);
  return { ...place, start, ...(end === undefined ? {} : { end: positionAt(text, end) }), text };
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

/** What one finding for many alike says after the first of them. */
export function andMore(others: number): string {
  return others === 0 ? '' : ` and ${others} more`;
}
