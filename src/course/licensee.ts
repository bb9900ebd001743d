import type { Place } from '../diagnostics/diagnostic.ts';
import type { Lms } from '../verify/lms-profiles.ts';
import type { Day } from './days.ts';
import type { Asset, TargetId } from './model.ts';

/** An agency that has licensed courses: what its file says, typed and complete. */
export interface Licensee {
  /** Frozen, lower-case ASCII: it names packages and deliveries. */
  readonly id: string;
  readonly agency: string;
  readonly contact: Contact;
  readonly licence: Licence;
  /** `undefined`: each course's own, the catalogue's, else all. */
  readonly targets: readonly TargetId[] | undefined;
  /** BCP 47. `undefined`: every language that a course is written in. */
  readonly languages: readonly string[] | undefined;
  /** Hosts of its LMS, in lower case; `*.` at the start stands for any names. None: nothing is said. */
  readonly hosts: readonly string[];
  /** What it is known to want; `undefined` for one that is not known, or where none is named. */
  readonly lms: Lms | undefined;
  /** As the file has it. */
  readonly lmsName: string | undefined;
  readonly brand: LicenseeBrand;
  /** Values of `{{ name }}` in texts, before those of a course; `agency.name` is there, whether the file has it or not. */
  readonly variables: Readonly<Record<string, string>>;
  /** The logos, by source path relative to the folder of the file. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Of the file. */
  readonly place: Place;
}

/** Where learners and admins of the agency ask for help. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string | undefined;
}

export interface Licence {
  /** Ids of courses. */
  readonly courses: readonly string[];
  /** As they were written: the first, then its renewals. At least one. */
  readonly terms: readonly LicenceTerm[];
  /** How long after the end the courses may still be used: ISO 8601, in whole days. */
  readonly grace: string | undefined;
  /** What learners meet after the end and the grace; see the course format. */
  readonly onExpiry: OnExpiry;
}
export const onExpiry = ['notice', 'block-new', 'none'] as const;
export type OnExpiry = (typeof onExpiry)[number];

/** A part of a licence's time, agreed on at once. */
export interface LicenceTerm {
  /** Of the contract. */
  readonly number: string;
  /** The first day. */
  readonly from: Day;
  /** The last day, which counts as a whole; `undefined`: it has no end. */
  readonly until: Day | undefined;
  /** How many people may learn; `undefined`: as many as there are. */
  readonly seats: number | undefined;
  /** Where `until` stands. */
  readonly place: Place;
  readonly numberPlace: Place;
}

export interface LicenseeBrand {
  /** The agency's name where the file has no other. */
  readonly name: string;
  /** `#rrggbb`, in lower case. */
  readonly accent: string | undefined;
  /** Keys of `assets`. */
  readonly logo: string | undefined;
  readonly logoDark: string | undefined;
}
