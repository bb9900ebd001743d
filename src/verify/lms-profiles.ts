import { campus } from './lms/campus.ts';
import type { LmsNote, LmsProfile } from './lms/profile.ts';
import { suites } from './lms/suites.ts';
import { training } from './lms/training.ts';
import type { Standard } from './standard.ts';

/** LMSs of which it is known what they want on top of the standard; `--lms` names them. */
export const lmsProfiles = { ...campus, ...suites, ...training } as const;

export type Lms = keyof typeof lmsProfiles;
export const lmsNames = (Object.keys(lmsProfiles) as Lms[]).sort();

export function profileOf(lms: Lms): LmsProfile {
  return lmsProfiles[lms];
}

/** What people call them → the name here. */
export const lmsAliases: ReadonlyMap<string, Lms> = new Map(
  lmsNames.flatMap((name) => (profileOf(name).aliases ?? []).map((alias): [string, Lms] => [alias, name])),
);

/** What is told of an LMS that was asked about, with the notes for packages of these standards. */
export interface LmsAnswer {
  readonly name: Lms;
  readonly title: string;
  readonly source: string;
  /** The day on which the source was read. */
  readonly read: string;
  readonly notes: readonly Required<Omit<LmsNote, 'of'>>[];
}

export function answerOf(name: Lms, standards: readonly Standard[]): LmsAnswer {
  const { title, source, read, notes = [] } = profileOf(name);
  const matter = notes.filter(({ of }) => !of || standards.some((one) => of.includes(one)));
  return {
    name,
    title,
    source,
    read,
    notes: matter.map((note) => ({ says: note.says, source: note.source ?? source })),
  };
}

/** The LMS that people mean by a name: “Moodle”, “SAP SuccessFactors”, “Cornerstone OnDemand”, “D2L”. */
export function knownLms(name: string): Lms | undefined {
  const letters = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return lmsAliases.get(letters) ?? lmsNames.find((lms) => letters.includes(lms));
}
