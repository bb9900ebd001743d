import type { Course } from '../course/model.ts';
import type { Code } from '../diagnostics/codes/index.ts';
import type { Diagnostic, Fix, Place } from '../diagnostics/diagnostic.ts';
import { diagnostic, type Parameters } from '../diagnostics/report.ts';

/**
 * An example of a rule: the Markdown of one page, or files of a small course (path → text) laid over the one in
 * `test/support/example-course.ts`. Examples are run as the rule's tests and printed as its documentation.
 */
export type Example = string | Readonly<Record<string, string>>;

export interface RuleContext<C extends Code> {
  readonly course: Course;
  readonly report: (
    place: Place,
    parameters: Parameters<C>,
    extras?: { hint?: string; related?: Diagnostic['related']; fix?: Fix },
  ) => void;
}

/** A check over the Course model: one code, one file, the reason in its doc comment. */
export interface Rule {
  readonly code: Code;
  readonly bad: Example;
  readonly good: readonly Example[];
  readonly run: (course: Course) => Diagnostic[];
}

export function rule<C extends Code>(
  code: C,
  { bad, good, check }: { bad: Example; good: readonly Example[]; check: (context: RuleContext<C>) => void },
): Rule {
  return {
    code,
    bad,
    good,
    run(course) {
      const found: Diagnostic[] = [];
      check({
        course,
        report: (place, parameters, extras) => found.push(diagnostic(code, place, parameters, extras)),
      });
      return found;
    },
  };
}
