import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Content } from '../../releases/release.ts';
import { requirementsLeftOut } from './sequencing.ts';

/** Requirements that local sequencing cannot express, and what several SCOs mean in Moodle. */
export function scorm2004Limits(content: Content): Diagnostic[] {
  const { place } = content.release.course;
  const several = content.units.length > 1;
  return [
    ...requirementsLeftOut(content.units).map((unit) =>
      diagnostic('S04-REQUIRES-LEFT-OUT', place, { unit: unit.title }),
    ),
    ...(several ? [diagnostic('S04-MULTIPLE-SCOS', place, { count: content.units.length })] : []),
  ];
}
