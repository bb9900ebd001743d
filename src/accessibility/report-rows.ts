import type { Acr, Course, Evaluation, Finding } from '../course/model.ts';
import { compare } from '../diagnostics/diagnostic.ts';
import { type ChapterId, type Criterion, chapterIds, chapters, type Level } from './criteria.ts';
import { type Remark, remarksOn } from './remarks.ts';

/** What a report says of one criterion: what a person entered last, and what a look at the sources has to add. */
export interface ReportRow {
  readonly criterion: Criterion;
  /** `undefined`: no person has entered one that holds, and the format has no word for that. */
  readonly level: Level | undefined;
  /** What the person found, and who that is. */
  readonly entered: { readonly finding: Finding; readonly by: Evaluation } | undefined;
  readonly remarks: readonly Remark[];
}

/**
 * Every row, in the order of the catalogue. Automation adds remarks, and takes back a `not-applicable` that the course
 * itself contradicts: the row is open then. It never enters a level, and raises none.
 */
export function reportRows(course: Course): ReportRow[] {
  const remarks = remarksOn(course);
  return chapterIds.flatMap((id) =>
    chapters[id].criteria.map((criterion) => {
      const entered = course.acr && lastOf(course.acr, criterion.number);
      const own = remarks.filter((remark) => remark.criterion === criterion.number);
      const said = entered?.finding.level;
      const holds = said !== undefined && !(said === 'not-applicable' && own.length > 0);
      const level = holds ? said : chapters[id].mayStayOpen ? 'not-evaluated' : undefined;
      return { criterion, level, entered, remarks: own };
    }),
  );
}

/** A row that a person has to enter before the report is more than a draft. Chapters that are left out have none. */
export function mustBeEntered({ chapter }: Criterion): boolean {
  return !chapters[chapter].mayStayOpen && chapters[chapter].leftOut === undefined;
}

export const isOpen = ({ criterion, level }: ReportRow) => level === undefined && mustBeEntered(criterion);

export const rowsOfChapter = (rows: readonly ReportRow[], id: ChapterId) =>
  rows.filter((row) => row.criterion.chapter === id);

export function lastEvaluation({ evaluations }: Acr): Evaluation | undefined {
  return [...evaluations].sort((a, b) => compare(b.on, a.on))[0];
}

/** From the worst. */
const ranks: readonly Level[] = [
  'does-not-support',
  'partially-supports',
  'not-evaluated',
  'not-applicable',
  'supports',
];

/** What was found last; of two findings of one day the lower, so that nobody's doubt is lost. */
function lastOf(acr: Acr, number: string): ReportRow['entered'] {
  const all = acr.evaluations.flatMap((by) => {
    const finding = by.found.get(number);
    return finding ? [{ finding, by }] : [];
  });
  const rank = ({ finding }: { finding: Finding }) => ranks.indexOf(finding.level);
  return all.sort((a, b) => compare(b.by.on, a.by.on) || rank(a) - rank(b))[0];
}
