import type { DiffCode } from '../diagnostics/codes/diff-codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic, type Parameters } from '../diagnostics/report.ts';
import { titleOf } from '../verify/standard.ts';
import type { CourseOutline, PackageOutline, QuestionOutline, Unit } from './outline.ts';

type Report = <C extends DiffCode>(code: C, parameters: Parameters<C>) => void;

/**
 * What becomes of learners and reports when an LMS gets `after` in the place of `before`: errors where progress or
 * records are lost, warnings where they no longer compare, notes of what is new. `file`: the later package.
 */
export function compareOutlines(before: PackageOutline, after: PackageOutline, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (code, parameters) => found.push(diagnostic(code, { file }, parameters));
  if (before.standard !== after.standard) {
    const words = ({ standard }: PackageOutline) => (standard ? titleOf(standard) : 'no standard');
    report('DIFF-STANDARD', { before: words(before), after: words(after) });
    return found;
  }
  compareUnits(before.units, after.units, report);
  if (before.id !== after.id) report('DIFF-COURSE-ID', { before: before.id, after: after.id });
  // Of another course everything is new.
  else if (before.course && after.course) {
    compareCourses(before.course, after.course, report);
    // Of several units, each is needed for itself, and a new one is told already.
    if (after.units.length === 1) compareNeeded(before.course, after.course, report);
  }
  return found;
}

function compareUnits(before: readonly Unit[], after: readonly Unit[], report: Report): void {
  const known = new Set(before.map(({ id }) => id));
  const fresh = new Set(after.filter(({ id }) => !known.has(id)));
  for (const unit of before) {
    const now = after.find(({ id }) => id === unit.id);
    if (now) {
      compareUnit(unit, now, report);
      continue;
    }
    // Whoever gave it another id did not mean to remove it.
    const other = [...fresh].find(({ launch, title }) => launch === unit.launch || title === unit.title);
    if (other) {
      fresh.delete(other);
      report('DIFF-UNIT-ID', { title: unit.title, before: unit.id, after: other.id });
    } else report('DIFF-UNIT-GONE', { title: unit.title, id: unit.id });
  }
  for (const { title, id } of fresh) report('DIFF-UNIT-NEW', { title, id });
}

function compareUnit(before: Unit, after: Unit, report: Report): void {
  const { title } = after;
  if (before.resource !== after.resource)
    report('DIFF-RESOURCE-ID', { title, before: before.resource ?? '', after: after.resource ?? '' });
  if (before.passing !== after.passing)
    report('DIFF-PASSING', { title, before: before.passing ?? 'none', after: after.passing ?? 'none' });
  if (before.moveOn !== after.moveOn)
    report('DIFF-MOVE-ON', { title, before: before.moveOn ?? '', after: after.moveOn ?? '' });
}

function compareCourses(before: CourseOutline, after: CourseOutline, report: Report): void {
  for (const [id, question] of before.questions) {
    const now = after.questions.get(id);
    if (!now) report('DIFF-QUESTION-GONE', { id });
    else if (now.iri === question.iri) compareQuestion(id, question, now, report);
    else report('DIFF-QUESTION-REVISION', { id });
  }
  for (const id of after.questions.keys()) if (!before.questions.has(id)) report('DIFF-QUESTION-NEW', { id });
  for (const [id, { title }] of before.pages)
    if (!after.pages.has(id)) report('DIFF-PAGE-GONE', { id, title });
  for (const id of before.objectives) if (!after.objectives.has(id)) report('DIFF-OBJECTIVE-GONE', { id });
}

function compareNeeded(before: CourseOutline, after: CourseOutline, report: Report): void {
  for (const id of after.needed) if (!before.needed.has(id)) report('DIFF-MORE-NEEDED', { id });
}

/** Of one revision of a question: reports and learners take its answers for answers to the same. */
function compareQuestion(id: string, before: QuestionOutline, after: QuestionOutline, report: Report): void {
  if (before.type !== after.type)
    report('DIFF-QUESTION-TYPE', { id, before: before.type, after: after.type });
  else if (before.key !== after.key) report('DIFF-QUESTION-KEY', { id });
  else if (before.parts.some((part) => !after.parts.includes(part)))
    report('DIFF-QUESTION-PARTS', {
      id,
      parts: before.parts.filter((part) => !after.parts.includes(part)).join(', '),
    });
}
