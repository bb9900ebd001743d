import type { Day } from '../course/days.ts';
import type { ExportKind } from '../exports/reading.ts';
import type { CountedLicence } from './counted-licence.ts';
import { errorProbability } from './key-set.ts';
import type { CountedCourse } from './licensed-courses.ts';
import type { Counts, Outside, Tally } from './tally.ts';

/** A file that was counted. */
export interface Source {
  /** Its name, without folders. */
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: ExportKind;
  /** Rows or statements. */
  readonly rows: number;
  /** Those launches and completions among them that are of the licensed courses, on whatever day. */
  readonly uses: number;
  readonly tellsLaunches: boolean;
}

/** What a true-up statement says. Days are `YYYY-MM-DD`. Nothing in it is about a single learner. */
export interface TrueUp {
  /** Rises when a field changes its meaning. */
  readonly format: 1;
  readonly licensee: { readonly id: string; readonly agency: string };
  readonly licence: {
    readonly number: string;
    readonly from: Day;
    /** `null`: it has no end. */
    readonly until: Day | null;
    /** `null`: not limited. */
    readonly seats: number | null;
  };
  /** The day of the count: nothing later was counted. */
  readonly on: Day;
  readonly used: number;
  /** How many more learners than seats; below zero where seats are left; `null` where they are not limited. */
  readonly over: number | null;
  readonly launches: number;
  readonly completions: number;
  readonly courses: readonly (Counts & { readonly id: string; readonly title: string })[];
  readonly months: readonly (Counts & {
    readonly month: string;
    readonly courses: readonly (Counts & { readonly id: string })[];
  })[];
  readonly outside: Outside;
  readonly sources: readonly Source[];
  /** How it was counted, a sentence each. */
  readonly method: readonly string[];
  /** How likely it is at most that two learners were taken for one. */
  readonly errorProbability: number;
  readonly madeBy: string;
}

export function trueUpOf(
  { licensee, term }: CountedLicence,
  courses: readonly CountedCourse[],
  tally: Tally,
  {
    on,
    sources,
    madeBy,
    timeZone,
  }: { on: Day; sources: readonly Source[]; madeBy: string; timeZone: string },
): TrueUp {
  const all = tally.all();
  const probability = errorProbability(all.learners);
  return {
    format: 1,
    licensee: { id: licensee.id, agency: licensee.agency },
    licence: {
      number: term.number,
      from: term.from,
      until: term.until ?? null,
      seats: term.seats ?? null,
    },
    on,
    used: all.learners,
    over: term.seats === undefined ? null : all.learners - term.seats,
    launches: all.launches,
    completions: all.completions,
    courses: courses.map(({ course }, index) => ({
      id: course.id,
      title: course.title,
      ...tally.course(index),
    })),
    months: tally.months().map((month) => ({
      month,
      ...tally.month(month),
      courses: courses.map(({ course }, index) => ({ id: course.id, ...tally.month(month, index) })),
    })),
    outside: tally.outside(),
    sources,
    method: methodOf(sources, timeZone, probability),
    errorProbability: probability,
    madeBy,
  };
}

function methodOf(sources: readonly Source[], timeZone: string, probability: number): string[] {
  const silent = sources.filter(({ tellsLaunches }) => !tellsLaunches).map(({ file }) => file);
  return [
    'This statement says what the named exports say. An export says what an LMS says: whether it is complete, and whether an account is a person, it does not show.',
    'A learner takes one seat when an export tells that they launched or completed a licensed course, or a refresher of it, on a day of the term. Who is enrolled and never launched takes none.',
    'A learner counts once, in however many courses, months and files. Learners are told apart by what the exports call them; e-mail addresses are the same in capitals and small letters. Somebody with two accounts under two names counts twice.',
    `Days are those of the time zone ${timeZone}, where an export gives a time with its own zone; else as the export has them. The first and the last day of the term count.`,
    'A refresher counts to its course. A launch or completion that several files tell alike counts once: launches by session, statement or time, completions by day. Where an LMS and a course both tell of launches in other ways, the larger number counts.',
    ...(silent.length > 0
      ? [
          `These exports do not tell launches, so that there were at least as many as are counted: ${silent.join(', ')}.`,
        ]
      : []),
    `Learners were kept as 64-bit keyed hashes, and the key was thrown away. ${chance(probability)}`,
  ];
}

function chance(probability: number): string {
  if (probability === 0) return 'No two could be taken for one.';
  return `That any two of them were taken for one has a probability of at most ${probability.toExponential(0)}.`;
}
