import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { Content } from '../releases/release.ts';
import type { Target } from './target.ts';

/** Units whose saved progress could outgrow what a standard stores. */
export function stateFindings(
  { release, units }: Content,
  { stateLimit: limit = Number.POSITIVE_INFINITY }: Target,
): Diagnostic[] {
  return units.flatMap((unit) => {
    const parameters = { size: unit.largestState, limit, unit: unit.title };
    if (unit.largestState > limit) return [diagnostic('STATE-TOO-LARGE', release.course.place, parameters)];
    return unit.largestState > limit * 0.8
      ? [diagnostic('STATE-LARGE', release.course.place, parameters)]
      : [];
  });
}
