import { relative } from 'node:path';
import { openAcr, openAcrText } from '../accessibility/open-acr.ts';
import { isOpen, mustBeEntered, reportRows } from '../accessibility/report-rows.ts';
import { findCourses } from '../course/find-courses.ts';
import type { Course } from '../course/model.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { brandCss, brandOf } from '../pages/brand.ts';
import { reportPage } from '../pages/report-page.ts';
import type { Resources } from '../resources.ts';
import { checkFolder, gated } from './check-folder.ts';
import type { CheckOptions } from './options.ts';
import { shownFrom } from './shown-from.ts';

/** The report on the accessibility of one course, for machines and for people. */
export interface AccessibilityReport {
  readonly course: string;
  readonly version: string;
  /** Rows that no person has entered. */
  readonly open: number;
  /** An OpenACR. */
  readonly yaml: string;
  readonly html: string;
}

/** The reports of every course that the paths name. Nothing is written. A course with errors has none. */
export async function accessibilityReports({
  paths,
  from,
  resources,
}: CheckOptions & { readonly resources: Pick<Resources, 'themes'> }): Promise<
  Result<readonly AccessibilityReport[]>
> {
  const found = await findCourses(paths, from);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const reports: AccessibilityReport[] = [];
  for (const one of found.value.courses) {
    const checked = await checkFolder(one, from);
    addTo(diagnostics, checked.diagnostics);
    const [course] = checked.value?.editions ?? [];
    if (!checked.value || !course || hasErrors(checked.diagnostics)) continue;
    const { value, diagnostics: about } = reportOf(course, resources);
    addTo(
      diagnostics,
      gated(about, checked.value, one).map((finding) => shownFrom(finding, relative(from, one.folder))),
    );
    if (value) reports.push(value);
  }
  return { value: reports, diagnostics };
}

function reportOf(
  course: Course,
  { themes }: Pick<Resources, 'themes'>,
): Result<AccessibilityReport | undefined> {
  const report = openAcr(course);
  const place = course.acr?.place ?? { file: course.place.file };
  if (!report) return { value: undefined, diagnostics: [diagnostic('ACR-CONTACT', place, {})] };
  const rows = reportRows(course);
  const open = rows.filter(isOpen).map(({ criterion }) => criterion.number);
  const style = themes(false)[course.theme.name];
  const css = style + brandCss(course.theme, brandOf(course.theme, style));
  const draft = {
    count: open.length,
    total: rows.filter(({ criterion }) => mustBeEntered(criterion)).length,
    rows: open.join(', '),
  };
  return {
    value: {
      course: course.id,
      version: course.version,
      open: open.length,
      yaml: openAcrText(report),
      html: reportPage(report, css),
    },
    diagnostics: open.length > 0 ? [diagnostic('ACR-DRAFT', { file: place.file }, draft)] : [],
  };
}
