import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Content } from '../../releases/release.ts';
import { openRequirements } from '../requirements.ts';

/** What several SCOs mean for the order of modules, and in Moodle. */
export function scorm2004Limits(content: Content): Diagnostic[] {
  const { place } = content.release.course;
  const several = content.units.length > 1;
  return [
    ...openRequirements(content, 'SCORM 2004'),
    ...(several ? [diagnostic('S04-MULTIPLE-SCOS', place, { count: content.units.length })] : []),
  ];
}
