import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Content } from '../../releases/release.ts';
import { prerequisites } from './prerequisites.ts';

/** Modules whose prerequisites are too many for the 200 characters of an AICC script. */
export function scorm12Limits(content: Content): Diagnostic[] {
  const scripts = prerequisites(content.units);
  return content.units
    .filter((unit) => scripts.has(unit.id) && scripts.get(unit.id) === undefined)
    .map((unit) =>
      diagnostic('S12-PREREQUISITES-LEFT-OUT', content.release.course.place, { unit: unit.title }),
    );
}
