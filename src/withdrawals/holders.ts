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
      // Names of packages have the version behind the course and the licensee.
      const own = packages.filter(
        ({ file }) => isOf(file, course, licensee) && file.includes(`-${version}-`),
      );
      holders.set(licensee, { licensee, agency, licence, title, languages, on, packages: own, later: [] });
    } else if (before) {
      holders.set(licensee, { ...before, later: [...before.later, { version: got.version, on }] });
    }
  }
  return [...holders.values()];
}

/** Of a course, or of one of its refreshers, which have its id at their end. */
function isOf(file: string, course: string, licensee: string): boolean {
  const name = file.split('/').at(-1) ?? '';
  return name.startsWith(`${course}-`) || name.includes(`-${course}-${licensee}-`);
}

/** What the ledger knows of a course, for whoever misspelt it. */
export function knownVersions(lines: readonly LedgerLine[]): string[] {
  return [...new Set(lines.flatMap(({ courses }) => courses.map(({ id, version }) => `${id} ${version}`)))];
}
