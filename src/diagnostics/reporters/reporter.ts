import type { Diagnostic } from '../diagnostic.ts';

/** What was looked at: a course, a licensee or a package. */
export interface Subject {
  readonly kind: 'course' | 'licensee' | 'package';
  /** Folder or file as places of findings name it, with `/`; empty: the folder that the command ran in. */
  readonly path: string;
  /** What people call it. */
  readonly name: string;
}

/** What a reporter knows besides the findings. */
export interface ReportContext {
  /** The command that found them, such as `check`. */
  readonly command: string;
  /** Release of Coursewright. */
  readonly version: string;
  /** Whether the command succeeded: its exit code is 0. */
  readonly ok: boolean;
  /** Whether warnings fail, too. */
  readonly strict: boolean;
  /** Everything that was looked at, also what has no finding. */
  readonly subjects: readonly Subject[];
  /** What the command's JSON answer has besides its findings. */
  readonly fields: object;
  /** Style sheet of pages. */
  readonly css: string;
}

/** Tells findings in one format. The same findings give the same text. */
export type Reporter = (findings: readonly Diagnostic[], context: ReportContext) => string;
