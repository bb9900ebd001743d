import type { Day } from '../course/days.ts';
import type { LedgerLine } from '../deliveries/ledger.ts';

/** A licensee that got a version of a course. */
export interface Holder {
  readonly licensee: string;
  /** As the last delivery of it has it, as all below. */
  readonly agency: string;
  readonly licence: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly on: Day;
  readonly packages: readonly { readonly file: string; readonly sha256: string }[];
  /** Versions that it got later, with the day of each, the oldest first. What is in its LMS, nobody here knows. */
  readonly later: readonly { readonly version: string; readonly on: Day }[];
}

/** All that ever got a version, in the order in which they did; whoever got a later one may still run this. */
export function holdersOf(lines: readonly LedgerLine[], course: string, version: string): Holder[] {
  const holders = new Map<string, Holder>();
  for (const { licensee, agency, licence, on, courses, packages } of lines) {
    const got = courses.find(({ id }) => id === course);
    if (!got) continue;
    const before = holders.get(licensee);
    if (got.version === version) {
      const { title, languages } = got;
      const ids = courses.map(({ id }) => id);
      const own = packages.filter(({ file }) => courseOf(file, ids, licensee) === course);
      holders.set(licensee, { licensee, agency, licence, title, languages, on, packages: own, later: [] });
    } else if (before) {
      holders.set(licensee, { ...before, later: [...before.later, { version: got.version, on }] });
    }
  }
  return [...holders.values()];
}

/** A package of a refresher has the id of its course at the end of its own; the longest of two that fit is meant. */
function courseOf(file: string, ids: readonly string[], licensee: string): string | undefined {
  const name = `-${file.split('/').at(-1) ?? ''}`;
  const fitting = ids.filter((id) => name.includes(`-${id}-${licensee}-`));
  return fitting.sort((one, other) => other.length - one.length)[0];
}

/** What the ledger knows of a course, for whoever misspelt it. */
export function knownVersions(lines: readonly LedgerLine[]): string[] {
  return [...new Set(lines.flatMap(({ courses }) => courses.map(({ id, version }) => `${id} ${version}`)))];
}
