import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { Content, LaunchUnit } from '../releases/release.ts';

/** The news that a standard lets learners start units before what they require, if any unit requires something. */
export function openRequirements({ release, units }: Content, standard: string): Diagnostic[] {
  const titles = units.filter((unit) => unit.requires.length > 0).map((unit) => `“${unit.title}”`);
  if (titles.length === 0) return [];
  return [diagnostic('PKG-REQUIRES-OPEN', release.course.place, { standard, modules: titles.join(', ') })];
}

/** Every unit that must be done before each unit may start, direct and indirect. */
export function allRequirements(units: readonly LaunchUnit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Map<string, Set<string>>();
  const collect = (id: string): Set<string> => {
    const known = found.get(id);
    if (known) return known;
    const all = new Set<string>();
    found.set(id, all);
    for (const required of byId.get(id)?.requires ?? []) {
      if (!byId.has(required)) continue;
      all.add(required);
      for (const indirect of collect(required)) all.add(indirect);
    }
    return all;
  };
  for (const unit of units) collect(unit.id);
  return found;
}

/** The requirements of a unit that do not follow from its other requirements: the shortest way to say the same. */
export function directRequirements(
  unit: LaunchUnit,
  all: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const mine = unit.requires.filter((id) => all.has(id));
  return mine.filter((id) => !mine.some((other) => other !== id && all.get(other)?.has(id)));
}
